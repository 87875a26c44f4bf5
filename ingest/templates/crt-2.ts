/** Cobalt Reporting Template, 2.2 (October 2020) and 2.21; EMRT took its place. */
import { otherFormat, responseBandsWithNumber, yesNo, yesNoUnknown } from './options.js'
import { companyBlock, companyRules, lookUp, productList, smelterList } from './shared-layout.js'
import type { QuestionLayout, QuestionPlace, Template, TemplateFamily } from './template.js'

const at = (row: number): QuestionPlace => ({ rows: { Cobalt: row } })

/** Question 2 asks about conflict-affected and high-risk areas, whatever places its answers name. */
const questions: readonly QuestionLayout[] = [
  { question: '1', role: 'used', place: at(26), options: yesNoUnknown },
  {
    question: '2',
    role: 'cahra',
    place: at(32),
    options: [...yesNoUnknown, 'DRC or adjoining countries only'],
  },
  { question: '3', role: 'recycled', place: at(38), options: yesNoUnknown },
  { question: '4', role: 'response', place: at(44), options: responseBandsWithNumber },
  { question: '5', role: 'allIdentified', place: at(50), options: yesNoUnknown },
  { question: '6', role: 'allReported', place: at(56), options: yesNoUnknown },
  { question: 'A', place: { row: 63 }, options: yesNo, urlAfterYes: true },
  { question: 'B', place: { row: 65 }, options: yesNo },
  { question: 'C', place: { row: 67 }, options: yesNo },
  { question: 'D', place: { row: 69 }, options: yesNo },
  { question: 'E', place: { row: 71 }, options: yesNo },
  { question: 'F', place: { row: 73 }, options: yesNo },
  {
    question: 'G',
    place: { row: 75 },
    isSurvey: true,
    options: ['Yes, CRT', otherFormat, 'No'],
    commentAfter: otherFormat,
  },
  { question: 'H', place: { row: 77 }, options: yesNo },
  { question: 'I', place: { row: 79 }, options: yesNo },
]

const crt22: Template = {
  kind: 'CRT',
  version: '2.2',
  released: '2020-10-28',
  company: companyBlock(12),
  minerals: { mode: 'fixed', minerals: ['Cobalt'] },
  answerColumn: 'D',
  commentColumn: 'G',
  questions,
  smelterList,
  lookUp,
  productList,
  checker: {
    ...companyRules,
    gate: { closes: [{ question: '1', by: ['No', 'Unknown'] }], onlyAfterYes: false },
    smelter: { rule: 'afterYes', question: '2' },
  },
}

export const crt2: TemplateFamily = {
  kind: 'CRT',
  major: 2,
  languages: ['en', 'zh', 'ja', 'ko'],
  /** A 2.21 calls itself 2.2 in every cell and has the same layout, so what says 2.2 is taken for the later one. */
  versions: [crt22, { ...crt22, version: '2.21', statedAs: '2.2' }],
}
