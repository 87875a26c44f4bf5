/** Parsed queries as the questions the graph takes, its answers as plain replies. */
import type { FindingsQuery } from '../graph/api/findings.js'
import { InvalidInputError } from '../graph/errors.js'
import type { FindingsQuestion } from '../graph/findings-ledger.js'
import { mineralId } from '../graph/lists/minerals.js'
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

/** Only what was asked; a mineral in any spelling. */
export function findingsAsked(query: FindingsQuery, signal?: AbortSignal): FindingsQuestion {
  const { state, code, mineral, company, smelter, declaration, revision } = query
  return {
    ...pageRequestOf(query, signal),
    ...(state !== undefined && { state }),
    ...(code !== undefined && { code }),
    ...(mineral !== undefined && { mineral: mineralId(mineral) }),
    ...(company !== undefined && { company }),
    ...(smelter !== undefined && { smelter: spelledCid(smelter) }),
    ...(declaration !== undefined && { declaration }),
    ...(revision !== undefined && { revision }),
  }
}

/** An id of a smelter no list knows stays as it is. */
const spelledCid = (typed: string): string =>
  /^cid\d+$/i.test(typed.trim()) ? typed.trim().toUpperCase() : typed
