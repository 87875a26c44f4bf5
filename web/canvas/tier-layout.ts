/**
 * Columns are known from the result (tier, then smelter, then origin), so x needs no algorithm. The order inside a
 * column comes from barycentre sweeps: every node wants the mean height of its neighbours in the columns before (then
 * behind) it, and the wishes of a column are met as closely as its row distance allows (pool adjacent violators,
 * linear). Long columns wrap into two or three sub-columns, filled in turn, so that the order stays readable from
 * top to bottom. O(sweeps × (nodes log nodes + edges)); deterministic: ties keep the order of the input.
 */
export interface LayoutNode {
  readonly id: string
  readonly column: number
  /** Of its drawing, without the label below; a company's where absent. */
  readonly height?: number
}
export interface LayoutEdge {
  readonly from: string
  readonly to: string
}
export interface Point {
  readonly x: number
  readonly y: number
}
/** Screen pixels to fill at zoom 1. */
export interface Frame {
  readonly width: number
  readonly height: number
}
/** The strip of one column, left and right edge. */
export interface Band {
  readonly column: number
  readonly left: number
  readonly right: number
}
export interface TierLayout {
  readonly positions: ReadonlyMap<string, Point>
  readonly bands: readonly Band[]
  readonly width: number
  readonly height: number
  /** Room one label has, sub-column to sub-column. */
  readonly pitch: number
  /** Nodes with room for a second line of label below them. */
  readonly roomy: ReadonlySet<string>
}

const usualHeight = 24
/** A line of label below a node. */
const labelHeight = 13
const narrowestPitch = 80
const widestPitch = 210
const mostSubColumns = 3
/** Beyond this a column grows sideways again: a drawing of hundreds stays as wide as a screen. */
const mostRows = 26
const sweeps = 6

interface Column {
  readonly column: number
  readonly subColumns: number
  readonly ids: string[]
  /** Height of a node with its label, by id. */
  readonly rows: ReadonlyMap<string, number>
}

/** Positions for every node, the same for the same input. Edges to unknown nodes are ignored. */
export function layOutTiers(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  frame: Frame,
): TierLayout {
  const columns = columnsOf(nodes, frame)
  const units = sum(columns.map(({ subColumns }) => subColumns))
  const height = Math.max(frame.height, ...columns.map(neededHeight))
  const stretched = (frame.width * (height / frame.height)) / Math.max(units, 1)
  const pitch = Math.max(narrowestPitch, height > frame.height ? stretched : Math.min(stretched, widestPitch))

  const heights = orderColumns(columns, edges, height)
  return { ...place(columns, heights, pitch), width: units * pitch, height, pitch }
}

