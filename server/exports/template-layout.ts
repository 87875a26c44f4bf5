/**
 * Where a filled form's answers stand in the RMI layouts this project writes (sample, fixtures, later roll-ups).
 * Written down apart from ingest/templates on purpose: what the writer places here, the reader must find there.
 */
export interface TemplateLayout {
  /** As the title has it. */
  readonly kind: string
  readonly revisions: Readonly<Record<string, string>>
  readonly companyCells: Readonly<Record<string, string>>
  /** Versions whose drop-down stores 100 % as the number 1. */
  readonly numericPercent: readonly string[]
  /** Role → row of each mineral's answer (column D) and comment (column G). */
  readonly answerRows: (role: string, slot: number) => number | undefined
  /** Minerals in the order of their rows; `undefined`: chosen on the sheet. */
  readonly minerals: readonly string[]
  readonly mineralCells?: Readonly<Record<string, string>>
  /** Where a mineral is named that is chosen as "Other". */
  readonly otherCells?: Readonly<Record<string, string>>
  /** Sheet Minerals Scope: first row, minerals in column B, reasons in C. */
  readonly mineralsScopeRow?: number
  readonly companyQuestions: readonly {
    readonly cell: string
    readonly answer: string
    readonly comment?: string
  }[]
  readonly companyQuestionPerMineral?: { readonly row: number; readonly answer: string }
  readonly requesterColumns: boolean
}

const perMineral = (starts: Readonly<Record<string, number>>) => (role: string, slot: number) => {
  const start = starts[role]
  return start === undefined ? undefined : start + slot
}

/** Company block: three cells at the top, the contact from `contactRow` on, then the authorizer and the date. */
const companyCells = (contactRow: number) => ({
  companyName: 'D8',
  scope: 'D9',
  scopeDescription: 'D10',
  contactName: `D${contactRow}`,
  contactEmail: `D${contactRow + 1}`,
  contactPhone: `D${contactRow + 2}`,
  authorizerName: `D${contactRow + 3}`,
  authorizerEmail: `D${contactRow + 5}`,
  effectiveDate: `D${contactRow + 7}`,
})

const url = 'https://example.com/minerals-policy'

/** CMRT 6.x, sheet Declaration: questions 1–8 in rows 26–71, A–H in rows 75–89. */
const cmrt: TemplateLayout = {
  kind: 'CMRT',
  revisions: {
    '6.1': 'Revision 6.1\nApril 28, 2021',
    '6.4': 'Revision 6.4\nApril 26, 2024',
    '6.5': 'Revision 6.5\nApril 25, 2025',
    '6.6': 'Revision 6.6\nApril 24, 2026',
  },
  numericPercent: ['6.1'],
  companyCells: companyCells(15),
  answerRows: perMineral({
    used: 26,
    remains: 32,
    covered: 38,
    cahra: 44,
    recycled: 50,
    response: 56,
    allIdentified: 62,
    allReported: 68,
  }),
  minerals: ['tantalum', 'tin', 'gold', 'tungsten'],
  companyQuestions: [
    { cell: 'D75', answer: 'Yes' },
    { cell: 'D77', answer: 'Yes', comment: url },
    { cell: 'D79', answer: 'Yes' },
    { cell: 'D81', answer: 'Yes' },
    { cell: 'D83', answer: 'Yes, in conformance with IPC1755 (e.g., CMRT)' },
    { cell: 'D85', answer: 'Yes' },
    { cell: 'D87', answer: 'Yes' },
    { cell: 'D89', answer: 'No' },
  ],
  requesterColumns: false,
}

