import type { SupposedChange, WhatIfQuery, WhatIfReply } from '../graph/api/what-if.js'
import { InvalidInputError } from '../graph/errors.js'
import type { NodeReference, SupplyGraph } from '../graph/supply-graph.js'
import type { WhatIf } from '../graph/what-if.js'
import { resolveNode } from './resolve-node.js'

interface Asking {
  readonly graph: SupplyGraph
  readonly whatIf: WhatIf
}

/**
 * What if what people typed happened: smelters, companies and areas by id or name.
 * @throws NotFoundError, InvalidInputError when a name is unknown, may be several things, or is another kind of thing
 */
export async function askWhatIf(
  { graph, whatIf }: Asking,
  { changes, ...asked }: WhatIfQuery,
  signal?: AbortSignal,
): Promise<WhatIfReply> {
  const understood: SupposedChange[] = []
  for (const change of changes) understood.push(await understand(graph, change))
  const reply = await whatIf.whatIf({ ...asked, changes: understood }, signal)
  return { ...reply, names: await namesIn(graph, understood) }
}

/** Of what has none its id says who is meant. */
async function namesIn(
  graph: SupplyGraph,
  changes: readonly SupposedChange[],
): Promise<Record<string, string>> {
  const companies = changes.flatMap((change) => (change.change === 'removeCompany' ? [change.company] : []))
  const names = new Map(await graph.names('company', companies))
  for (const change of changes) {
    if (change.change !== 'smelterStatus') continue
    const { items } = await graph.search(change.smelter, { limit: 10 })
    const found = items.find(({ kind, id }) => kind === 'smelter' && id === change.smelter)
    if (found !== undefined) names.set(change.smelter, found.name)
  }
  return Object.fromEntries(names)
}

async function understand(graph: SupplyGraph, change: SupposedChange): Promise<SupposedChange> {
  switch (change.change) {
    case 'smelterStatus':
      return { ...change, smelter: await idOf(graph, change.smelter, 'smelter') }
    case 'removeCompany':
      return { ...change, company: await idOf(graph, change.company, 'company') }
    case 'addArea':
      return { ...change, area: await areaOf(graph, change.area) }
    default:
      return change
  }
}

const regionCode = /^[A-Z]{2}-[A-Z0-9]{1,3}$/

async function areaOf(graph: SupplyGraph, typed: string): Promise<string> {
  const code = typed.trim().toUpperCase()
  return regionCode.test(code) ? code : idOf(graph, typed, 'origin')
}

/** What each kind is called in a refusal. */
const called: Readonly<Record<NodeReference['kind'], string>> = {
  smelter: 'a smelter',
  company: 'a company',
  origin: 'a country',
  product: 'a product',
}

async function idOf(graph: SupplyGraph, typed: string, kind: NodeReference['kind']): Promise<string> {
  const found = await resolveNode(graph, typed)
  if (found.kind === kind) return found.id
  throw new InvalidInputError(`"${typed}" is ${called[found.kind]}; ${called[kind]} is wanted here.`)
}
