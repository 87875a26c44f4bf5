import type {
  FindingCounts,
  FindingsAsked,
  FindingsLedger,
  FindingsQuestion,
  KeptFinding,
} from '../graph/findings-ledger.js'
import type { Day } from '../graph/model.js'
import type { Page } from '../graph/supply-graph.js'

/** Findings across declarations, as of today. */
export interface Findings {
  find(question: FindingsQuestion): Promise<Page<KeptFinding>>
  /** Per value of a filter. */
  count(question: FindingsAsked): Promise<FindingCounts>
}

export interface Kept {
  readonly ledger: FindingsLedger
  readonly today: () => Day
  /** Files are being taken in: the end of the batch settles what they show. */
  readonly isBusy?: () => Promise<boolean>
}

/** Looks again at what has moved before it answers. */
export function keepFindings({ ledger, today, isBusy }: Kept): Findings {
  const settle = async () => {
    if ((await isBusy?.()) !== true) await ledger.settle(today())
  }
  return {
    find: async (question) => {
      await settle()
      return ledger.find(question)
    },
    count: async (question) => {
      await settle()
      return ledger.count(question)
    },
  }
}
