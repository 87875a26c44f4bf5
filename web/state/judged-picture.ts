/** Rings speak of the list the reader chose; the server's picture shows the worst of all lists. */
import type { Picture, PictureNode } from '../../graph/api.js'
import type { Exposure, Verdict } from '../../graph/model.js'
import { urgency } from './answer.js'
import { exposures } from './facets.js'
import type { SmelterRow } from './rows.js'

export function judgeAgainstList(picture: Picture, rows: readonly SmelterRow[], list: string): Picture {
  const byId = new Map<string, SmelterRow[]>()
  for (const row of rows) byId.set(row.smelter.smelter, [...(byId.get(row.smelter.smelter) ?? []), row])
  const nodes = picture.nodes.map((node) =>
    node.kind === 'smelter' ? judged(node, byId.get(node.ref ?? '') ?? [], list) : node,
  )
  return { ...picture, nodes }
}

/** A smelter of two minerals shows the worse of each. */
function judged(node: PictureNode, rows: readonly SmelterRow[], list: string): PictureNode {
  if (rows.length === 0) return node
  const exposure = first(
    rows.flatMap(({ smelter }) => smelter.exposure[list] ?? []),
    byDanger,
  )
  const verdict = first(
    rows.flatMap(({ smelter }) => smelter.verdict[list] ?? []),
    urgency,
  )
  return { ...node, ...(exposure ? { exposure } : {}), ...(verdict ? { verdict } : {}) }
}

const byDanger = (exposure: Exposure): number => exposures.indexOf(exposure)

const first = <Word extends Exposure | Verdict>(words: readonly Word[], rank: (word: Word) => number) =>
  words.toSorted((a, b) => rank(a) - rank(b))[0]
