import type { Verification } from '../graph/api/verification.js'
import type { DeclarationSummary, Page, PageRequest, SupplyGraph } from '../graph/supply-graph.js'
import type { FileStore } from '../ingest/file-store.js'
import { limits } from './limits.js'

interface Verified {
  readonly graph: SupplyGraph
  readonly files: FileStore
  readonly verifyGraph: (signal?: AbortSignal) => Promise<Verification['index']>
}

/**
 * Reads every stored file against its hash, looks for the file behind every declaration and list and for the text of
 * every profile that read one, and compares the index with the edges that the facts make.
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
    ...(await citedProfiles(graph, declarations, signal)),
  ]
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

/** The texts of the profiles that house forms were read by, each once (docs/profiles.md). */
async function citedProfiles(
  graph: SupplyGraph,
  declarations: readonly DeclarationSummary[],
  signal: AbortSignal | undefined,
): Promise<readonly { readonly file: string; readonly name: string }[]> {
  const cited = new Map<string, string>()
  for (const { id, effective } of declarations) {
    signal?.throwIfAborted()
    const profile = (await graph.declaration(id, { asOf: effective }))?.declaration.profile
    if (profile !== undefined) cited.set(profile.file, `profile ${profile.id} ${profile.revision}`)
  }
  return [...cited].map(([file, name]) => ({ file, name }))
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
