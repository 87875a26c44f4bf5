import type { SharedNumbers } from '../resolve/company-candidates.js'
import { foldNumber } from '../resolve/part-number.js'
import type { Adjacency } from './adjacency.js'
import { text } from './database.js'
import { absent } from './edge-blocks.js'
import { numbersListedBy } from './listed-numbers.js'
import { bomRow, relationRow } from './memory-rows.js'
import type { SlicePool } from './slice-pool.js'
import { placesIn } from './supply-edges.js'
import type { View } from './view.js'

/** Part numbers that are bought from one company and stand on another's product lists: a sign that both are one. */
export function sharedNumbers(view: View): SharedNumbers {
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>()
  return (company) => {
    const shared = known.get(company) ?? sharedBy(view, company)
    known.set(company, shared)
    return shared
  }
}

function sharedBy(view: View, company: string): ReadonlyMap<string, readonly string[]> {
  const shared = new Map<string, Set<string>>()
  const share = (other: string, number: string) => {
    if (other !== company) shared.set(other, (shared.get(other) ?? new Set()).add(number))
  }
  const { words } = view.graph
  const word = words.find(company)
  const bought = boughtNumbers(view.graph)
  const listers = `SELECT DISTINCT company, label FROM json_each(?) JOIN listed ON number = value
    JOIN declared_by USING (declaration) WHERE ${view.held}`
  const own = bought.flatMap(({ byCompany }) => [...(byCompany.get(word) ?? [])])
  for (const [other, label] of view.database.all(listers, JSON.stringify(own)))
    share(text(other), text(label))
  for (const { number, label } of numbersListedBy(view, company))
    for (const { byNumber } of bought)
      for (const other of byNumber.get(number) ?? []) share(words.text(other), label)
  return new Map([...shared].map(([other, numbers]) => [other, [...numbers].sort()]))
}

/** Numbers, folded, by the company they are bought from, and the other way round. */
interface Bought {
  readonly byCompany: ReadonlyMap<number, ReadonlySet<string>>
  readonly byNumber: ReadonlyMap<string, ReadonlySet<number>>
}

const known = new WeakMap<SlicePool, Bought>()

/** Of bills of materials and of relations; once per pool, as long as their rows stay as they are. */
function boughtNumbers(graph: Adjacency): readonly Bought[] {
  return [
    { pool: graph.bom, row: bomRow },
    { pool: graph.relations, row: relationRow },
  ].map(({ pool, row }) => {
    const bought = known.get(pool) ?? boughtIn(graph, pool, row)
    known.set(pool, bought)
    return bought
  })
}

function boughtIn(
  { words, states }: Adjacency,
  pool: SlicePool,
  { size, state, label }: { readonly size: number; readonly state: number; readonly label: number },
): Bought {
  const byCompany = new Map<number, Set<string>>()
  const byNumber = new Map<string, Set<number>>()
  for (const [, at] of placesIn(pool, size)) {
    const written = pool.values[at + label] ?? absent
    if (written === absent) continue
    const number = foldNumber(words.text(written))
    const company = states.companyOf(pool.values[at + state] ?? absent)
    byCompany.set(company, (byCompany.get(company) ?? new Set()).add(number))
    byNumber.set(number, (byNumber.get(number) ?? new Set()).add(company))
  }
  return { byCompany, byNumber }
}
