import { InvalidInputError } from '../graph/errors.js'
import { isKnownMineral, mineralId, minerals } from '../graph/lists/minerals.js'
import type { AsOf, NodeReference, SupplyGraph } from '../graph/supply-graph.js'

/**
 * The id of a mineral typed in any spelling (`Sn`, `Tin`, `锡`): of the catalogue, or named by a BOM line or form in
 * reach of one of the nodes.
 * @throws InvalidInputError that names the known ones
 */
export async function mineralAsked(
  graph: Pick<SupplyGraph, 'minerals'>,
  typed: string,
  { nodes, at }: { readonly nodes: readonly NodeReference[]; readonly at: AsOf },
): Promise<string> {
  const id = mineralId(typed)
  if (isKnownMineral(typed)) return id

  const known = new Set(minerals.map((mineral) => mineral.id))
  for (const { kind, id: node } of nodes) {
    if (kind !== 'product' && kind !== 'company') continue
    const start = kind === 'product' ? { product: node } : { company: node }
    const { named, declared } = await graph.minerals({ ...at, start })
    for (const mineral of [...named, ...declared]) known.add(mineral)
  }
  if (known.has(id)) return id
  throw new InvalidInputError(`No mineral is called "${typed}"; known are: ${[...known].join(', ')}`)
}
