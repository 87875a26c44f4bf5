/**
 * Where a filled form's answers stand in the RMI layouts this project writes (sample, fixtures, later roll-ups).
 * Written down apart from ingest/templates on purpose: what the writer places here, the reader must find there.
 */
export interface TemplateLayout {
  readonly revisions: Readonly<Record<string, string>>
  readonly companyCells: Readonly<Record<string, string>>
  /** Versions whose drop-down stores 100 % as the number 1. */
  readonly numericPercent: readonly string[]
  /** Role → row of each mineral's answer (column D) and comment (column G). */
  readonly answerRows: (role: string, slot: number) => number | undefined
  /** Minerals in the order of their rows; `undefined`: chosen on the sheet. */
  readonly minerals: readonly string[]
  readonly mineralCells?: Readonly<Record<string, string>>
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

const url = 'https://example.com/minerals-policy'

/** CMRT 6.x, sheet Declaration: questions 1–8 in rows 26–71, A–H in rows 75–89. */
const cmrt: TemplateLayout = {
  revisions: {
    '6.1': 'Revision 6.1\nApril 28, 2021',
    '6.4': 'Revision 6.4\nApril 26, 2024',
    '6.5': 'Revision 6.5\nApril 25, 2025',
    '6.6': 'Revision 6.6\nApril 24, 2026',
  },
  numericPercent: ['6.1'],
  companyCells: {
    companyName: 'D8',
    scope: 'D9',
    scopeDescription: 'D10',
    contactName: 'D15',
    contactEmail: 'D16',
    contactPhone: 'D17',
    authorizerName: 'D18',
    authorizerEmail: 'D20',
    effectiveDate: 'D22',
  },
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
  revisions: { '2.0': 'Revision 2.0\nApril 25, 2025', '2.1': 'Revision 2.1\nOctober 17, 2025' },
  numericPercent: [],
  companyCells: {
    companyName: 'D8',
    scope: 'D9',
    scopeDescription: 'D10',
    contactName: 'D19',
    contactEmail: 'D20',
    contactPhone: 'D21',
    authorizerName: 'D22',
    authorizerEmail: 'D24',
    effectiveDate: 'D26',
  },
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

export const templateLayouts = { CMRT: cmrt, EMRT: emrt } as const
