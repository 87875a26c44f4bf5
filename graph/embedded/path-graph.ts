/** The part of the graph that ways from a start can use: explored once, forward, linear in edges. */
import type { NodeKind, PathHop } from '../supply-graph.js'
import { claimRow, claimWordsOf, standsFlag, strengthOf, usesRow } from './edge-blocks.js'
import { gateOf, isClosed, type Lens } from './lens.js'
import { forceRow } from './memory-rows.js'
import { followBom, followContains } from './reach-walk.js'
import { followRun, ownRun, type RelationRun, sharedRun } from './relation-runs.js'
import { runOf, smelterIndex, usedByRow } from './smelter-index.js'
import type { View } from './view.js'

export interface PathNode {
  readonly kind: NodeKind
  /** As people know it: states of one company share it. */
  readonly id: string
  /** Word of a product, declaration or smelter; number of a state. */
  readonly number: number
}
export interface PathEdge {
  readonly kind: PathHop['kind']
  /** Position in `nodes`. */
  readonly to: number
  /** 0 `may-contain`, 1 `medium`, 2 `strong`. */
  readonly strength: number
}
export interface PathGraph {
  readonly nodes: readonly PathNode[]
  /** By node the lists of its edges; the same list where nodes share their edges. */
  readonly edges: readonly (readonly (readonly PathEdge[])[])[]
  /** Positions of what is looked for. */
  readonly targets: ReadonlySet<number>
}

const strong = 2
const weak = 0

/** Where ways lead. `smelters`: those that count, for a smelter itself or for the country it sources from. */
export interface PathTarget {
  readonly kind: NodeKind
  readonly id: string
  readonly smelters: ReadonlySet<number>
}

export function explore(view: View, lens: Lens, start: readonly PathNode[], target: PathTarget): PathGraph {
  const explorer = new Explorer(view, lens, target)
  start.forEach((node) => explorer.position(node))
  explorer.run()
  return explorer
}

class Explorer implements PathGraph {
  readonly nodes: PathNode[] = []
  readonly edges: (readonly PathEdge[])[][] = []
  readonly targets = new Set<number>()
  readonly #positions = new Map<string, number>()
  /** By start of the run. */
  readonly #relations = new Map<number, readonly PathEdge[]>()
  /** Declarations with a line for one of the smelters that count. */
  readonly #declarations: ReadonlySet<number>

  constructor(
    readonly view: View,
    readonly lens: Lens,
    readonly target: PathTarget,
  ) {
    this.#declarations = declarationsOf(view, lens, target.smelters)
  }

  position(node: PathNode): number {
    const key = `${node.kind} ${node.number}`
    const known = this.#positions.get(key)
    if (known !== undefined) return known

    const position = this.nodes.push(node) - 1
    this.#positions.set(key, position)
    if (node.kind === this.target.kind && node.id === this.target.id) this.targets.add(position)
    return position
  }

