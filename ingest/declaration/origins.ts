import type { Finding, StatedOrigin } from '../../graph/model.js'
import { parseOrigins, type OriginReading } from '../../graph/resolve/origin-text.js'
import { finding } from '../check/codes.js'
import { sheetNames } from '../templates/template.js'
import type { SmelterRow } from './smelter-rows.js'

/** Reads each distinct text once; a list repeats the same few. */
export function originReader(): (text: string) => OriginReading {
  const known = new Map<string, OriginReading>()
  return (text) => {
    const reading = known.get(text) ?? parseOrigins(text)
    known.set(text, reading)
    return reading
  }
}

/**
 * Where a line's feed is mined, by its mine-country cell (rule 20). Text that means no origin stays visible as a
 * claim `unknown` beside what was recognised, so that the claim can be held weak (rule 21). The mine-name cell
 * only adds `recycled`; a mine's name is no claim.
 */
export function lineOrigins(
  row: SmelterRow,
  read: (text: string) => OriginReading,
  mineral: string | undefined,
): { origins: StatedOrigin[]; findings: Finding[] } {
  const { origins, unrecognised } = read(row.text.origin ?? '')
  const isRecycled = read(row.text.mine ?? '').origins.some(({ kind }) => kind === 'recycled')

  const all = [...origins]
  if (isRecycled && !all.some(({ kind }) => kind === 'recycled')) all.push({ kind: 'recycled' })
  if (unrecognised.length > 0 && !all.some(({ kind }) => kind === 'unknown')) all.push({ kind: 'unknown' })

  const cell = row.address.origin
  const place = {
    sheet: sheetNames.smelterList,
    row: row.row,
    mineral,
    ...(cell === undefined ? {} : { cell }),
  }
  const findings = unrecognised.map((text) => finding('originNotRecognised', place, { text }))
  return { origins: all, findings }
}
