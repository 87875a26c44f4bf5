import { rank } from './best-ways.js'
import { absent } from './edge-blocks.js'
import { type PlacedLines, waysOfProduct } from './line-table.js'

/** By line, how strong its best way is, by that of the places it leads to. */
export function waysOfLines(lines: PlacedLines, places: Uint8Array): Uint8Array {
  const { firstWay, part, place } = lines
  const best = new Uint8Array(part.length).fill(rank.none)
  for (let line = 0; line < best.length; line += 1) {
    const end = firstWay[line + 1] ?? 0
    for (let way = firstWay[line] ?? 0; way < end; way += 1) {
      const to = place[way] ?? absent
      if (to !== absent && (places[to] ?? rank.none) < (best[line] ?? rank.none))
        best[line] = places[to] ?? rank.none
    }
  }
  if (lines.inside.size > 0) throughAssemblies(lines, places, best)
  return best
}

/** The lines of what a sub-assembly is put together of count for the line it stands on. */
function throughAssemblies(lines: PlacedLines, places: Uint8Array, best: Uint8Array): void {
  const own = lines.products.map((_, product) => bestOf(lines, places, waysOfProduct(lines, product)))
  for (let line = 0; line < best.length; line += 1) {
    const end = lines.firstWay[line + 1] ?? 0
    for (let way = lines.firstWay[line] ?? 0; way < end; way += 1) {
      for (const product of lines.inside.get(way) ?? [])
        best[line] = Math.min(best[line] ?? rank.none, own[product] ?? rank.none)
    }
  }
}

function bestOf({ place }: PlacedLines, places: Uint8Array, [start, end]: readonly [number, number]): number {
  const reached = Array.from(place.subarray(start, end), (to) => places[to] ?? rank.none)
  return Math.min(rank.none, ...reached)
}
