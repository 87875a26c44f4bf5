import type { Finding, SmelterLine } from '../../../graph/model.js'
import { fold } from '../../declaration/cells.js'
import { finding } from '../codes.js'
import { placeOfLine, type Told } from './told.js'

/** The same smelter named twice for a mineral, by ID or by the same name and country. */
export function findDuplicateSmelters({ lines }: Told): Finding[] {
  const firstRows = new Map<string, number>()
  return lines.flatMap((line) => {
    const key = keyOf(line)
    if (key === undefined) return []
    const firstRow = firstRows.get(key)
    if (firstRow !== undefined) return [finding('duplicateSmelter', placeOfLine(line), { firstRow })]
    firstRows.set(key, line.row)
    return []
  })
}

function keyOf({ status, cid, mineral = '', name, country = '' }: SmelterLine): string | undefined {
  if (status === 'notASmelter' || status === 'notIdentified') return undefined
  if (cid !== undefined) return `${mineral}|${cid}`
  return name === undefined ? undefined : `${mineral}|${fold(name)}|${country}`
}
