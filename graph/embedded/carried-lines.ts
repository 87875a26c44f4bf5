import { absent } from './edge-blocks.js'
import { isCarried, type Lens } from './lens.js'
import { bomRow, lineRow } from './memory-rows.js'
import type { SlicePool } from './slice-pool.js'

/** A BOM line in force that carries the mineral; it leads to a supplier's state, a sub-assembly, or both. Words. */
export interface CarriedLine {
  readonly part: number
  readonly state?: number
  /** The supplier's number for it, as written; `absent` without. */
  readonly label: number
  readonly assembly?: number
}

/** Lines that lead somewhere; one with both a supplier and a sub-assembly once. */
export function carriedLines(lens: Lens, product: number): readonly CarriedLine[] {
  const { bom, byForm, contains } = lens.graph
  // Most products are made of bought parts alone.
  if (isEmpty(byForm, product) && isEmpty(contains, product))
    return carriedRows(lens, bom, product).map((at) => lineAt(bom.values, at))

  // By where they stand: what only a form makes a line carry is the same line.
  const supplied = new Map<string, CarriedLine>()
  for (const pool of [bom, byForm]) {
    for (const at of carriedRows(lens, pool, product)) {
      const line = lineAt(pool.values, at)
      supplied.set(`${placeOf(pool.values, at)} ${line.state}`, line)
    }
  }
  return [...supplied.values(), ...assembledLines(lens, product, supplied)]
}

const isEmpty = (pool: SlicePool, owner: number): boolean => pool.start(owner) === pool.end(owner)

/** Where rows begin. */
function carriedRows(lens: Lens, pool: SlicePool, product: number): number[] {
  const rows: number[] = []
  for (let at = pool.start(product), end = pool.end(product); at < end; at += bomRow.size) {
    if (isCarried(lens, pool.values, at)) rows.push(at)
  }
  return rows
}

function lineAt(values: Int32Array, at: number): CarriedLine {
  const assembly = values[at + bomRow.assembly] ?? absent
  return {
    part: values[at + bomRow.part] ?? absent,
    label: values[at + bomRow.label] ?? absent,
    state: values[at + bomRow.state] ?? absent,
    ...(assembly !== absent && { assembly }),
  }
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
