/**
 * The k best simple paths: strongest first, then shortest, then by ids. For each strength, best first with an exact
 * bound: distances to the target are known before (breadth first, backward), so only partial paths that can still
 * become an answer are extended, about k × length of them. What is simple is judged by the ids people see.
 */
import type { PathEdge, PathGraph } from './path-graph.js'

/** Partial paths looked at per strength; reached only where cycles hide the target behind each other. */
const mostSteps = 100_000

export interface FoundPath {
  /** 0 `may-contain`, 1 `medium`, 2 `strong`. */
  readonly strength: number
  /** Positions in the graph's nodes; one more than `edges`. */
  readonly nodes: readonly number[]
  readonly edges: readonly PathEdge[]
}

interface Partial extends FoundPath {
  /** Ids of the nodes, for order and for being simple. */
  readonly ids: readonly string[]
  /** It has a hop of the strength looked for. */
  readonly settled: boolean
  /** Fewest hops of any whole path it can become. */
  readonly length: number
}

export function bestPaths(graph: PathGraph, start: readonly number[], k: number): FoundPath[] {
  const found = new Map<string, FoundPath>()
  for (const strength of [2, 1, 0]) searchStrength(graph, start, { strength, k, found })
  return [...found.values()]
}

interface Search {
  readonly strength: number
  readonly k: number
  /** By ids: the same places by a weaker way are no other path. */
  readonly found: Map<string, FoundPath>
}

/** Paths whose weakest hop has just this strength. */
function searchStrength(graph: PathGraph, start: readonly number[], { strength, k, found }: Search): void {
  const distances = distancesOf(graph, strength)
  const extended = new Extended()
  const queue = new Heap<Partial>(comesBefore)
  const add = (partial: Omit<Partial, 'length'>): void => {
    const last = partial.nodes.at(-1) ?? 0
    const rest = distances[partial.settled ? 1 : 0][last] ?? Infinity
    if (rest < Infinity) queue.push({ ...partial, length: partial.edges.length + rest })
  }
  const idOf = (node: number): string => `${graph.nodes[node]?.kind ?? ''} ${graph.nodes[node]?.id ?? ''}`

  // A path is as strong as its weakest hop; one without supply hops is strong.
  for (const node of start)
    add({ strength, nodes: [node], edges: [], ids: [idOf(node)], settled: strength === 2 })
  for (let steps = 0; steps < mostSteps && found.size < k; steps += 1) {
    const partial = queue.pop()
    if (!partial) return

    const last = partial.nodes.at(-1) ?? 0
    const key = partial.ids.join('\n')
    if (graph.targets.has(last) && partial.settled && !found.has(key)) found.set(key, partial)
    const lists = (graph.edges[last] ?? []).filter((list) =>
      extended.isNew(list, `${partial.settled} ${key}`),
    )
    for (const edge of lists.flat()) {
      const id = idOf(edge.to)
      if (edge.strength < strength || partial.ids.includes(id)) continue
      add({
        strength,
        nodes: [...partial.nodes, edge.to],
        edges: [...partial.edges, edge],
        ids: [...partial.ids, id],
        settled: partial.settled || edge.strength === strength,
      })
    }
  }
}

/** Which partial paths were extended by a list of edges: states that share it make the same paths of it. */
class Extended {
  readonly #paths = new Map<readonly PathEdge[], Set<string>>()

  isNew(list: readonly PathEdge[], path: string): boolean {
    const known = this.#paths.get(list) ?? new Set()
    if (known.has(path)) return false
    this.#paths.set(list, known.add(path))
    return true
  }
}

type Distances = readonly [Float64Array, Float64Array]

/** A list of edges, the nodes it starts from, and whether they are reached through it: `[settled]`. */
interface SharedEdges {
  readonly from: number[]
  readonly isReached: [boolean, boolean]
}

/**
 * Hops to the nearest target over edges no weaker than `strength`: `[1]` any way, `[0]` a way that uses an edge of
 * just that strength. Breadth first, so that a list is passed once, by the first of its edges met.
 */
function distancesOf(graph: PathGraph, strength: number): Distances {
  const size = graph.nodes.length
  const distances: Distances = [new Float64Array(size).fill(Infinity), new Float64Array(size).fill(Infinity)]
  const backward = backwardOf(graph, strength)
  const queue: (readonly [node: number, settled: 0 | 1])[] = []
  const reach = (node: number, settled: 0 | 1, distance: number): void => {
    if (distances[settled][node] !== Infinity) return
    distances[settled][node] = distance
    queue.push([node, settled])
  }
  const pass = ({ from, isReached }: SharedEdges, settled: 0 | 1, distance: number): void => {
    if (isReached[settled]) return
    isReached[settled] = true
    for (const node of from) reach(node, settled, distance)
  }

  for (const target of graph.targets) reach(target, 1, 0)
  for (let next = 0; next < queue.length; next += 1) {
    const [node, settled] = queue[next] ?? [0, 1]
    const distance = (distances[settled][node] ?? 0) + 1
    for (const edge of backward[node] ?? []) {
      pass(edge.list, settled, distance)
      if (settled === 1 && edge.strength === strength) pass(edge.list, 0, distance)
    }
  }
  return distances
}

interface Backward {
  readonly list: SharedEdges
  readonly strength: number
}

/** By node the edges that lead to it. */
function backwardOf({ nodes, edges }: PathGraph, strength: number): readonly (readonly Backward[])[] {
  const backward = nodes.map((): Backward[] => [])
  const lists = new Map<readonly PathEdge[], SharedEdges>()
  const add = (edges: readonly PathEdge[], from: number): void => {
    const known = lists.get(edges)
    if (known) {
      known.from.push(from)
      return
    }
    const list: SharedEdges = { from: [from], isReached: [false, false] }
    lists.set(edges, list)
    for (const edge of edges)
      if (edge.strength >= strength) backward[edge.to]?.push({ list, strength: edge.strength })
  }
  edges.forEach((own, from) => own.forEach((list) => add(list, from)))
  return backward
}

function comesBefore(a: Partial, b: Partial): boolean {
  if (a.length !== b.length) return a.length < b.length
  for (let at = 0; at < Math.min(a.ids.length, b.ids.length); at += 1) {
    const [left = '', right = ''] = [a.ids[at], b.ids[at]]
    if (left !== right) return left < right
  }
  return a.ids.length < b.ids.length
}

/** A binary heap. */
class Heap<T> {
  readonly #items: T[] = []

  constructor(readonly isBefore: (a: T, b: T) => boolean) {}

  push(item: T): void {
    let at = this.#items.push(item) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#swapIfBefore(at, parent)) return
      at = parent
    }
  }

  pop(): T | undefined {
    const first = this.#items[0]
    const last = this.#items.pop()
    if (last === undefined || this.#items.length === 0) return first

    this.#items[0] = last
    this.#sink()
    return first
  }

  #sink(): void {
    let at = 0
    for (;;) {
      const [left, right] = [at * 2 + 1, at * 2 + 2]
      const child = this.#isBefore(right, left) ? right : left
      if (!this.#swapIfBefore(child, at)) return
      at = child
    }
  }

  #isBefore(at: number, other: number): boolean {
    const [a, b] = [this.#items[at], this.#items[other]]
    return a !== undefined && (b === undefined || this.isBefore(a, b))
  }

  #swapIfBefore(at: number, other: number): boolean {
    const [a, b] = [this.#items[at], this.#items[other]]
    if (a === undefined || b === undefined || !this.isBefore(a, b)) return false
    this.#items[at] = b
    this.#items[other] = a
    return true
  }
}
