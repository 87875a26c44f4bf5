import type { AffectedQuestion } from '../supply-graph.js'
import { type Passage, rank } from './best-ways.js'
import { hasEnd, standsFlag, strengthOf } from './edge-blocks.js'
import type { Lens } from './lens.js'
import { forceRow } from './memory-rows.js'
import { runOf, smelterIndex, usedByRow } from './smelter-index.js'
import type { View } from './view.js'

/** What states say themselves: the last hop of a way (rule 9). */
export interface OwnWays {
  /** By state, the best rank under which a form in force names what is asked about; `rank.none` without. */
  readonly asked: Uint8Array
  readonly alternatives: Uint8Array
  /** By company (word), the states where a No names some of the smelters asked about. */
  readonly contradicted: ReadonlyMap<number, Contradicted>
}
interface Contradicted {
  readonly states: Set<number>
  readonly smelters: Set<string>
}

/** The companies asked about, by word. */
export const companiesAsked = ({ graph: { words } }: Lens, { companies }: AffectedQuestion): Set<number> =>
  new Set(companies.map((company) => words.find(company)))

export function ownWays(view: View, passage: Passage, question: AffectedQuestion): OwnWays {
  const { lens } = passage
  const companies = companiesAsked(lens, question)
  const smelters = new SayingStates(view, lens, question.smelters)
  const asked = smelters.counting()
  lens.graph.states.each((state, company) => {
    if (companies.has(company) && passage.isOpen(state)) asked[state] = rank.strong
  })
  return {
    asked,
    alternatives: new SayingStates(view, lens, question.alternatives).counting(companies),
    contradicted: smelters.contradicted(),
  }
}

/** States whose forms in force have lines for some smelters. */
class SayingStates {
  /** By declaration, the smelters it names. */
  readonly #named: ReadonlyMap<number, readonly string[]>

  constructor(
    view: View,
    readonly lens: Lens,
    smelters: readonly string[],
  ) {
    this.#named = namedBy(view, lens, smelters)
  }

  /** `without`: companies that do not count. */
  counting(without: ReadonlySet<number> = new Set()): Uint8Array {
    const { states } = this.lens.graph
    const ranks = new Uint8Array(states.size).fill(rank.none)
    this.#each(({ state, flags }) => {
      if ((flags & standsFlag.counts) === 0 || without.has(states.companyOf(state))) return
      ranks[state] = Math.min(ranks[state] ?? rank.none, rank.mayContain - strengthOf(flags))
    })
    return ranks
  }

  contradicted(): ReadonlyMap<number, Contradicted> {
    const found = new Map<number, Contradicted>()
    this.#each(({ state, declaration, flags }) => {
      if (!hasEnd(flags, 'contradicted')) return
      const company = this.lens.graph.states.companyOf(state)
      const known = found.get(company) ?? { states: new Set<number>(), smelters: new Set<string>() }
      found.set(company, known)
      known.states.add(state)
      for (const smelter of this.#named.get(declaration) ?? []) known.smelters.add(smelter)
    })
    return found
  }

  #each(see: (row: { state: number; declaration: number; flags: number }) => void): void {
    if (this.#named.size === 0) return
    const { graph, mineralWord, day } = this.lens
    const { values } = graph.inForce
    for (const state of graph.inForce.owners()) {
      for (
        let at = graph.inForce.start(state), end = graph.inForce.end(state);
        at < end;
        at += forceRow.size
      ) {
        if (values[at + forceRow.mineral] !== mineralWord) continue
        if ((values[at + forceRow.from] ?? 0) > day || (values[at + forceRow.to] ?? 0) <= day) continue
        const declaration = values[at + forceRow.declaration] ?? 0
        if (this.#named.has(declaration)) see({ state, declaration, flags: values[at + forceRow.flags] ?? 0 })
      }
    }
  }
}

function namedBy(
  view: View,
  lens: Lens,
  smelters: readonly string[],
): ReadonlyMap<number, readonly string[]> {
  const { usedBy } = view.keep(smelterIndex)
  const found = new Map<number, string[]>()
  for (const smelter of new Set(smelters)) {
    const [start, end] = runOf(usedBy, lens.graph.words.find(smelter))
    for (let at = start; at < end; at += usedByRow.size) {
      if (usedBy.values[at + usedByRow.mineral] !== lens.mineralWord) continue
      if (!lens.graph.isUsedOn(usedBy.values[at + usedByRow.attributes] ?? 0, lens.day)) continue
      const declaration = usedBy.values[at + usedByRow.declaration] ?? 0
      const known = found.get(declaration)
      if (known === undefined) found.set(declaration, [smelter])
      else if (known.at(-1) !== smelter) known.push(smelter)
    }
  }
  return found
}
