/** Extended Minerals Reporting Template, 2.0 (April 2025) and 2.1 (October 2025). */
import { emrtFormat, otherFormat, responseBands, validatedSources, yesNo, yesNoUnknown } from './options.js'
import {
  companyBlock,
  companyRules,
  lookUp,
  mineList,
  productList,
  productListWithRequester,
  smelterList,
} from './shared-layout.js'
import type { QuestionLayout, Template, TemplateFamily } from './template.js'

/** The form has no question on covered countries; question 3 asks about conflict-affected and high-risk areas. */
const questions: readonly QuestionLayout[] = [
  { question: '1', role: 'used', place: { firstRow: 30 }, options: [...yesNoUnknown, 'Not declaring'] },
  { question: '2', role: 'remains', place: { firstRow: 42 }, options: yesNoUnknown },
  { question: '3', role: 'cahra', place: { firstRow: 54 }, options: yesNoUnknown },
  { question: '4', role: 'recycled', place: { firstRow: 66 }, options: yesNoUnknown },
  { question: '5', role: 'response', place: { firstRow: 78 }, options: [...responseBands, 'Did not survey'] },
  { question: '6', role: 'allIdentified', place: { firstRow: 90 }, options: yesNoUnknown },
  { question: '7', role: 'allReported', place: { firstRow: 102 }, options: yesNoUnknown },
  { question: 'A', place: { row: 115 }, options: yesNo },
  { question: 'B', place: { row: 117 }, options: yesNo, urlAfterYes: true },
  {
    question: 'C',
    place: { firstRow: 120 },
    options: validatedSources,
  },
  { question: 'D', place: { row: 131 }, options: yesNo },
  {
    question: 'E',
    place: { row: 133 },
    isSurvey: true,
    options: [emrtFormat, otherFormat, 'No'],
  },
  { question: 'F', place: { row: 135 }, options: yesNo },
  { question: 'G', place: { row: 137 }, options: yesNo },
]

const newest: Template = {
  kind: 'EMRT',
  version: '2.1',
  released: '2025-10-17',
  company: companyBlock(16),
  minerals: {
    mode: 'chosen',
    offered: ['Cobalt', 'Copper', 'Graphite', 'Lithium', 'Mica', 'Nickel'],
    cells: ['D12', 'E12', 'G12', 'D13', 'E13', 'G13'],
    slotCells: ['AA12', 'AA13', 'AA14', 'AA15', 'AA16', 'AA17'],
  },
  answerColumn: 'D',
  commentColumn: 'G',
  questions,
  smelterList,
  lookUp,
  mineList,
  productList: productListWithRequester,
  checker: {
    ...companyRules,
    gate: {
      closes: [
        { question: '1', by: ['No', 'Unknown', 'Not declaring'] },
        { question: '2', by: ['No', 'Unknown'] },
      ],
      onlyAfterYes: false,
    },
    smelter: { rule: 'sameRow', beside: ['lookup'] },
    notListedUpTo: Infinity,
  },
}

export const emrt2: TemplateFamily = {
  kind: 'EMRT',
  major: 2,
  languages: ['en', 'zh', 'ja', 'ko', 'fr', 'de'],
  versions: [{ ...newest, version: '2.0', released: '2025-04-25', productList }, newest],
}
