import type { NotedFinding, RelationEdge, StandsEdge } from '../edges.js'
import { intersection } from './timeline.js'

/**
 * Rule 12: a company says No to a mineral, and while it does a relation names that very mineral as what it buys. The
 * trace stops at the No, so a person should see the relation. Noted once per mineral, supplier and interval.
 */
export function closedButSupplied(
  stands: readonly StandsEdge[],
  relations: readonly RelationEdge[],
): readonly NotedFinding[] {
  const closed = onceFor(stands.filter((edge) => edge.closed))
  const noted = new Map<string, NotedFinding>()
  for (const relation of relations) {
    for (const edge of closed) {
      const validity = namesMineral(relation, edge) ? intersection(relation, edge) : undefined
      if (validity === undefined) continue
      const one = { ...validity, minerals: [edge.mineral], finding: closedBut(edge, relation) }
      noted.set(JSON.stringify(one), one)
    }
  }
  return [...noted.values()]
}

/** A company says its No for thousands of parts at once. */
const onceFor = (edges: readonly StandsEdge[]): readonly StandsEdge[] => [
  ...new Map(edges.map((edge) => [saidAndWhen(edge), edge])).values(),
]

const saidAndWhen = ({ mineral, declaration, validFrom, validTo }: StandsEdge): string =>
  JSON.stringify([mineral, declaration, validFrom, validTo])

const closedBut = (
  { mineral, company, declaration }: StandsEdge,
  { company: supplier }: RelationEdge,
): NotedFinding['finding'] => ({
  code: 'closedButSupplied',
  severity: 'warning',
  mineral,
  params: { company, supplier, declaration },
})

const namesMineral = ({ minerals }: RelationEdge, { mineral }: StandsEdge): boolean =>
  minerals !== 'all' && minerals.includes(mineral)
