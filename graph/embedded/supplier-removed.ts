/** What would be learned if nobody bought from a company any more: the lists again, without it from a day on. */
import { addDays } from '../day.js'
import { inForceOn } from '../judge/areas-in-force.js'
import type { Day, ListContent } from '../model.js'
import { type SubjectKind, subjectRows } from '../resolve/list-subjects.js'
import { foldNumber } from '../resolve/part-number.js'
import type { Change } from '../supply-graph.js'
import type { GraphStore } from './graph-store.js'
import { knownSupply } from './supply-edges.js'

/** None where nobody buys from it. */
export function supplierRemoved(store: GraphStore, company: string, when: When): Change[] {
  const supply = knownSupply(store.view.graph)
  const products = new Set(supply.linesTo(company).map(({ product }) => foldNumber(product)))
  const buyers = new Set(supply.relationsTo(company).map(({ buyerNamed }) => foldNumber(buyerNamed)))
  return [
    ...listWithout(store, 'bom', { subjects: products, company, ...when }),
    ...listWithout(store, 'relations', { subjects: buyers, company, ...when }),
  ]
}

/** From which day on, and when that is learned. */
interface When {
  readonly day: Day
  readonly received: Day
}

interface Removed extends When {
  readonly subjects: ReadonlySet<string>
  readonly company: string
}

/** Every line of each product and buyer that holds on the day: these lists are complete for what they name. */
function listWithout(
  store: GraphStore,
  kind: SubjectKind,
  { subjects, company, day, received }: Removed,
): Change[] {
  const { directory } = store.resolvedLists(store.view.book)
  const known = [...subjects].flatMap((subject) =>
    subjectRows(kind, store.facts.lists.of(kind, subject)).filter((row) => inForceOn(row, day)),
  )
  const rows = known.map(({ row, validFrom }) => {
    const isRemoved = row.supplier !== undefined && directory.identify({ text: row.supplier }).id === company
    return {
      ...row,
      ...(validFrom !== undefined && { validFrom }),
      ...(isRemoved && { validTo: addDays(day, -1) }),
    }
  })
  if (rows.length === 0) return []
  const file = { id: `supposed: ${kind} without ${company}`, name: `without ${company}`, bytes: 0 }
  const content = { kind, rows } as ListContent // rows of the kind
  return [{ kind: 'list', file, received, complete: false, content }]
}
