import type { InForce, ReachedDeclaration, ReachedSmelter } from '../supply-graph.js'
import { endsOf, standsFlag, strengthOf, strengths, usesRow } from './edge-blocks.js'
import type { Heads } from './heads.js'
import type { Lens } from './lens.js'
import { forceRow } from './memory-rows.js'

/** The declarations and smelters one reach meets, each once and numbered as met. */
export class Statements {
  readonly declarations: ReachedDeclaration[] = []
  readonly smelters: ReachedSmelter[] = []
  readonly #declarations = new Map<number, number>()
  /** Position in `smelters` plus one, by word. */
  readonly #smelters: Int32Array

  constructor(
    readonly lens: Lens,
    readonly heads: Heads,
  ) {
    this.#smelters = new Int32Array(lens.graph.words.size)
  }

  /** Whether a declaration, by its word, is among those met. */
  hasMet(declaration: number): boolean {
    return this.#declarations.has(declaration)
  }

  /** What is in force for a state, in order of its rows. */
  inForce(state: number): InForce[] {
    const { graph, mineralWord, day } = this.lens
    const { values } = graph.inForce
    const found: InForce[] = []
    for (let at = graph.inForce.start(state), end = graph.inForce.end(state); at < end; at += forceRow.size) {
      if (values[at + forceRow.mineral] !== mineralWord) continue
      if ((values[at + forceRow.from] ?? 0) > day || (values[at + forceRow.to] ?? 0) <= day) continue
      found.push(
        inForceOf(
          this.#declaration(values[at + forceRow.declaration] ?? 0),
          values[at + forceRow.flags] ?? 0,
        ),
      )
    }
    return found
  }

  #declaration(declaration: number): number {
    const known = this.#declarations.get(declaration)
    if (known !== undefined) return known

    const head = this.heads.get(this.lens.graph.words.text(declaration), this.lens.asOf)
    const position = this.declarations.push({
      id: head.id,
      company: head.company,
      template: head.template,
      version: head.version,
      scope: head.scope,
      effective: head.effective,
      uses: this.#uses(declaration),
      stated: head.stated[this.lens.mineral] ?? {},
    })
    this.#declarations.set(declaration, position - 1)
    return position - 1
  }

  #uses(declaration: number): Int32Array {
    const { graph, mineralWord, day } = this.lens
    const { values } = graph.uses
    const start = graph.uses.start(declaration)
    const end = graph.uses.end(declaration)
    const uses = new Int32Array((end - start) / usesRow.size)
    let count = 0
    let last = -1
    for (let at = start; at < end; at += usesRow.size) {
      const smelter = values[at + usesRow.smelter] ?? 0
      // Rows are sorted by mineral and smelter, so two lines of one smelter stand together.
      if (values[at + usesRow.mineral] !== mineralWord || smelter === last) continue
      const attributes = values[at + usesRow.attributes] ?? 0
      if (!graph.isUsedOn(attributes, day)) continue
      uses[count++] = this.#smelter(smelter, attributes)
      last = smelter
    }
    return uses.subarray(0, count)
  }

  #smelter(smelter: number, attributes: number): number {
    const known = this.#smelters[smelter] ?? 0
    if (known > 0) return known - 1

    const { graph } = this.lens
    const position = this.smelters.push({
      id: graph.words.text(smelter),
      identity: graph.attributesOf(attributes).identity,
    })
    this.#smelters[smelter] = position
    return position - 1
  }
}

const inForceOf = (declaration: number, flags: number): InForce => ({
  declaration,
  strength: strengths[strengthOf(flags)] ?? 'may-contain',
  proven: (flags & standsFlag.proven) !== 0,
  stale: (flags & standsFlag.stale) !== 0,
  closed: (flags & standsFlag.closed) !== 0,
  covers: (flags & standsFlag.covers) !== 0,
  answered: (flags & standsFlag.answered) !== 0,
  counts: (flags & standsFlag.counts) !== 0,
  conflict: (flags & standsFlag.conflict) !== 0,
  ends: endsOf(flags),
})
