/**
 * What forms say of one mineral on one day, read out of the graph once per view: traces of a thousand products meet
 * the same forms.
 */
import type { Day } from '../model.js'
import { Recent } from '../recent.js'
import type { ReachedDeclaration, ReachedSmelter } from '../supply-graph.js'
import { absent, usesRow } from './edge-blocks.js'
import { lensOf, type Lens } from './lens.js'
import type { View } from './view.js'

export const knownForms = (view: View, mineral: string, asOf: Day): KnownForms =>
  view
    .keep(recentForms)
    .get(`${mineral} ${asOf}`, () => new KnownForms(view, lensOf(view.graph, mineral, asOf)))

/** Of as many minerals and days. */
const recentForms = (): Recent<KnownForms> => new Recent(16)

export class KnownForms {
  /** Numbered as met. */
  readonly smelters: ReachedSmelter[] = []
  /** By word. */
  readonly #forms = new Map<number, ReachedDeclaration>()
  readonly #numbers = new Map<number, number>()

  constructor(
    readonly view: View,
    readonly lens: Lens,
  ) {}

  /** The form with this word; its `uses` are numbers of `smelters`. */
  form(declaration: number): ReachedDeclaration {
    const known = this.#forms.get(declaration)
    if (known !== undefined) return known

    const { graph, asOf, mineral } = this.lens
    const head = this.view.heads.get(graph.words.text(declaration), asOf)
    const form: ReachedDeclaration = {
      id: head.id,
      company: head.company,
      template: head.template,
      version: head.version,
      scope: head.scope,
      effective: head.effective,
      uses: Int32Array.from(this.#uses(declaration)),
      stated: head.stated[mineral] ?? {},
    }
    this.#forms.set(declaration, form)
    return form
  }

  /** Each smelter once: rows are sorted by mineral and smelter, so two lines of one smelter stand together. */
  *#uses(declaration: number): Iterable<number> {
    const { graph, mineralWord, day } = this.lens
    const { values } = graph.uses
    let last = absent
    const end = graph.uses.end(declaration)
    for (let at = graph.uses.start(declaration); at < end; at += usesRow.size) {
      const smelter = values[at + usesRow.smelter] ?? absent
      if (values[at + usesRow.mineral] !== mineralWord || smelter === last) continue
      const attributes = values[at + usesRow.attributes] ?? 0
      if (!graph.isUsedOn(attributes, day)) continue
      yield this.#number(smelter, attributes)
      last = smelter
    }
  }

  #number(smelter: number, attributes: number): number {
    const known = this.#numbers.get(smelter)
    if (known !== undefined) return known

    const { graph } = this.lens
    const number =
      this.smelters.push({
        id: graph.words.text(smelter),
        identity: graph.attributesOf(attributes).identity,
      }) - 1
    this.#numbers.set(smelter, number)
    return number
  }
}
