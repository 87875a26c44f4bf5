/**
 * A trace as a drawing (WEB §4.4): product → companies by smallest tier → smelters → origins, gaps dashed beside what
 * they stop at, siblings stacked. Pure. Grouping is done here, on data, and harder until the drawing is small enough
 * to read: a company-scope form with 350 smelters is about 40 nodes.
 */
import type { Picture, PictureEdge } from './api/picture.js'
import type { JudgedMineral } from './judge/judge-mineral.js'
import { castOf } from './picture/cast.js'
import type { Start } from './picture/company-items.js'
import { linesOf } from './picture/lines.js'
import type { Cast, CastMineral } from './picture/scene.js'
import { stack, type Grouping, type Stacked } from './picture/stacks.js'
import { visibleMinerals, type Visibility } from './picture/visible-minerals.js'

/** Most a reply ever holds. */
export const pictureLimits = { nodes: 800, edges: 2000 } as const

const defaultGroup = 8
/** What a person takes in at once. */
const readableNodes = 45

export interface DrawingInput {
  readonly start: Start
  readonly minerals: readonly JudgedMineral[]
  /** What a reader hid, and the one list judged against; absent: nothing, and the worst of all lists. */
  readonly visibility?: Visibility
  /** Siblings of one kind above this many are stacked; default 8. */
  readonly group?: number
  /** Ids of stacks drawn as single nodes, as far as there is room. */
  readonly open?: ReadonlySet<string>
}

export function drawTrace(input: DrawingInput): Picture {
  const { minerals, visibility } = input
  const visible = visibility === undefined ? minerals : visibleMinerals(minerals, visibility)
  const cast = castOf(visible, input.start)
  const { stacked, edges } = firstThatFits(cast, input)
  return {
    columns: columnsOf(cast, input.start),
    nodes: [...stacked.nodes],
    edges: [...edges],
    totals: { nodes: cast.items.all.length, edges: statementsIn(cast), grouped: stacked.grouped },
  }
}

/** What was asked, then without opened stacks, then as few as can be; the weakest edges go last of all. */
function firstThatFits(cast: Cast, { group = defaultGroup, open = new Set() }: DrawingInput): Drawn {
  const chosen = readableGrouping(cast, group)
  const tight = {
    group: Math.min(group, defaultGroup),
    singles: defaultGroup,
    least: 2,
    classes: 10,
    open: closed,
  }
  const harder = [
    { ...chosen, open },
    chosen,
    { ...tight, open },
    tight,
    { ...tight, group: 2, singles: 3, classes: 6 },
  ]
  let drawn: Drawn | undefined
  for (const grouping of harder) {
    const stacked = stack(cast.items, grouping)
    if (stacked.nodes.length > pictureLimits.nodes) continue
    drawn = { stacked, edges: linesOf(cast, stacked) }
    if (drawn.edges.length <= pictureLimits.edges) return drawn
  }
  if (drawn === undefined) throw new RangeError('a drawing that no grouping makes small enough')
  return { ...drawn, edges: drawn.edges.slice(0, pictureLimits.edges) }
}

/**
 * Stacks of more than `group` only, if that is readable or more was asked for than usual; else also small ones.
 * Opened stacks play no part, so that opening one leaves the others as they are.
 */
function readableGrouping(cast: Cast, group: number): Grouping {
  const loose = { group, singles: group, least: group + 1, classes: 10, open: closed }
  const isReadable = group > defaultGroup || stack(cast.items, loose).nodes.length <= readableNodes
  return isReadable ? loose : { ...loose, least: 2 }
}

const closed: ReadonlySet<string> = new Set()

interface Drawn {
  readonly stacked: Stacked
  readonly edges: readonly PictureEdge[]
}

/** Every column with how many things are in it, stacked or not; gaps are none. */
function columnsOf({ items, smelterColumn }: Cast, start: Start): Picture['columns'] {
  const counts = new Map<number, number>()
  for (const { kind, column } of items.all) {
    if (kind !== 'gap') counts.set(column, (counts.get(column) ?? 0) + 1)
  }
  return Array.from({ length: smelterColumn + 2 }, (_, column) => ({
    column,
    ...headOf(column, smelterColumn, start),
    count: counts.get(column) ?? 0,
  }))
}

function headOf(
  column: number,
  smelterColumn: number,
  start: Start,
): Pick<Picture['columns'][number], 'kind' | 'tier'> {
  if (column === smelterColumn) return { kind: 'smelter' }
  if (column > smelterColumn) return { kind: 'origin' }
  return column === 0 && start.kind === 'product' ? { kind: 'product' } : { kind: 'tier', tier: column }
}

const statementsIn = ({ minerals }: Cast): number =>
  minerals.reduce(
    (sum, drawn) => sum + hopsOf(drawn) + drawn.origins.length + drawn.gaps.length + linesDrawn(drawn),
    0,
  )

const hopsOf = ({ mineral: { reach } }: CastMineral): number =>
  reach.links.reduce((hops, { from, to }) => hops + from.length * to.length, 0)

/** Smelter lines that count and whose smelter is drawn. */
function linesDrawn({ mineral: { reach, survey }, smelters }: CastMineral): number {
  let lines = 0
  reach.declarations.forEach(({ uses }, index) => {
    if (survey.declarations.counted[index] !== 1) return
    for (let at = 0; at < uses.length; at += 1) if ((smelters[uses[at] ?? 0] ?? -1) >= 0) lines += 1
  })
  return lines
}