/** EMRT 2.x: minerals chosen in rows 12–13, answers by slot, company questions in rows 115–137. */
const emrt: TemplateLayout = {
  kind: 'EMRT',
  revisions: { '2.0': 'Revision 2.0\nApril 25, 2025', '2.1': 'Revision 2.1\nOctober 17, 2025' },
  numericPercent: [],
  companyCells: companyCells(19),
  answerRows: perMineral({
    used: 30,
    remains: 42,
    cahra: 54,
    recycled: 66,
    response: 78,
    allIdentified: 90,
    allReported: 102,
  }),
  minerals: ['cobalt', 'copper', 'graphite', 'lithium', 'mica', 'nickel'],
  mineralCells: { cobalt: 'D12', copper: 'E12', graphite: 'G12', lithium: 'D13', mica: 'E13', nickel: 'G13' },
  companyQuestions: [
    { cell: 'D115', answer: 'Yes' },
    { cell: 'D117', answer: 'Yes', comment: url },
    { cell: 'D131', answer: 'Yes' },
    { cell: 'D133', answer: 'Yes, in conformance with IPC1755 (e.g. EMRT)' },
    { cell: 'D135', answer: 'Yes' },
    { cell: 'D137', answer: 'Yes' },
  ],
  companyQuestionPerMineral: { row: 120, answer: 'Yes' },
  requesterColumns: true,
}

const emrt1Rows = perMineral({
  used: 26,
  remains: 32,
  cahra: 38,
  recycled: 44,
  response: 50,
  allIdentified: 56,
  allReported: 62,
})

/** EMRT 1.x: cobalt and mica, company questions in rows 69–83; recycled is asked of cobalt only. */
const emrt1: TemplateLayout = {
  kind: 'EMRT',
  revisions: { '1.3': 'Revision 1.3\nApril 26, 2024' },
  numericPercent: ['1.3'],
  companyCells: companyCells(15),
  answerRows: (role, slot) => (role === 'recycled' && slot > 0 ? undefined : emrt1Rows(role, slot)),
  minerals: ['cobalt', 'mica'],
  companyQuestions: [
    { cell: 'D69', answer: 'Yes' },
    { cell: 'D71', answer: 'Yes', comment: url },
    { cell: 'D77', answer: 'Yes' },
    { cell: 'D79', answer: 'Yes, in conformance with IPC1755 (e.g. EMRT)' },
    { cell: 'D81', answer: 'Yes' },
    { cell: 'D83', answer: 'Yes' },
  ],
  companyQuestionPerMineral: { row: 74, answer: 'Yes' },
  requesterColumns: false,
}

/** AMRT 1.3: minerals chosen in rows 12–13, "Other" ones named three rows below; two questions, none to the company. */
const amrt: TemplateLayout = {
  kind: 'AMRT',
  revisions: { '1.3': 'Revision 1.3\nOctober 17, 2025' },
  numericPercent: ['1.3'],
  companyCells: companyCells(20),
  answerRows: perMineral({ used: 31, response: 43 }),
  minerals: ['neodymium', 'rare earth elements', 'silver'],
  mineralCells: { 'rare earth elements': 'D12', silver: 'E12', neodymium: 'G12' },
  otherCells: { neodymium: 'G15' },
  mineralsScopeRow: 8,
  companyQuestions: [],
  requesterColumns: true,
}

/** CRT 2.2 and 2.21: cobalt, company questions in rows 63–79. */
const crt: TemplateLayout = {
  kind: 'CRT',
  revisions: { '2.21': 'Revision 2.2\nOctober 28, 2020' },
  numericPercent: ['2.21'],
  companyCells: companyCells(15),
  answerRows: perMineral({
    used: 26,
    cahra: 32,
    recycled: 38,
    response: 44,
    allIdentified: 50,
    allReported: 56,
  }),
  minerals: ['cobalt'],
  companyQuestions: [
    { cell: 'D63', answer: 'Yes', comment: url },
    ...[65, 67, 69, 71, 73, 77, 79].map((row) => ({ cell: `D${row}`, answer: 'Yes' })),
    { cell: 'D75', answer: 'Yes, CRT' },
  ],
  requesterColumns: false,
}

export const templateLayouts = { CMRT: cmrt, EMRT: emrt, 'EMRT 1': emrt1, AMRT: amrt, CRT: crt } as const
