/**
 * Columns are known from the result (tier, then smelter, then origin), so x needs no algorithm. The order inside a
 * column comes from barycentre sweeps: every node wants the mean height of its neighbours in the columns before (then
 * behind) it, and the wishes of a column are met as closely as its row distance allows (pool adjacent violators,
 * linear). Long columns wrap into two or three sub-columns, filled in turn, so that the order stays readable from
 * top to bottom. A column is as wide as its labels ask for, as far as the frame has room. O(sweeps × (nodes log nodes + edges)); deterministic: ties keep the order of the input.
 */
export interface LayoutNode {
  readonly id: string
  readonly column: number
  /** Of its drawing, without the label below; a company's where absent. */
  readonly height?: number
  /** Width of its label on one line; absent: none. */
  readonly labelWidth?: number
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
}

const usualHeight = 24
/** A line of label below a node. */
const labelHeight = 13
/** Sub-column to sub-column: for a drawing with hardly a label, for what labels may ask for, for open space. */
const narrowestPitch = 64
const squeezedPitch = 80
const widestAsked = 170
const widestPitch = 210
/** Left free between the labels of two columns. */
const labelGap = 12
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
  /** Width its longest label asks for, within reason. */
  readonly asked: number
}

/** Positions for every node, the same for the same input. Edges to unknown nodes are ignored. */
export function layOutTiers(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  frame: Frame,
): TierLayout {
  const columns = columnsOf(nodes, frame)
  const height = Math.max(frame.height, ...columns.map(neededHeight))
  const pitches = pitchesOf(columns, frame.width * (height / frame.height))
  const heights = orderColumns(columns, edges, height)
  return { ...place(columns, heights, pitches), height }
}

/** What every column asks for and an equal share of what is left; too little for all: the widest give way first. */
function pitchesOf(columns: readonly Column[], width: number): readonly number[] {
  const widthAt = (pitch: (column: Column) => number): number =>
    sum(columns.map((column) => column.subColumns * pitch(column)))
  const slack = width - widthAt(({ asked }) => asked)
  if (slack >= 0) {
    const share =
      slack /
      Math.max(
        1,
        widthAt(() => 1),
      )
    return columns.map(({ asked }) => Math.max(asked, Math.min(asked + share, widestPitch)))
  }

  let [low, high] = [squeezedPitch, widestAsked]
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2
    if (widthAt(({ asked }) => Math.min(asked, middle)) > width) high = middle
    else low = middle
  }
  return columns.map(({ asked }) => Math.min(asked, low))
}

function columnsOf(nodes: readonly LayoutNode[], frame: Frame): Column[] {
  const byColumn = new Map<number, Map<string, number>>()
  const widths = new Map<number, number>()
  for (const { id, column, height = usualHeight, labelWidth = 0 } of nodes) {
    const rows = byColumn.get(column) ?? new Map<string, number>()
    byColumn.set(column, rows.set(id, height + labelHeight))
    widths.set(column, Math.max(labelWidth, widths.get(column) ?? 0))
  }

  return [...byColumn]
    .sort(([a], [b]) => a - b)
    .map(([column, rows]) => ({
      column,
      rows,
      ids: [...rows.keys()],
      asked: Math.min(widestAsked, Math.max(narrowestPitch, (widths.get(column) ?? 0) + labelGap)),
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

function place(
  columns: readonly Column[],
  heights: ReadonlyMap<string, number>,
  pitches: readonly number[],
): Pick<TierLayout, 'positions' | 'bands' | 'width'> {
  const positions = new Map<string, Point>()
  const bands: Band[] = []
  let left = 0
  columns.forEach(({ column, ids, subColumns }, at) => {
    const pitch = pitches[at] ?? narrowestPitch
    ids.forEach((id, index) => {
      positions.set(id, { x: left + ((index % subColumns) + 0.5) * pitch, y: heights.get(id) ?? 0 })
    })
    bands.push({ column, left, right: left + subColumns * pitch })
    left += subColumns * pitch
  })
  return { positions, bands, width: left }
}
