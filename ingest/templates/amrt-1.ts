/**
 * Additional Minerals Reporting Template, 1.2 (October 2024) and 1.3 (October 2025): up to ten minerals, two
 * questions, none to the company. In 1.2 minerals are free text and the workbook has no reference list.
 */
import { responseBandsWithNumber, yesNoUnknown } from './options.js'
import {
  companyBlock,
  companyRules,
  lookUp,
  mineList,
  productList,
  productListWithRequester,
  smelterList,
} from './shared-layout.js'
import type { ChosenMinerals, Gate, QuestionLayout, Template, TemplateFamily } from './template.js'

/** Rows of the first slot. */
const questions = (used: number, response: number): readonly QuestionLayout[] => [
  { question: '1', role: 'used', place: { firstRow: used }, options: [...yesNoUnknown, 'Not declaring'] },
  {
    question: '2',
    role: 'response',
    place: { firstRow: response },
    options: [...responseBandsWithNumber, 'Unknown', 'Did not survey'],
    isOptional: true,
  },
]

const slots: ChosenMinerals = {
  mode: 'chosen',
  offered: [],
  cells: ['D12', 'E12', 'G12', 'H12', 'I12', 'D13', 'E13', 'G13', 'H13', 'I13'],
  slotCells: ['AA12', 'AA13', 'AA14', 'AA15', 'AA16', 'AA17', 'AA18', 'AA19', 'AA20', 'AA21'],
}

const gate: Gate = {
  closes: [{ question: '1', by: ['No', 'Unknown', 'Not declaring'] }],
  onlyAfterYes: false,
}

const common = {
  kind: 'AMRT',
  answerColumn: 'D',
  commentColumn: 'G',
  mineList,
  mineralsScope: { firstRow: 8, columns: { mineral: 'B', reason: 'C' } },
} as const

const amrt12: Template = {
  ...common,
  version: '1.2',
  released: '2024-10-04',
  company: companyBlock(14),
  minerals: slots,
  questions: questions(28, 40),
  smelterList: {
    firstRow: 5,
    release: 'O3',
    columns: {
      mineral: 'A',
      name: 'B',
      country: 'C',
      id: 'D',
      city: 'G',
      mine: 'L',
      origin: 'M',
      recycled: 'N',
    },
  },
  productList,
  checker: { ...companyRules, gate, smelter: { rule: 'touchedRow', beside: ['name', 'country'] } },
}

const amrt13: Template = {
  ...common,
  version: '1.3',
  released: '2025-10-17',
  company: companyBlock(17),
  minerals: {
    ...slots,
    offered: [
      'Aluminum',
      'Iridium',
      'Lime',
      'Manganese',
      'Palladium',
      'Platinum',
      'Rare Earth Elements',
      'Rhodium',
      'Ruthenium',
      'Silver',
      'Soda Ash',
      'Zinc',
    ],
    other: {
      word: 'Other [specify below]',
      cells: ['D15', 'E15', 'G15', 'H15', 'I15', 'D16', 'E16', 'G16', 'H16', 'I16'],
    },
  },
  questions: questions(31, 43),
  smelterList,
  lookUp,
  productList: productListWithRequester,
  checker: {
    ...companyRules,
    gate,
    smelter: { rule: 'touchedRow', beside: ['lookup', 'country'] },
    notListedUpTo: 2504,
  },
}

export const amrt1: TemplateFamily = {
  kind: 'AMRT',
  major: 1,
  languages: ['en', 'zh', 'ja', 'ko', 'fr', 'de'],
  versions: [amrt12, amrt13],
}
