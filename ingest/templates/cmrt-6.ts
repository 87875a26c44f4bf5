/** Conflict Minerals Reporting Template, 6.01 (May 2020) to 6.5 (April 2025). */
import { responseBands, responseBandsWithNumber, yesNo, yesNoUnknown } from './options.js'
import { companyBlock, companyRules, lookUp, productList, smelterList } from './shared-layout.js'
import type { Options, QuestionLayout, Template, TemplateFamily } from './template.js'

const minerals = ['Tantalum', 'Tin', 'Gold', 'Tungsten'] as const

/** Rows of a question asked per mineral, from the row of tantalum. */
const from = (row: number) => ({
  rows: Object.fromEntries(minerals.map((mineral, index) => [mineral, row + index])),
})

const questions = (response: Options): readonly QuestionLayout[] => [
  { question: '1', role: 'used', place: from(26), options: yesNo },
  { question: '2', role: 'remains', place: from(32), options: yesNo },
  { question: '3', role: 'covered', place: from(38), options: yesNoUnknown },
  { question: '4', role: 'cahra', place: from(44), options: yesNoUnknown },
  { question: '5', role: 'recycled', place: from(50), options: yesNoUnknown },
  { question: '6', role: 'response', place: from(56), options: response },
  { question: '7', role: 'allIdentified', place: from(62), options: yesNo },
  { question: '8', role: 'allReported', place: from(68), options: yesNo },
  { question: 'A', place: { row: 75 }, options: yesNo },
  { question: 'B', place: { row: 77 }, options: yesNo, urlAfterYes: true },
  { question: 'C', place: { row: 79 }, options: yesNo },
  { question: 'D', place: { row: 81 }, options: yesNo },
  {
    question: 'E',
    place: { row: 83 },
    isSurvey: true,
    options: ['Yes, in conformance with IPC1755 (e.g., CMRT)', 'Yes, using other format (describe)', 'No'],
  },
  { question: 'F', place: { row: 85 }, options: yesNo },
  // Its Chinese instruction still asks about the SEC rule.
  { question: 'G', place: { row: 87 }, options: yesNo, mistranslatedIn: ['zh'] },
  {
    question: 'H',
    place: { row: 89 },
    options: ['Yes, with the SEC', 'Yes, with the EU', 'Yes, with the SEC and the EU', 'No'],
  },
]

const newest: Template = {
  kind: 'CMRT',
  version: '6.5',
  released: '2025-04-25',
  company: companyBlock(12),
  minerals: { mode: 'fixed', minerals },
  answerColumn: 'D',
  commentColumn: 'G',
  questions: questions(responseBands),
  smelterList,
  lookUp,
  productList,
  checker: {
    ...companyRules,
    gate: {
      closes: [
        { question: '1', by: ['No'] },
        { question: '2', by: ['No'] },
      ],
      onlyAfterYes: true,
    },
    smelter: { rule: 'anyRow' },
    notListedUpTo: Infinity,
  },
}

const withNumber: Template = { ...newest, questions: questions(responseBandsWithNumber) }
const oldest: Template = { ...withNumber, checker: { ...newest.checker, notListedUpTo: 2504 } }

export const cmrt6: TemplateFamily = {
  kind: 'CMRT',
  major: 6,
  languages: ['en', 'zh', 'ja', 'ko', 'fr', 'pt', 'de', 'es', 'it', 'tr'],
  versions: [
    { ...oldest, version: '6.01', released: '2020-05-19' },
    { ...oldest, version: '6.1', released: '2021-04-28' },
    { ...withNumber, version: '6.22', released: '2022-05-11' },
    { ...newest, version: '6.31', released: '2023-05-26' },
    { ...newest, version: '6.4', released: '2024-04-26' },
    newest,
  ],
}
