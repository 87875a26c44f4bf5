import type { InForce, ReachedDeclaration, ReachedSmelter } from '../supply-graph.js'
import { absent, endsOf, hasEnds, standsFlag, strengthOf, strengths } from './edge-blocks.js'
import type { KnownForms } from './known-forms.js'
import type { Lens } from './lens.js'
import { forceRow } from './memory-rows.js'

/** The declarations and smelters one reach meets, each once and numbered as met. */
export class Statements {
  readonly declarations: ReachedDeclaration[] = []
  readonly smelters: ReachedSmelter[] = []
  readonly #declarations = new Map<number, number>()
  /** By number of `forms.smelters`, the position in `smelters` plus one. */
  #smelters = new Int32Array()

  constructor(
    readonly lens: Lens,
    readonly forms: KnownForms,
  ) {}

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

    const form = this.forms.form(declaration)
    const { id, company, template, version, scope, effective, stated } = form
    const uses = this.#numbered(form.uses)
    const position =
      this.declarations.push({ id, company, template, version, scope, effective, uses, stated }) - 1
    this.#declarations.set(declaration, position)
    return position
  }

  /** Smelters by their number here. */
  #numbered(uses: ArrayLike<number>): Int32Array {
    const known = this.#roomFor(this.forms.smelters.length)
    const numbered = new Int32Array(uses.length)
    for (let line = 0; line < numbered.length; line += 1) {
      const smelter = uses[line] ?? absent
      numbered[line] = (known[smelter] || this.#meet(smelter)) - 1
    }
    return numbered
  }

  /** Its position plus one. */
  #meet(number: number): number {
    const smelter = this.forms.smelters[number]
    if (smelter === undefined) throw new RangeError(`There is no smelter ${String(number)}`)
    const position = this.smelters.push(smelter)
    this.#smelters[number] = position
    return position
  }

  /** Forms read just now may have added smelters. */
  #roomFor(smelters: number): Int32Array {
    if (this.#smelters.length >= smelters) return this.#smelters
    const larger = new Int32Array(smelters * 2)
    larger.set(this.#smelters)
    this.#smelters = larger
    return larger
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
  ends: hasEnds(flags) ? endsOf(flags) : noEnds,
})

const noEnds: InForce['ends'] = []
