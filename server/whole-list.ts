import type { ReadOnly } from './read-only.js'
import { limits } from './limits.js'

interface Paged<Item> {
  readonly items: readonly Item[]
  readonly total: number
  readonly next: string | null
}

/** A list with all its pages put together, as a terminal prints it. */
export async function wholeList<Item>(
  ask: (page: { readonly limit: number; readonly after?: string }) => Promise<ReadOnly<Paged<Item>>>,
): Promise<ReadOnly<Paged<Item>>> {
  const items: ReadOnly<Item>[] = []
  for (let after: string | null | undefined; after !== null;) {
    const page = await ask({ limit: limits.pageItems, ...(after === undefined ? {} : { after }) })
    items.push(...page.items)
    after = page.next
  }
  return { items, total: items.length, next: null }
}
