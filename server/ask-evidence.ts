import type { EvidenceQuery } from '../graph/api/evidence.js'
import { InvalidInputError } from '../graph/errors.js'
import type { Day, Evidence } from '../graph/model.js'
import type { EvidenceQuestion, Page, SupplyGraph } from '../graph/supply-graph.js'
import { mineralAsked } from './mineral-asked.js'
import { asOfOf, nodeReferenceOf, pageRequestOf } from './questions.js'

/** Who said it, newest first. @throws InvalidInputError unless either a node or both ends of an edge are named */
export async function askEvidence(
  { graph, today }: { readonly graph: SupplyGraph; readonly today: () => Day },
  query: EvidenceQuery,
  signal?: AbortSignal,
): Promise<Page<Evidence>> {
  const at = asOfOf(query, today(), signal)
  const subject = subjectOf(query)
  const nodes = [subject.node, subject.edge?.from, subject.edge?.to].filter((node) => node !== undefined)
  return graph.evidence({
    ...at,
    ...pageRequestOf(query, signal),
    ...subject,
    ...(query.mineral !== undefined && { mineral: await mineralAsked(graph, query.mineral, { nodes, at }) }),
  })
}

function subjectOf({ node, from, to }: EvidenceQuery): Pick<EvidenceQuestion, 'node' | 'edge'> {
  if (node !== undefined && from === undefined && to === undefined) return { node: nodeReferenceOf(node) }
  if (node === undefined && from !== undefined && to !== undefined)
    return { edge: { from: nodeReferenceOf(from), to: nodeReferenceOf(to) } }
  throw new InvalidInputError('Name either a node, or an edge by "from" and "to".')
}
