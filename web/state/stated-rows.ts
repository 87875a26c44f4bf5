/** What companies answer to the form's own questions (rule 27), counted by the server; never spread onto smelters. */
import type { Stated, TraceReply } from '../../graph/api/trace.js'

export type StatedQuestion = Stated['cells'][number]['question']

export interface StatedRow {
  readonly key: string
  readonly mineral: string
  readonly question: StatedQuestion
  /** Answers by word, in the order they are shown. */
  readonly counts: readonly { readonly word: string; readonly count: number }[]
  readonly cells: Stated['cells']
}

const words = ['yes', 'no', 'unknown', 'blank'] as const
const questions = ['used', 'remains', 'covered', 'cahra', 'recycled', 'response'] as const

/** Questions nobody in reach was asked are left out. */
export const statedRows = ({ minerals }: TraceReply): StatedRow[] =>
  minerals.flatMap(({ mineral, stated }) =>
    questions.flatMap((question) => {
      const counts = countsOf(stated, question)
      if (counts.every(({ count }) => count === 0)) return []
      const cells = stated.cells.filter((cell) => cell.question === question)
      return [{ key: `${mineral}|${question}`, mineral, question, counts, cells }]
    }),
  )

function countsOf(stated: Stated, question: StatedQuestion): StatedRow['counts'] {
  if (question !== 'response') return words.map((word) => ({ word, count: stated[question][word] }))
  return Object.entries(stated.response)
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => Number(a.word === 'blank') - Number(b.word === 'blank') || b.count - a.count)
}
