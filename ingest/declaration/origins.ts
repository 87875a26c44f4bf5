import type { Finding, StatedOrigin } from '../../graph/model.js'
import { parseOrigins } from '../../graph/resolve/origin-text.js'
import { finding } from '../check/codes.js'
import type { SmelterRow } from './smelter-rows.js'

/**
 * Where a line's feed is mined, by its mine-country cell (rule 20). Text that means no origin stays visible as a
 * claim `unknown` beside what was recognised, so that the claim can be held weak (rule 21). The mine-name cell
 * only adds `recycled`; a mine's name is no claim.
 */
export function lineOrigins(
  row: SmelterRow,
  mineral: string | undefined,
): { origins: StatedOrigin[]; findings: Finding[] } {
  const { origins, unrecognised } = parseOrigins(row.text.origin ?? '')
  const recycled = parseOrigins(row.text.mine ?? '').origins.find(({ kind }) => kind === 'recycled')
  const isNew = recycled !== undefined && !origins.some(({ kind }) => kind === 'recycled')

  const cell = row.address.origin
  const place = {
    sheet: row.sheet,
    row: row.row,
    mineral,
    ...(cell === undefined ? {} : { cell }),
  }
  const findings = unrecognised.map((text) => finding('originNotRecognised', place, { text }))
  return { origins: isNew ? [...origins, recycled] : [...origins], findings }
}

/** Where a mine lies: its country cell, narrowed by its region cell where that names a region of the country. */
export function mineOrigin(
  country: string,
  region: string | undefined,
): { origin: StatedOrigin | undefined; unrecognised: readonly string[] } {
  const { origins, unrecognised } = parseOrigins(country)
  const narrowed = region === undefined ? [] : parseOrigins(`${country} (${region})`).origins
  return { origin: narrowed.find(({ kind }) => kind === 'region') ?? origins[0], unrecognised }
}
