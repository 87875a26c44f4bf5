import type { Finding, SmelterLine } from '../../../graph/model.js'
import { finding } from '../codes.js'
import { linesByMineral, placeOfLine, type Told } from './told.js'

/** Lines that name almost every smelter the form's own list knows for a mineral: copied from it, not asked for? */
export function findWholeLists(told: Told): Finding[] {
  const { wholeListShare, wholeListLeast } = told.policy
  return [...linesByMineral(told)].flatMap(([mineral, lines]) => {
    const known = new Set(told.lookUp.namesOf(mineral).map(({ cid }) => cid)).size
    const [first] = lines
    if (first === undefined || known < wholeListLeast) return []
    const listed = listedOf(lines)
    if (listed < known * wholeListShare) return []
    return [finding('wholeList', placeOfLine(first), { listed, known })]
  })
}

const listedOf = (lines: readonly SmelterLine[]): number =>
  new Set(lines.flatMap(({ status, cid }) => (status === 'listed' && cid !== undefined ? [cid] : []))).size
