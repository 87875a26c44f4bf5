/** What is supposed, as texts of the address. */
import type { SupposedChange } from '../../graph/api/what-if.js'

/** The status a smelter is supposed to get: what every scheme calls a loss. */
export const lostStatus = 'Non-Conformant'
/** The list an area is supposed to join: one of its own. */
export const ownList = 'what-if'

/** `status:CID900034=Non-Conformant`, `without:S101`, `withdrawn:<hash>`, `area:<list>=CD`; else `undefined`. */
export function changeOf(text: string): SupposedChange | undefined {
  const [, kind, first = '', second] = /^([a-z]+):([^=]+)(?:=(.+))?$/.exec(text) ?? []
  switch (kind) {
    case 'status':
      return second === undefined ? undefined : { change: 'smelterStatus', smelter: first, status: second }
    case 'without':
      return { change: 'removeCompany', company: first }
    case 'withdrawn':
      return { change: 'withdrawDeclaration', declaration: first }
    case 'area':
      return second === undefined ? undefined : { change: 'addArea', list: first, area: second }
    default:
      return undefined
  }
}

/** What is supposed of something that was searched for. */
export function suppositionOf(kind: string, id: string): string | undefined {
  switch (kind) {
    case 'smelter':
      return `status:${id}=${lostStatus}`
    case 'company':
      return `without:${id}`
    case 'origin':
      return `area:${ownList}=${id}`
    case 'declaration':
      return `withdrawn:${id}`
    default:
      return undefined
  }
}
