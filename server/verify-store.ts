import type { Verification } from '../graph/api.js'
import type { Page, PageRequest, SupplyGraph } from '../graph/supply-graph.js'
import type { FileStore } from '../ingest/file-store.js'
import { limits } from './limits.js'

interface Verified {
  readonly graph: SupplyGraph
  readonly files: FileStore
  readonly verifyGraph: (signal?: AbortSignal) => Promise<Verification['index']>
}

/**
 * Reads every stored file against its hash, looks for the file behind every declaration and list, and compares the
 * index with the edges that the facts make.
 */
export async function verifyStore(
  { graph, files, verifyGraph }: Verified,
  signal?: AbortSignal,
): Promise<Verification> {
  const stored = new Set<string>()
  const damaged: string[] = []
  for await (const id of files.ids()) {
    signal?.throwIfAborted()
    stored.add(id)
    if (!(await files.isIntact(id))) damaged.push(id)
  }

  const declarations = await whole((page) => graph.declarations(page))
  const lists = await whole((page) => graph.imports(page))
  const facts = [
    ...declarations.map(({ id, fileName }) => ({ file: id, name: fileName })),
    ...lists.map(({ file }) => ({ file: file.id, name: file.name })),
  ]
  signal?.throwIfAborted()
  return {
    index: await verifyGraph(signal),
    files: { checked: stored.size, damaged },
    facts: {
      declarations: declarations.length,
      lists: lists.length,
      withoutFile: facts.filter(({ file }) => !stored.has(file)),
    },
    revision: (await graph.revision()).revision,
  }
}

async function whole<Item>(list: (page: PageRequest) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = []
  for (let after: string | null | undefined; after !== null;) {
    const page: Page<Item> = await list({ limit: limits.pageItems, ...(after !== undefined && { after }) })
    items.push(...page.items)
    after = page.next
  }
  return items
}
