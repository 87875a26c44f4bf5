/** The picture without what the legend hides: smelters by their rows, groups by their members, then loose ends. */
import type { Picture, PictureEdge, PictureNode } from '../../graph/api.js'
import { facetId, isShown } from './facets.js'
import { originId } from './evidence-questions.js'
import type { SmelterRow } from './rows.js'

export interface PictureFilter {
  readonly rows: readonly SmelterRow[]
  readonly hidden: readonly string[]
  readonly list: string
}

export function filterPicture(picture: Picture, filter: PictureFilter): Picture {
  if (filter.hidden.length === 0) return picture
  const hidden = new Set(filter.hidden)
  const shown = shownSmelters(filter, hidden)

  const kept = new Map(
    picture.nodes.flatMap((node) => {
      const rest = filterNode(node, shown)
      return rest ? [[node.id, rest] as const] : []
    }),
  )
  const named = namedPlaces(filter, hidden)
  const isDrawn = (edge: PictureEdge) => {
    const [from, to] = [kept.get(edge.from), kept.get(edge.to)]
    return from && to && !isOnlyOf(edge.minerals, hidden) && isProven(from, to, named)
  }
  const edges = withoutLooseEnds(picture.edges.filter(isDrawn), kept)

  const touched = new Set(edges.map(({ to }) => to))
  const wasReached = new Set(picture.edges.map(({ to }) => to))
  const nodes = [...kept.values()].filter(({ id }) => touched.has(id) || !wasReached.has(id))
  return { ...picture, nodes, edges, columns: recount(picture, nodes) }
}

/** Smelter id → its assurance, for those with a row still shown. */
function shownSmelters({ rows, list }: PictureFilter, hidden: ReadonlySet<string>): Map<string, string> {
  const shown = rows.filter((row) => isShown(row, hidden, list))
  return new Map(shown.map(({ smelter }) => [smelter.smelter, smelter.assurance]))
}

/** Smelter id → what its shown rows name: origins as the server calls them, `unknown` and `deferred` too. */
function namedPlaces({ rows, list }: PictureFilter, hidden: ReadonlySet<string>): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>()
  for (const row of rows.filter((each) => isShown(each, hidden, list))) {
    const places = named.get(row.smelter.smelter) ?? new Set<string>()
    row.smelter.origins.forEach((origin) => places.add(originId(origin)))
    named.set(row.smelter.smelter, places)
  }
  return named
}

/** Whether somebody left in a group of smelters stands behind its line to an origin or an end. */
function isProven(
  from: PictureNode,
  to: PictureNode,
  named: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (from.groupOf !== 'smelter' || !from.members) return true
  const smelters = from.members.flatMap(({ ref }) => ref ?? [])
  if (to.kind === 'gap') {
    const ending = new Set(to.members?.map(({ ref }) => ref))
    return smelters.some((id) => ending.has(id))
  }
  const places = new Set(smelters.flatMap((id) => [...(named.get(id) ?? [])]))
  if (to.kind === 'origin') return places.has(to.ref ?? '')
  if (to.groupOf === 'origin') return (to.members ?? []).some(({ ref }) => places.has(ref ?? ''))
  return true
}

/** An end keeps the smelters still shown; companies and parts have no facet. */
function filterGap(node: PictureNode, shown: ReadonlyMap<string, string>): PictureNode | undefined {
  if (!node.members || node.members.length !== node.count) return node
  const members = node.members.filter(({ id, ref }) => !id.startsWith('smelter:') || shown.has(ref ?? ''))
  return members.length === 0 ? undefined : { ...node, members, count: members.length }
}

function filterNode(node: PictureNode, shown: ReadonlyMap<string, string>): PictureNode | undefined {
  if (node.kind === 'smelter') return shown.has(node.ref ?? '') ? node : undefined
  if (node.kind === 'gap') return filterGap(node, shown)
  if (node.groupOf !== 'smelter' || !node.members || node.members.length !== node.count) return node

  const members = node.members.filter(({ ref }) => shown.has(ref ?? ''))
  if (members.length === 0) return undefined
  const mix: Record<string, number> = {}
  for (const { ref } of members) {
    const assurance = shown.get(ref ?? '') ?? 'unassured'
    mix[assurance] = (mix[assurance] ?? 0) + 1
  }
  return { ...node, members, count: members.length, mix }
}

const isOnlyOf = (minerals: readonly string[], hidden: ReadonlySet<string>) =>
  minerals.length > 0 && minerals.every((mineral) => hidden.has(facetId('mineral', mineral)))

/** Edges still reached from the left: what hung on a dropped edge goes with it. */
function withoutLooseEnds(
  edges: readonly PictureEdge[],
  kept: ReadonlyMap<string, PictureNode>,
): PictureEdge[] {
  const reached = new Set([...kept.values()].filter(({ column }) => column === 0).map(({ id }) => id))
  const behind = new Map<string, string[]>()
  for (const { from, to } of edges) behind.set(from, [...(behind.get(from) ?? []), to])
  for (const id of reached) for (const to of behind.get(id) ?? []) reached.add(to)
  return edges.filter(({ from }) => reached.has(from))
}

function recount(picture: Picture, nodes: readonly PictureNode[]): Picture['columns'] {
  const sums = new Map<number, number>()
  for (const { kind, column, count = 1 } of nodes)
    if (kind !== 'gap') sums.set(column, (sums.get(column) ?? 0) + count)
  return picture.columns.map((column) => ({
    ...column,
    count: Math.min(column.count, sums.get(column.column) ?? 0),
  }))
}
