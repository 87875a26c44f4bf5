import { absent } from './edge-blocks.js'
import { isCarried, type Lens } from './lens.js'
import { bomRow, lineRow } from './memory-rows.js'

/** A BOM line in force that carries the mineral; it leads to a supplier's state, a sub-assembly, or both. Words. */
export interface CarriedLine {
  readonly part: number
  readonly state?: number
  /** The supplier's number for it, as written; `absent` without. */
  readonly label: number
  readonly assembly?: number
}

/** Lines that lead somewhere, a line with both a supplier and a sub-assembly once. */
export function carriedLines(lens: Lens, product: number): CarriedLine[] {
  const lines = suppliedLines(lens, product)
  return [...lines.values(), ...assembledLines(lens, product, lines)]
}

/** By where they stand: what only a form makes a line carry is the same line. */
function suppliedLines(lens: Lens, product: number): Map<string, CarriedLine> {
  const lines = new Map<string, CarriedLine>()
  for (const pool of [lens.graph.bom, lens.graph.byForm]) {
    const { values } = pool
    for (let at = pool.start(product), end = pool.end(product); at < end; at += bomRow.size) {
      if (!isCarried(lens, values, at)) continue
      const state = values[at + bomRow.state] ?? absent
      const assembly = values[at + bomRow.assembly] ?? absent
      lines.set(`${placeOf(values, at)} ${state}`, {
        part: values[at + bomRow.part] ?? absent,
        label: values[at + bomRow.label] ?? absent,
        state,
        ...(assembly !== absent && { assembly }),
      })
    }
  }
  return lines
}

function assembledLines(
  lens: Lens,
  product: number,
  supplied: ReadonlyMap<string, CarriedLine>,
): CarriedLine[] {
  const { contains } = lens.graph
  const { values } = contains
  const places = new Set([...supplied.keys()].map((key) => key.slice(0, key.indexOf(' '))))
  const lines: CarriedLine[] = []
  for (let at = contains.start(product), end = contains.end(product); at < end; at += lineRow.size) {
    const assembly = values[at + lineRow.part] ?? absent
    if (isCarried(lens, values, at) && !places.has(placeOf(values, at)))
      lines.push({ part: assembly, label: absent, assembly })
  }
  return lines
}

const placeOf = (values: Int32Array, at: number): string =>
  `${values[at + lineRow.file] ?? absent}:${values[at + lineRow.row] ?? absent}`
