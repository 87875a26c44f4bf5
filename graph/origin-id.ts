/** Origins as nodes: one id for everything a claim can name, so that evidence can be asked of each. */
import type { StatedOrigin } from './model.js'

/** `CD`, a region `BJ-AL` or `BJ/Alibori`, `group:<name>`, `recycled`, `deferred` or `unknown`. */
export function originId({ kind, code, country, region, group }: StatedOrigin): string {
  if (kind === 'group') return `group:${group ?? ''}`
  if (kind !== 'country' && kind !== 'region') return kind
  const place = code ?? country ?? ''
  if (region === undefined) return place
  return region.startsWith(`${place}-`) ? region : `${place}/${region}`
}

/** What an id stands for. */
export function originOfId(id: string): StatedOrigin {
  if (id === 'recycled' || id === 'deferred' || id === 'unknown') return { kind: id }
  if (id.startsWith('group:')) return { kind: 'group', group: id.slice('group:'.length) }
  const [, code = id, separator, rest = ''] = /^([A-Z]{2})(?:([-/])(.+))?$/.exec(id) ?? []
  if (separator === undefined) return { kind: 'country', code }
  return { kind: 'region', code, region: separator === '-' ? id : rest }
}

/** Whether the claim names the origin; a country's regions are part of it. */
export const isOfOrigin = (claimed: StatedOrigin, id: string): boolean =>
  claimed.code === id || originId(claimed) === id
