/**
 * Edges between what is shown: every statement of the trace, counted between the nodes that stand for its ends.
 * A form's lines are first counted per shown node, so that 350 lines into ten stacks are ten edges.
 */
import type { PictureEdge, PictureNode } from '../api/picture.js'
import { strengthOfRank, strengthRank } from '../judge/strength.js'
import { groupBy } from '../group-by.js'
import type { Cast, CastMineral } from './scene.js'
import type { Items } from './item.js'
import type { Stacked } from './stacks.js'

interface Line {
  readonly from: number
  readonly to: number
  readonly kind: PictureEdge['kind']
  readonly minerals: Set<string>
  weight: number
  /** Best `strengthRank`; absent where strength has no meaning. */
  strength?: number
  weak: boolean
}

interface Statement {
  readonly kind: PictureEdge['kind']
  readonly mineral: string
  readonly weight?: number
  readonly strength?: number
  readonly weak?: boolean
}

/** Lines by their two nodes. */
class LineBook {
  readonly lines = new Map<string, Line>()

  add(from: number, to: number, statement: Statement): void {
    if (from === to || from < 0 || to < 0) return
    const { kind, mineral, weight = 1, strength, weak = false } = statement
    const key = `${kind}${String(from)}>${String(to)}`
    const line = this.lines.get(key) ?? { from, to, kind, minerals: new Set<string>(), weight: 0, weak: true }
    this.lines.set(key, line)
    line.minerals.add(mineral)
    line.weight += weight
    line.weak &&= weak
    if (strength !== undefined) line.strength = Math.min(strength, line.strength ?? strength)
  }
}

/** In order of strength, then weight, then id. */
export function linesOf(cast: Cast, { nodes, shownAs }: Stacked): readonly PictureEdge[] {
  const book = new LineBook()
  for (const drawn of cast.minerals) {
    const shown = (number: number | undefined): number =>
      number === undefined || number < 0 ? -1 : (shownAs[number] ?? -1)
    addSupply(book, drawn, shown)
    addUses(book, drawn, { shown, size: nodes.length, items: cast.items })
    const { mineral } = drawn.mineral.reach
    for (const { smelter, origin, statements: weight, weak } of drawn.origins) {
      book.add(shown(smelter), shown(origin), { kind: 'SOURCES_FROM', mineral, weight, weak })
    }
    for (const { at, gap } of drawn.gaps) book.add(shown(at), shown(gap), { kind: 'ENDS', mineral })
  }
  return [...book.lines.values()].map((line) => edgeOf(line, nodes)).sort(byStrengthWeightId)
}

/** The node that shows an item; -1 for none. */
type Shown = (number: number | undefined) => number

interface Stage {
  readonly shown: Shown
  readonly size: number
  readonly items: Items
}

/** A hop into a state is as strong as the way to the state. Hops are counted by shown node before they are paired. */
function addSupply(
  book: LineBook,
  { mineral: { reach }, products, states }: CastMineral,
  shown: Shown,
): void {
  const { mineral } = reach
  const place = (index: number): number => shown(index < 0 ? products[-1 - index] : states[index])
  const rankOf = (index: number): number => (index < 0 || reach.states[index]?.strength === 'strong' ? 0 : 2)
  for (const links of reach.links) {
    const starts = groupBy(links.from, place)
    const ends = groupBy(
      links.to,
      (index) => `${String(place(index))} ${String(rankOf(index))} ${String(index < 0)}`,
    )
    for (const same of ends.values()) {
      const [to = 0] = same
      const kind = to < 0 ? 'CONTAINS' : 'SUPPLIED_BY'
      for (const [from, some] of starts) {
        const weight = some.length * same.length
        book.add(from, place(to), { kind, mineral, weight, strength: rankOf(to) })
      }
    }
  }
}

function addUses(book: LineBook, drawn: CastMineral, { shown, size, items }: Stage): void {
  const { reach, survey } = drawn.mineral
  const nodeOf = Int32Array.from(drawn.smelters, (number) => shown(number))
  const counts = new Int32Array(size)
  reach.declarations.forEach(({ company, uses }, index) => {
    if (survey.declarations.counted[index] !== 1) return
    const from = shown(items.numberOf(`company:${company}`))
    const strength = survey.declarations.strength[index] ?? 2
    for (const node of countByNode(uses, nodeOf, counts)) {
      book.add(from, node, { kind: 'USES', mineral: reach.mineral, weight: counts[node] ?? 0, strength })
      counts[node] = 0
    }
  })
}

/** Leaves in `counts` how many lines end at each node returned. */
function countByNode(uses: ArrayLike<number>, nodeOf: Int32Array, counts: Int32Array): readonly number[] {
  const met: number[] = []
  for (let at = 0; at < uses.length; at += 1) {
    const node = nodeOf[uses[at] ?? 0] ?? -1
    if (node < 0) continue
    if (counts[node] === 0) met.push(node)
    counts[node] = (counts[node] ?? 0) + 1
  }
  return met
}

function edgeOf(line: Line, nodes: readonly PictureNode[]): PictureEdge {
  const [from, to] = [nodes[line.from], nodes[line.to]]
  if (from === undefined || to === undefined) throw new RangeError('a line without its nodes')
  return {
    id: `${line.kind}:${from.id}>${to.id}`,
    from: from.id,
    to: to.id,
    kind: line.kind,
    minerals: [...line.minerals].sort(),
    weight: line.weight,
    ...(line.strength === undefined ? {} : { strength: strengthOfRank(line.strength) }),
    ...(line.weak ? { weak: true } : {}),
    ...(to.column < from.column ? { back: true } : {}),
  }
}

function byStrengthWeightId(a: PictureEdge, b: PictureEdge): number {
  const rank = ({ strength }: PictureEdge): number => (strength === undefined ? 1 : strengthRank(strength))
  return rank(a) - rank(b) || b.weight - a.weight || (a.id < b.id ? -1 : 1)
}
