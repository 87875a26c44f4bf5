/** Who is behind whom, as sets that spread along supply edges; each edge is followed again only when its set grew. */
import { absent } from './edge-blocks.js'
import { membersOf } from './grouped.js'
import { type PlacedLines, waysOfProduct } from './line-table.js'
import type { SupplyPlaces } from './supply-places.js'
import { SupplySets } from './supply-sets.js'

/** By place, the products (positions in the table) that reach it. */
export function productsOver(places: SupplyPlaces, lines: PlacedLines): SupplySets {
  const reached = new SupplySets(lines.products.length)
  const queue = new Queue()
  const begin = (product: number, through: number): void => {
    const [start, end] = waysOfProduct(lines, through)
    for (let way = start; way < end; way += 1) {
      const place = lines.place[way] ?? absent
      if (place !== absent && reached.add(place, product)) queue.add(place)
    }
  }
  lines.products.forEach((_, product) => {
    begin(product, product)
    for (const part of partsInside(lines, product)) begin(product, part)
  })

  const runs = new SupplySets(lines.products.length)
  const { runsFrom, placesOf } = places
  const follow = (run: number): void => {
    for (const to of membersOf(placesOf, run)) if (reached.spread(run, to, runs)) queue.add(to)
  }
  for (const place of queue) {
    for (const run of runsFrom[place] ?? []) if (runs.spread(place, run, reached)) follow(run)
  }
  return reached
}

/** The products that sub-assemblies of a product are put together of. */
function partsInside(lines: PlacedLines, product: number): ReadonlySet<number> {
  if (lines.inside.size === 0) return new Set()
  const [start, end] = waysOfProduct(lines, product)
  const found = new Set<number>()
  for (let way = start; way < end; way += 1) for (const part of lines.inside.get(way) ?? []) found.add(part)
  return found
}

/** Spreads what places have to the places they are reached from. */
export function spreadToBuyers({ runsTo, followers }: SupplyPlaces, sets: SupplySets): void {
  const queue = new Queue(sets.places())
  for (const place of queue) {
    const buyers = Array.from(membersOf(runsTo, place)).flatMap((run) => followers[run] ?? [])
    for (const buyer of buyers) if (sets.spread(place, buyer)) queue.add(buyer)
  }
}

/** First in, first out; what waits already is not added again. */
class Queue {
  readonly #waiting: Set<number>

  constructor(first: Iterable<number> = []) {
    this.#waiting = new Set(first)
  }

  add(item: number): void {
    this.#waiting.add(item)
  }

  *[Symbol.iterator](): Iterator<number> {
    for (const item of this.#waiting) {
      this.#waiting.delete(item)
      yield item
    }
  }
}
