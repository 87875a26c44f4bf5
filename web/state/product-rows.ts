/** The table of products: found by number or name, sorted, a page at a time. */
import type { NodeSummary } from '../../graph/api/nodes.js'
import type { TraceReply } from '../../graph/api/trace.js'
import type { Verdict } from '../../graph/model.js'
import { urgency, worstVerdict } from './answer.js'
import { sortRows, type Sorting, type SortValue } from './sorting.js'

/** What a product's trace says, for one line. */
export interface ProductAnswer {
  /** Every mineral answered for, in the order of the trace. */
  readonly minerals: readonly string[]
  /** By list, then mineral; absent where no smelter is named or the list says nothing. */
  readonly worst: Readonly<Record<string, Readonly<Record<string, Verdict>>>>
  /** Companies of the mineral most are asked about among those a smelter is named for. */
  readonly mineral: string
  readonly companies: number
  readonly answered: number
  readonly ends: number
}

export interface ProductRow {
  readonly id: string
  readonly name: string
  readonly answer: ProductAnswer | undefined
}

export function answerOf({ minerals, verdicts, question }: TraceReply): ProductAnswer {
  const worst = question.lists.map((list) => {
    const words = minerals.flatMap((trace) => {
      const verdict = worstVerdict({ trace, verdicts, list })
      return verdict ? [[trace.mineral, verdict] as const] : []
    })
    return [list, Object.fromEntries(words)] as const
  })
  const named = minerals.filter(({ smelters }) => smelters.total > 0)
  const widest = (named.length > 0 ? named : minerals).toSorted(
    (a, b) => b.coverage.companies - a.coverage.companies,
  )[0]
  return {
    minerals: minerals.map(({ mineral }) => mineral),
    worst: Object.fromEntries(worst),
    mineral: widest?.mineral ?? '',
    companies: widest?.coverage.companies ?? 0,
    answered: widest?.coverage.answered ?? 0,
    ends: minerals.reduce((sum, { ends }) => sum + ends.total, 0),
  }
}

/** Minerals any of the answers has a verdict for, in the order of the traces. */
export function mineralColumns(answers: Iterable<ProductAnswer>, list: string): string[] {
  const order = new Set<string>()
  const judged = new Set<string>()
  for (const { minerals, worst } of answers) {
    for (const id of minerals) order.add(id)
    for (const id of Object.keys(worst[list] ?? {})) judged.add(id)
  }
  return [...order].filter((id) => judged.has(id))
}

export const productRows = (
  products: readonly NodeSummary[],
  answers: ReadonlyMap<string, ProductAnswer>,
): ProductRow[] =>
  products.map(({ id, name }) => ({ id, name: name === id ? '' : name, answer: answers.get(id) }))

/** Every word typed stands in number or name, whatever its case. */
export function matching(rows: readonly ProductRow[], typed: string): readonly ProductRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(({ id, name }) => {
    const text = `${id} ${name}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** By number, name, `answered`, `ends` or a mineral's verdict; rows without an answer stand last either way. */
export function sortProducts(
  rows: readonly ProductRow[],
  sorting: Sorting,
  { list, locale }: { list: string; locale: string },
): ProductRow[] {
  return sortRows(rows, (row) => valueOf(row, sorting.column, list), {
    descending: sorting.descending,
    locale,
  })
}

export const isAnswerColumn = (column: string): boolean => column !== 'id' && column !== 'name'

function valueOf({ id, name, answer }: ProductRow, column: string, list: string): SortValue {
  if (column === 'id') return id
  if (column === 'name') return name
  if (!answer) return undefined
  if (column === 'ends') return answer.ends
  if (column === 'answered') return answer.companies === 0 ? undefined : answer.answered / answer.companies
  const verdict = answer.worst[list]?.[column]
  return verdict && urgency(verdict)
}
