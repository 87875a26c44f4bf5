/** Questions with their defaults settled and pinned to one revision, whatever is learned while they are answered. */
import { coveredList } from './api/trace.js'
import { InvalidInputError } from './errors.js'
import { coveredAreas } from './judge/areas-in-force.js'
import { coveredCountries } from './lists/covered-countries.js'
import type { Day } from './model.js'
import type { AreaList, ReferenceLists, SupplyGraph } from './supply-graph.js'

export interface Pinned {
  readonly at: { readonly asOf: Day; readonly revision: number; readonly signal?: AbortSignal }
  /** Lists judged against: the covered countries first. */
  readonly areas: readonly AreaList[]
  readonly watch: ReferenceLists['watch']
}

/** What every question may say of when and against what. */
export interface Pinnable {
  readonly asOf?: Day | undefined
  readonly revision?: number | undefined
  readonly list?: string | string[] | undefined
}

interface Dependencies {
  readonly graph: Pick<SupplyGraph, 'revision' | 'lists'>
  readonly today: () => Day
}

/** Keeps the lists of the revision asked for last. */
export class QuestionPins {
  #lists: { revision: number; lists: ReferenceLists } | undefined

  constructor(readonly dependencies: Dependencies) {}

  /** @throws InvalidInputError for a list or a revision there is not */
  async pin(query: Pinnable, signal?: AbortSignal): Promise<Pinned> {
    const { revision: newest } = await this.dependencies.graph.revision()
    const revision = query.revision ?? newest
    if (revision < 0 || revision > newest) {
      throw new InvalidInputError(
        `There is no revision ${String(revision)} yet: the newest is ${String(newest)}`,
      )
    }
    const { areas, watch } = await this.#listsAt(revision, signal)
    const asOf = query.asOf ?? this.dependencies.today()
    return {
      at: { asOf, revision, ...(signal === undefined ? {} : { signal }) },
      areas: areasAsked(query.list, areas),
      watch,
    }
  }

  async #listsAt(revision: number, signal: AbortSignal | undefined): Promise<ReferenceLists> {
    if (this.#lists?.revision === revision) return this.#lists.lists
    const lists = await this.dependencies.graph.lists({
      revision,
      ...(signal === undefined ? {} : { signal }),
    })
    this.#lists = { revision, lists }
    return lists
  }
}

/** The covered countries first, then the lists asked for, by default all, by id. */
function areasAsked(asked: string | string[] | undefined, known: readonly AreaList[]): readonly AreaList[] {
  const covered = coveredAreas(coveredCountries)
  const ids = asked === undefined ? known.map(({ id }) => id) : [asked].flat()
  const lists = [...new Set(ids)]
    .filter((id) => id !== coveredList)
    .sort()
    .map((id) => {
      const list = known.find((candidate) => candidate.id === id)
      if (list !== undefined) return list
      throw noList(id, [coveredList, ...known.map((candidate) => candidate.id).sort()])
    })
  return [covered, ...lists]
}

export const noList = (id: string, known: readonly string[]): InvalidInputError =>
  new InvalidInputError(`There is no list "${id}"; known are: ${known.join(', ')}`)
