import type { Change } from '../../../graph/supply-graph.js'
import { declarationChange, listChange } from '../../contract/facts.js'

export const lists: readonly Change[] = [
  listChange({
    kind: 'bom',
    rows: ['A', 'B', 'C'].map((name) => ({ product: 'LAMP', part: name, supplier: `Company ${name}` })),
  }),
]

/** A form of one of three companies, each a day newer than its last, with lines enough to take a while. */
export const formNumber = (number: number): Change =>
  declarationChange({
    id: `form-${number}`,
    company: `Company ${'ABC'[number % 3] ?? ''}`,
    effective: new Date(Date.UTC(2025, 0, 1 + (number % 300))).toISOString().slice(0, 10),
    says: { tin: 'YYYY' },
    lines: Array.from({ length: 150 }, (_, line) => `tin CID${900_000 + number + line} CD,ID`),
  })
