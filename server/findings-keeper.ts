import type { FindingsLedger, FindingsQuestion, KeptFinding } from '../graph/findings-ledger.js'
import type { Day } from '../graph/model.js'
import type { Page } from '../graph/supply-graph.js'

/** Findings across declarations, as of today. */
export interface Findings {
  find(question: FindingsQuestion): Promise<Page<KeptFinding>>
}

export interface Kept {
  readonly ledger: FindingsLedger
  readonly today: () => Day
  /** Files are being taken in: the end of the batch settles what they show. */
  readonly isBusy?: () => Promise<boolean>
}

/** Looks again at what has moved before it answers. */
export const keepFindings = ({ ledger, today, isBusy }: Kept): Findings => ({
  find: async (question) => {
    if ((await isBusy?.()) !== true) await ledger.settle(today())
    return ledger.find(question)
  },
})
