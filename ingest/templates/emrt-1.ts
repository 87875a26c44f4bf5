/** Extended Minerals Reporting Template, 1.1 (October 2022) to 1.3 (April 2024): cobalt and natural mica. */
import {
  emrtFormat,
  otherFormat,
  responseBandsWithNumber,
  validatedSources,
  yesNo,
  yesNoUnknown,
} from './options.js'
import { companyBlock, companyRules, lookUp, productList, smelterList } from './shared-layout.js'
import type { QuestionLayout, QuestionPlace, Template, TemplateFamily } from './template.js'

/** The two rows below hold a constant No for metals that are not asked about. */
const from = (row: number): QuestionPlace => ({ rows: { Cobalt: row, Mica: row + 1 } })

/** As in EMRT 2, question 3 asks about conflict-affected and high-risk areas, whatever places its answers name. */
const questions: readonly QuestionLayout[] = [
  {
    question: '1',
    role: 'used',
    place: from(26),
    options: [...yesNoUnknown, 'Not applicable for this declaration'],
  },
  { question: '2', role: 'remains', place: from(32), options: yesNoUnknown },
  {
    question: '3',
    role: 'cahra',
    place: from(38),
    options: {
      Cobalt: [...yesNoUnknown, 'DRC only'],
      Mica: [...yesNoUnknown, 'India and/or Madagascar only'],
    },
  },
  { question: '4', role: 'recycled', place: { rows: { Cobalt: 44 } }, options: yesNoUnknown },
  { question: '5', role: 'response', place: from(50), options: responseBandsWithNumber },
  { question: '6', role: 'allIdentified', place: from(56), options: yesNoUnknown },
  { question: '7', role: 'allReported', place: from(62), options: yesNoUnknown },
  { question: 'A', place: { row: 69 }, options: yesNo },
  { question: 'B', place: { row: 71 }, options: yesNo, urlAfterYes: true },
  { question: 'C', place: from(74), options: { Cobalt: yesNo, Mica: validatedSources } },
  { question: 'D', place: { row: 77 }, options: yesNo },
  {
    question: 'E',
    place: { row: 79 },
    isSurvey: true,
    options: [emrtFormat, otherFormat, 'No'],
    commentAfter: otherFormat,
  },
  { question: 'F', place: { row: 81 }, options: yesNo },
  { question: 'G', place: { row: 83 }, options: yesNo },
]

type Changes = Readonly<Record<string, Pick<QuestionLayout, 'urlAfterYes' | 'mistranslatedIn'>>>

const questionsWith = (changes: Changes): readonly QuestionLayout[] =>
  questions.map((layout) => ({ ...layout, ...changes[layout.question] }))

const closing = ['No', 'Unknown', 'Not applicable for this declaration'] as const

/** A hidden row of the Checker asks for a link behind question A; the rule on not listed smelters stands below its sum. */
const early: Template = {
  kind: 'EMRT',
  version: '1.11',
  released: '2022-11-04',
  company: companyBlock(12),
  minerals: { mode: 'fixed', minerals: ['Cobalt', 'Mica'] },
  answerColumn: 'D',
  commentColumn: 'G',
  questions: questionsWith({ A: { urlAfterYes: true } }),
  smelterList,
  lookUp,
  productList,
  checker: {
    ...companyRules,
    gate: {
      closes: [
        { question: '1', by: closing },
        { question: '2', by: closing },
      ],
      onlyAfterYes: false,
    },
    smelter: { rule: 'anyRow' },
  },
}

/** Some translations still ask what the cobalt template (CRT) asked. */
const oldest: Template = {
  ...early,
  version: '1.1',
  released: '2022-10-14',
  questions: questionsWith({
    A: { urlAfterYes: true, mistranslatedIn: ['zh'] },
    B: { mistranslatedIn: ['zh'] },
    D: { mistranslatedIn: ['zh', 'fr'] },
  }),
}

const newest: Template = {
  ...early,
  version: '1.3',
  released: '2024-04-26',
  questions,
  checker: { ...early.checker, notListedUpTo: Infinity },
}

export const emrt1: TemplateFamily = {
  kind: 'EMRT',
  major: 1,
  languages: ['en', 'zh', 'ja', 'ko', 'fr', 'de'],
  versions: [oldest, early, { ...newest, version: '1.2', released: '2023-05-12' }, newest],
}