  run(): void {
    for (let at = 0; at < this.nodes.length; at += 1) {
      const node = this.nodes[at]
      this.edges.push(node && !this.targets.has(at) ? this.#from(node) : [])
    }
  }

  #from({ kind, number }: PathNode): (readonly PathEdge[])[] {
    switch (kind) {
      case 'product':
        return [this.#fromProduct(number)]
      case 'company':
        return this.#fromState(number)
      case 'declaration':
        return [this.#fromDeclaration(number)]
      case 'smelter':
        return [this.#fromSmelter(number)]
      case 'origin':
        return []
    }
  }

  #fromProduct(product: number): PathEdge[] {
    const edges: PathEdge[] = []
    followContains(this.lens, product, undefined, (part) =>
      edges.push(this.#edge('CONTAINS', this.#product(part), strong)),
    )
    followBom(this.lens, product, undefined, (state) =>
      edges.push(this.#edge('SUPPLIED_BY', this.#state(state), strong)),
    )
    return edges
  }

  #fromState(state: number): (readonly PathEdge[])[] {
    if (isClosed(gateOf(this.lens, state))) return []

    const { graph } = this.lens
    const shared = this.#alongRun(sharedRun(graph, graph.states.companyOf(state)))
    return [shared, this.#alongRun(ownRun(graph, state)), this.#stands(state)]
  }

  #alongRun(run: RelationRun): readonly PathEdge[] {
    if (run.start === run.end) return []
    const known = run.isWeakened ? undefined : this.#relations.get(run.start)
    if (known !== undefined) return known

    const edges: PathEdge[] = []
    followRun(this.lens, run, (to, isStrong) =>
      edges.push(this.#edge('SUPPLIED_BY', this.#state(to), isStrong ? strong : weak)),
    )
    if (!run.isWeakened) this.#relations.set(run.start, edges)
    return edges
  }

  /** Forms in force whose lines count and name what is looked for. */
  #stands(state: number): PathEdge[] {
    const { graph, mineralWord, day } = this.lens
    const { values } = graph.inForce
    const edges: PathEdge[] = []
    for (let at = graph.inForce.start(state), end = graph.inForce.end(state); at < end; at += forceRow.size) {
      if (values[at + forceRow.mineral] !== mineralWord) continue
      if ((values[at + forceRow.from] ?? 0) > day || (values[at + forceRow.to] ?? 0) <= day) continue
      const flags = values[at + forceRow.flags] ?? 0
      const declaration = values[at + forceRow.declaration] ?? 0
      if ((flags & standsFlag.counts) === 0 || !this.#declarations.has(declaration)) continue
      edges.push(this.#edge('STANDS', this.#node('declaration', declaration), strengthOf(flags)))
    }
    return edges
  }

  #fromDeclaration(declaration: number): PathEdge[] {
    const { graph, day } = this.lens
    const { uses } = graph
    const found = new Set<number>()
    for (let at = uses.start(declaration), end = uses.end(declaration); at < end; at += usesRow.size) {
      const smelter = uses.values[at + usesRow.smelter] ?? 0
      if (uses.values[at + usesRow.mineral] !== this.lens.mineralWord) continue
      if (!this.target.smelters.has(smelter)) continue
      if (graph.isUsedOn(uses.values[at + usesRow.attributes] ?? 0, day)) found.add(smelter)
    }
    return [...found].map((smelter) => this.#edge('USES', this.#node('smelter', smelter), strong))
  }

  #fromSmelter(smelter: number): PathEdge[] {
    if (this.target.kind !== 'origin' || !this.target.smelters.has(smelter)) return []
    return [this.#edge('SOURCES_FROM', { kind: 'origin', id: this.target.id, number: 0 }, strong)]
  }

  #edge(kind: PathEdge['kind'], to: PathNode, strength: number): PathEdge {
    return { kind, to: this.position(to), strength }
  }

  #product(product: number): PathNode {
    return this.#node('product', product)
  }

  #node(kind: NodeKind, word: number): PathNode {
    return { kind, id: this.lens.graph.words.text(word), number: word }
  }

  #state(state: number): PathNode {
    const { graph } = this.lens
    return { kind: 'company', id: graph.words.text(graph.states.companyOf(state)), number: state }
  }
}

function declarationsOf(view: View, lens: Lens, smelters: ReadonlySet<number>): Set<number> {
  const found = new Set<number>()
  if (smelters.size === 0) return found

  const { usedBy } = view.keep(smelterIndex)
  for (const smelter of smelters) {
    const [start, end] = runOf(usedBy, smelter)
    for (let at = start; at < end; at += usedByRow.size) {
      if (usedBy.values[at + usedByRow.mineral] !== lens.mineralWord) continue
      if (!lens.graph.isUsedOn(usedBy.values[at + usedByRow.attributes] ?? 0, lens.day)) continue
      found.add(usedBy.values[at + usedByRow.declaration] ?? 0)
    }
  }
  return found
}

/** Words of the smelters that somebody says source the mineral from the country on the day. */
export function smeltersSourcing({ graph, mineralWord, day }: Lens, country: string): Set<number> {
  const { claims, words } = graph
  const saysCountry = new Map<number, boolean>()
  const found = new Set<number>()
  for (const owner of claims.owners()) {
    for (let at = claims.start(owner), end = claims.end(owner); at < end; at += claimRow.size) {
      if (claims.values[at + claimRow.mineral] !== mineralWord) continue
      if ((claims.values[at + claimRow.from] ?? 0) > day || (claims.values[at + claimRow.to] ?? 0) <= day)
        continue
      const says = claims.values[at + claimRow.says] ?? 0
      const does = saysCountry.get(says) ?? claimWordsOf(words.text(says)).origin.code === country
      saysCountry.set(says, does)
      if (does) found.add(claims.values[at + claimRow.smelter] ?? 0)
    }
  }
  return found
}
