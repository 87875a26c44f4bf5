/** Parsed queries as the questions the graph takes, its answers as plain replies. */
import { InvalidInputError } from '../graph/errors.js'
import type { Day } from '../graph/model.js'
import type { AsOf, NodeReference, PageRequest } from '../graph/supply-graph.js'
import { limits } from './limits.js'

export function pageRequestOf(
  query: { limit?: number | undefined; after?: string | undefined },
  signal?: AbortSignal,
): PageRequest {
  return {
    limit: query.limit ?? limits.defaultPageItems,
    ...(signal !== undefined && { signal }),
    ...(query.after !== undefined && { after: query.after }),
  }
}

export function asOfOf(
  query: { asOf?: Day | undefined; revision?: number | undefined },
  today: Day,
  signal?: AbortSignal,
): AsOf {
  return {
    asOf: query.asOf ?? today,
    ...(signal !== undefined && { signal }),
    ...(query.revision !== undefined && { revision: query.revision }),
  }
}

/** `smelter:CID900001` → its reference. @throws InvalidInputError */
export function nodeReferenceOf(key: string): NodeReference {
  const [, kind, id] = /^(\w+):(.+)$/s.exec(key) ?? []
  if (id === undefined || !isKind(kind)) throw new InvalidInputError(`"${key}" names no node: write kind:id.`)
  return { kind, id }
}

const isKind = (kind: string | undefined): kind is NodeReference['kind'] =>
  kind === 'product' || kind === 'company' || kind === 'smelter' || kind === 'origin'
