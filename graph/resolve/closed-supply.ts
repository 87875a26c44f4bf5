import type { RelationEdge, StandsEdge } from '../edges.js'
import type { Finding } from '../model.js'
import { intersection } from './timeline.js'

/**
 * Rule 12: a company says No to a mineral, and while it does a relation names that very mineral as what it buys. The
 * trace stops at the No, so a person should see the relation. Once per mineral and supplier.
 */
export function closedButSupplied(
  stands: readonly StandsEdge[],
  relations: readonly RelationEdge[],
): readonly Finding[] {
  const closed = stands.filter((edge) => edge.closed)
  const findings = new Map<string, Finding>()
  for (const relation of relations) {
    for (const edge of closed) {
      if (!namesMineral(relation, edge) || intersection(relation, edge) === undefined) continue
      const params = { company: edge.company, supplier: relation.company, declaration: edge.declaration }
      const finding: Finding = {
        code: 'closedButSupplied',
        severity: 'warning',
        mineral: edge.mineral,
        params,
      }
      findings.set(JSON.stringify([edge.mineral, relation.company]), finding)
    }
  }
  return [...findings.values()]
}

const namesMineral = ({ minerals }: RelationEdge, { mineral }: StandsEdge): boolean =>
  minerals !== 'all' && minerals.includes(mineral)
