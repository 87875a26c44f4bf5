import type { AffectedQuestion } from '../supply-graph.js'
import { rank } from './best-ways.js'
import { absent, hasEnd, standsFlag, strengthOf } from './edge-blocks.js'
import type { ImpactGround, Said } from './impact-ground.js'
import type { Lens } from './lens.js'
import { isIn } from './supply-sets.js'

/** What places say themselves: the last hop of a way (rule 9). */
export interface OwnWays {
  /** By place, the best rank under which a form in force names what is asked about; `rank.none` without. */
  readonly asked: Uint8Array
  readonly alternatives: Uint8Array
  /** By company (word), the places where a No names some of the smelters asked about. */
  readonly contradicted: ReadonlyMap<number, Contradicted>
}
interface Contradicted {
  readonly places: Set<number>
  readonly smelters: Set<string>
}

/** The companies asked about, by word. */
export const companiesAsked = ({ graph: { words } }: Lens, { companies }: AffectedQuestion): Set<number> =>
  new Set(companies.map((company) => words.find(company)))

export function ownWays(ground: ImpactGround, question: AffectedQuestion): OwnWays {
  const { lens, places } = ground
  const companies = companiesAsked(lens, question)
  const naming = new Naming(ground, question.smelters)
  const asked = naming.counting(new Set())
  places.company.forEach((company, place) => {
    if (companies.has(company) && places.isOpen[place] === 1) asked[place] = rank.strong
  })
  return {
    asked,
    alternatives: new Naming(ground, question.alternatives).counting(companies),
    contradicted: naming.contradicted(),
  }
}

/** The forms in force that name some smelters. */
class Naming {
  readonly #said: Said
  readonly #smelters: readonly number[]
  /** The declarations that name one, by position. */
  readonly #naming: Uint32Array

  constructor(
    readonly ground: ImpactGround,
    smelters: readonly string[],
  ) {
    const { words } = ground.lens.graph
    this.#said = ground.said
    this.#smelters = smelters.map((smelter) => words.find(smelter))
    this.#naming = this.#said.namedBy.together(this.#smelters)
  }

  /** By place, the best rank of a form that counts; those of the companies left out do not. */
  counting(without: ReadonlySet<number>): Uint8Array {
    const { size, company } = this.ground.places
    const { place, declaration, flags } = this.#said
    const ranks = new Uint8Array(size).fill(rank.none)
    for (let row = 0; row < place.length; row += 1) {
      const said = flags[row] ?? 0
      if ((said & standsFlag.counts) === 0 || !isIn(this.#naming, declaration[row] ?? 0)) continue
      const at = place[row] ?? 0
      if (without.size > 0 && without.has(company[at] ?? absent)) continue
      ranks[at] = Math.min(ranks[at] ?? rank.none, rank.mayContain - strengthOf(said))
    }
    return ranks
  }

  contradicted(): ReadonlyMap<number, Contradicted> {
    const { words } = this.ground.lens.graph
    const { place, declaration, flags } = this.#said
    const found = new Map<number, Contradicted>()
    for (let row = 0; row < place.length; row += 1) {
      const form = declaration[row] ?? 0
      if (!hasEnd(flags[row] ?? 0, 'contradicted') || !isIn(this.#naming, form)) continue
      const at = place[row] ?? 0
      const company = this.ground.places.company[at] ?? absent
      const known = found.get(company) ?? { places: new Set<number>(), smelters: new Set<string>() }
      found.set(company, known)
      known.places.add(at)
      for (const smelter of this.#smelters)
        if (this.#said.namedBy.includes(smelter, form)) known.smelters.add(words.text(smelter))
    }
    return found
  }
}
