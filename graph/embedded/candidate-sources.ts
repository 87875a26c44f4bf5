import type { CandidateSources } from '../resolve/candidates.js'
import type { KnownCompany } from '../resolve/company-candidates.js'
import type { KnownSmelter } from '../resolve/smelter-candidates.js'
import { knownParts } from './known-parts.js'
import { allNodes, isCid } from './nodes.js'
import { sharedNumbers } from './shared-numbers.js'
import { runOf, smelterIndex, usedByRow } from './smelter-index.js'
import { companyNames } from './trace-start.js'
import type { View } from './view.js'

/** Who there is to be proposed: what the lists know, and what the forms name by a CID. */
export const candidateSources = (view: View): CandidateSources => ({
  smelters: smelters(view),
  companies: companies(view),
  partsOf: knownParts(view),
  sharedNumbers: view.keep(sharedNumbers),
})

/** The newest row of a CID speaks. */
function smelters(view: View): readonly KnownSmelter[] {
  const listed = new Map(view.list('smelters').map(({ row }) => [row.cid, row]))
  const declared = view.keep(allNodes).smelter.filter(({ id }) => isCid(id) && !listed.has(id))
  return [
    ...[...listed.values()].map(
      ({ cid, mineral, name, aliases, country, city, successor }): KnownSmelter => ({
        cid,
        mineral,
        names: [name, ...aliases],
        ...(country !== undefined && { country }),
        ...(city !== undefined && { city }),
        ...(successor !== undefined && { successor }),
        namedBy: namersOf(view, cid),
      }),
    ),
    ...declared.flatMap(({ id, name, minerals = [] }) =>
      minerals.map((mineral) => ({ cid: id, mineral, names: [name], namedBy: namersOf(view, id) })),
    ),
  ]
}

/** Companies whose forms name the smelter, as they are now. */
function namersOf(view: View, cid: string): ReadonlySet<string> {
  const { words } = view.graph
  const { usedBy } = view.keep(smelterIndex)
  const [start, end] = runOf(usedBy, words.find(cid))
  const declarations = new Set<number>()
  for (let at = start; at < end; at += usedByRow.size)
    declarations.add(usedBy.values[at + usedByRow.declaration] ?? 0)
  return new Set([...declarations].map((word) => view.heads.get(words.text(word), lastDay).company))
}

/** After the last correction. */
const lastDay = '9999-12-31'

function companies(view: View): readonly KnownCompany[] {
  const listed = new Map(view.list('suppliers').map(({ row }) => [row.supplier, row]))
  return [...view.keep(companyNames)].map(([id, name]) => {
    const { localName, aliases = [], country } = listed.get(id) ?? {}
    const names = [name, ...(localName === undefined ? [] : [localName]), ...aliases]
    return { id, names, ...(country !== undefined && { country }), listed: listed.has(id) }
  })
}
