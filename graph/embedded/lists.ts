import type { ListKind, StoredFile } from '../model.js'
import { identitiesOf } from '../resolve/identities.js'
import { matchWatched } from '../resolve/watch-match.js'
import type { Page, PageRequest, ReferenceLists } from '../supply-graph.js'
import { text } from './database.js'
import { pageOf } from './page.js'
import { companyNames } from './trace-start.js'
import type { View } from './view.js'

export const lists = (view: View): ReferenceLists => ({
  areas: view.list('cahra'),
  watch: view.keep(watchLists),
})

/** Every entry with whom it means (rule 23). */
export const watchLists = (view: View): ReferenceLists['watch'] =>
  matchWatched({
    references: view.references(),
    companies: view.keep(companyNames),
    identities: identitiesOf(view.facts.decisions(view.revision)),
  })

export interface Import {
  readonly kind: ListKind
  readonly file: StoredFile
  readonly received: string
  readonly rows: number
}

/** Newest first. */
export function imports({ database }: View, page: PageRequest): Page<Import> {
  const rows = database.all(
    `SELECT kind, lists.id, name, bytes, received, rows FROM lists JOIN files ON files.id = lists.id
     ORDER BY received DESC, lists.revision DESC`,
  )
  return pageOf(
    rows.map(([kind, id, name, size, received, count]) => ({
      kind: text(kind) as ListKind, // written by `FactStore` alone
      file: { id: text(id), name: text(name), bytes: Number(size) },
      received: text(received),
      rows: Number(count),
    })),
    page,
  )
}