function columnsOf(nodes: readonly LayoutNode[], frame: Frame): Column[] {
  const byColumn = new Map<number, Map<string, number>>()
  for (const { id, column, height = usualHeight } of nodes) {
    const rows = byColumn.get(column) ?? new Map<string, number>()
    byColumn.set(column, rows.set(id, height + labelHeight))
  }

  return [...byColumn]
    .sort(([a], [b]) => a - b)
    .map(([column, rows]) => ({
      column,
      rows,
      ids: [...rows.keys()],
      subColumns: Math.max(
        Math.min(mostSubColumns, Math.ceil(sum([...rows.values()]) / frame.height)),
        Math.ceil(rows.size / mostRows),
      ),
    }))
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Sub-columns are filled in turn, whatever the order: each row is as high as the highest beside it can be. */
const neededHeight = ({ rows, subColumns }: Column) =>
  Math.ceil(rows.size / subColumns) * Math.max(...rows.values())

/** Sorts `ids` of every column and returns the height of every node. */
function orderColumns(
  columns: readonly Column[],
  edges: readonly LayoutEdge[],
  height: number,
): Map<string, number> {
  const columnOf = new Map(columns.flatMap(({ column, ids }) => ids.map((id) => [id, column] as const)))
  const neighbours = neighboursOf(edges, columnOf)
  const heights = new Map<string, number>()
  for (const column of columns) settle(column, heights, spread(column, height), height)

  for (let sweep = 0; sweep < sweeps; sweep++) {
    const forward = sweep % 2 === 0
    for (const column of forward ? columns : [...columns].reverse()) {
      const wishes = new Map(
        column.ids.map((id) => {
          const near = (neighbours.get(id) ?? []).filter((other) => {
            const distance = (columnOf.get(other) ?? 0) - column.column
            return forward ? distance < 0 : distance > 0
          })
          return [id, mean(near, heights) ?? heights.get(id) ?? 0]
        }),
      )
      settle(column, heights, wishes, height)
    }
  }
  return heights
}

function neighboursOf(edges: readonly LayoutEdge[], known: ReadonlyMap<string, number>) {
  const neighbours = new Map<string, string[]>()
  const link = (from: string, to: string) => {
    const list = neighbours.get(from)
    if (list) list.push(to)
    else neighbours.set(from, [to])
  }
  for (const { from, to } of edges) {
    if (!known.has(from) || !known.has(to)) continue
    link(from, to)
    link(to, from)
  }
  return neighbours
}

const spread = ({ ids }: Column, height: number) =>
  new Map(ids.map((id, index) => [id, ((index + 0.5) / ids.length) * height]))

function mean(ids: readonly string[], heights: ReadonlyMap<string, number>): number | undefined {
  if (ids.length === 0) return undefined
  return sum(ids.map((id) => heights.get(id) ?? 0)) / ids.length
}

/** Orders one column by its wishes and gives each node the nearest height that keeps rows apart. */
function settle(
  column: Column,
  heights: Map<string, number>,
  wishes: ReadonlyMap<string, number>,
  height: number,
): void {
  column.ids.sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0))
  const { offsets, length, first } = spacingOf(column, height)
  const free = isotonic(column.ids.map((id, index) => (wishes.get(id) ?? 0) - (offsets[index] ?? 0)))

  const slack = Math.max(height - length, 0)
  column.ids.forEach((id, index) => {
    const start = Math.min(Math.max(free[index] ?? 0, first), first + slack)
    heights.set(id, start + (offsets[index] ?? 0))
  })
}

/**
 * How far each node of a column stands below its first. Columns breathe when there is room: up to nine tenths of the
 * height, at most one and a half times what they need.
 */
function spacingOf({ ids, rows, subColumns }: Column, height: number) {
  const needs = ids.map((id) => (rows.get(id) ?? 0) / subColumns)
  const steps = needs.slice(1).map((need, index) => stepBetween(needs[index] ?? 0, need, subColumns))
  const needed = sum(steps) + (needs[0] ?? 0)
  const breath = Math.max(1, Math.min(1.5, (0.9 * height) / needed))

  let offset = 0
  const offsets = [0, ...steps.map((step) => (offset += step * breath))]
  return { offsets, length: needed * breath, first: ((needs[0] ?? 0) * breath) / 2 }
}

/** Beside each other nodes of several sub-columns may differ in height; the higher one decides. */
const stepBetween = (above: number, below: number, subColumns: number) =>
  subColumns === 1 ? (above + below) / 2 : Math.max(above, below)

/** The non-decreasing sequence nearest to `values` (least squares), by pooling adjacent violators. */
function isotonic(values: readonly number[]): number[] {
  const blocks: { sum: number; count: number }[] = []
  for (const value of values) {
    let block = { sum: value, count: 1 }
    for (
      let last = blocks.at(-1);
      last && last.sum / last.count > block.sum / block.count;
      last = blocks.at(-1)
    ) {
      blocks.pop()
      block = { sum: last.sum + block.sum, count: last.count + block.count }
    }
    blocks.push(block)
  }
  return blocks.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count))
}

function place(columns: readonly Column[], heights: ReadonlyMap<string, number>, pitch: number) {
  const positions = new Map<string, Point>()
  const roomy = new Set<string>()
  const bands: Band[] = []
  let left = 0
  for (const { column, ids, rows, subColumns } of columns) {
    const heightOf = (id: string | undefined) => (id === undefined ? Infinity : (heights.get(id) ?? 0))
    ids.forEach((id, index) => {
      const y = heightOf(id)
      positions.set(id, { x: left + ((index % subColumns) + 0.5) * pitch, y })
      const below = ids[index + subColumns]
      const taken = ((rows.get(id) ?? 0) + (rows.get(below ?? id) ?? 0)) / 2
      if (heightOf(below) - y >= taken + labelHeight) roomy.add(id)
    })
    bands.push({ column, left, right: left + subColumns * pitch })
    left += subColumns * pitch
  }
  return { positions, bands, roomy }
}
