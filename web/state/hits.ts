/** What a search box shows, wherever its hits come from. */
import { computed, type ReadonlySignal } from '@preact/signals'
import type { NodeSummary } from '../../graph/api/nodes.js'
import type { RemoteState } from './remote.js'
import { searchHits } from './store.js'

export interface Hit {
  readonly kind: NodeSummary['kind']
  readonly id: string
  readonly name: string
  readonly detail?: string | undefined
  /** Of a company found by it. */
  readonly part?: string | undefined
}

export interface Hits {
  readonly items: ReadonlySignal<readonly Hit[]>
  readonly state: ReadonlySignal<RemoteState<unknown>>
  ask(query: string): void
  clear(): void
}

const kinds: readonly Hit['kind'][] = ['product', 'company', 'smelter', 'origin']

/** Everything that leads somewhere, kind by kind. */
export const hitsEverywhere: Hits = {
  items: computed(() => {
    const items = searchHits.state.value.reply?.items ?? []
    return kinds.flatMap((kind) => items.filter((hit) => hit.kind === kind))
  }),
  state: searchHits.state,
  ask: (query) => void searchHits.ask(query),
  clear: () => searchHits.clear(),
}

/** Companies alone, each once whatever part it was found by. */
export const hitsOfCompanies: Hits = {
  ...hitsEverywhere,
  items: computed(() =>
    hitsEverywhere.items.value.filter(({ kind, part }) => kind === 'company' && part === undefined),
  ),
}
