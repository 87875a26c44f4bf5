import { dayNumber, dayOfNumber } from '../day.js'
import { absent, always } from './edge-blocks.js'
import { listSource, type ListRow, type Seen, type Source } from './evidence-sources.js'
import { bomRow, lineRow, relationRow } from './memory-rows.js'
import type { SlicePool } from './slice-pool.js'

/** The lines of a product in force, whatever they lead to. */
export const lineSources = (seen: Seen, product: string): Source[] => [
  ...supplierSources(seen, product),
  ...assemblySources(seen, product),
  ...sourcesIn(seen, { pool: seen.view.graph.open, size: lineRow.size, owner: product }, (row) => ({
    kind: 'bom',
    value: wordIn(seen, row[lineRow.part]),
  })),
]

/** The lines of a product that lead to a supplier; to one of them if it is named. */
export function supplierSources(seen: Seen, product: string, company?: string): Source[] {
  const { states } = seen.view.graph
  return sourcesIn(seen, { pool: seen.view.graph.bom, size: bomRow.size, owner: product }, (row) => {
    const supplier = wordIn(seen, states.companyOf(row[bomRow.state] ?? absent))
    if (company !== undefined && supplier !== company) return undefined
    const [part, label] = [wordIn(seen, row[bomRow.part]), wordIn(seen, row[bomRow.label])]
    return { kind: 'bom', value: spoken(part, supplier, label === part ? '' : label) }
  })
}

/** The lines of a product that lead to a sub-assembly; to one of them if it is named. */
export const assemblySources = (seen: Seen, product: string, assembly?: string): Source[] =>
  sourcesIn(seen, { pool: seen.view.graph.contains, size: lineRow.size, owner: product }, (row) => {
    const part = wordIn(seen, row[lineRow.part])
    return assembly === undefined || part === assembly ? { kind: 'bom', value: part } : undefined
  })

/** The relations between a buyer and a supplier. */
export function relationSources(seen: Seen, buyer: string, company: string): Source[] {
  const { graph } = seen.view
  return sourcesIn(seen, { pool: graph.relations, size: relationRow.size, owner: buyer }, (row) => {
    const supplier = wordIn(seen, graph.states.companyOf(row[relationRow.state] ?? absent))
    if (supplier !== company) return undefined
    return { kind: 'relation', value: spoken(buyer, supplier, wordIn(seen, row[relationRow.label])) }
  })
}

interface Rows {
  readonly pool: SlicePool
  readonly size: number
  readonly owner: string
}
type Told = Pick<ListRow, 'kind' | 'value'>

/** A source per row in force that `tell` says something of; what says the same on the same row once. */
function sourcesIn(
  seen: Seen,
  { pool, size, owner }: Rows,
  tell: (row: Int32Array) => Told | undefined,
): Source[] {
  const [day, word] = [dayNumber(seen.asOf), seen.view.graph.words.find(owner)]
  const found = new Map<string, ListRow>()
  for (let at = pool.start(word), end = word < 0 ? 0 : pool.end(word); at < end; at += size) {
    const row = pool.values.subarray(at, at + size)
    const [from = always, to = always] = [row[lineRow.from], row[lineRow.to]]
    const told = from <= day && to > day ? tell(row) : undefined
    if (told === undefined) continue

    const place = { file: wordIn(seen, row[lineRow.file]), row: row[lineRow.row] ?? 0 }
    const one: ListRow = { ...told, ...place, ...(from === always ? {} : { date: dayOfNumber(from) }) }
    found.set(JSON.stringify(one), one)
  }
  return [...found.values()].map((row) => listSource(seen.view, row))
}

const wordIn = ({ view }: Seen, word: number | undefined): string => view.graph.words.text(word ?? absent)

const spoken = (...words: readonly string[]): string => words.filter((word) => word !== '').join(' · ')
