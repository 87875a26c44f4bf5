/** What importing a list would come to, and what to tell of it. */
import type { Finding } from '../../graph/model.js'
import type { Change, Difference, SupplyGraph } from '../../graph/supply-graph.js'
import { listFinding } from './list-findings.js'

type ListChange = Change & { readonly kind: 'list' }

export interface ListOutcome {
  /** These bytes were taken in before and would change nothing. */
  readonly isKnown: boolean
  readonly difference?: Difference
  readonly findings: readonly Finding[]
}

export async function foresee(
  graph: Pick<SupplyGraph, 'preview' | 'imports'>,
  change: ListChange,
): Promise<ListOutcome> {
  const difference = await graph.preview(change)
  const known = await knownImport(graph, change)
  return known === undefined
    ? { isKnown: false, difference, findings: heldBackFindings(difference) }
    : { isKnown: true, findings: changedSince(known, difference) }
}

/** Rows told one by one; the difference has what they hold back in all. */
const rowsTold = 100

function heldBackFindings({ heldBack = [] }: Difference): readonly Finding[] {
  const told = heldBack
    .slice(0, rowsTold)
    .map(({ row, count, names }) =>
      listFinding('listRowHoldsBack', { row }, { count, names: names.join('; ') }),
    )
  const more = heldBack.length - told.length
  return more === 0 ? told : [...told, listFinding('listMoreFindings', {}, { count: more })]
}

/** At a time. */
const importsLooked = 1_000

/** An import of these bytes, and the newest of the same kind after it. */
interface KnownImport {
  readonly received: string
  readonly newest?: { readonly name: string; readonly received: string }
}

/** `undefined` for a file that was never taken in as a list. */
async function knownImport(
  graph: Pick<SupplyGraph, 'imports'>,
  change: ListChange,
): Promise<KnownImport | undefined> {
  let newest: KnownImport['newest']
  let after: string | null | undefined
  while (after !== null) {
    const page = await graph.imports({ limit: importsLooked, ...(after !== undefined && { after }) })
    for (const { kind, file, received } of page.items) {
      if (file.id === change.file.id) return { received, ...(newest && { newest }) }
      if (kind === change.content.kind) newest ??= { name: file.name, received }
    }
    after = page.next
  }
  return undefined
}

/** The same bytes are the same fact, as of the day they came in: later lists stand, and that must be told. */
function changedSince({ received, newest }: KnownImport, { counts }: Difference): readonly Finding[] {
  const count = counts.adds + counts.changes + counts.ends
  const later = newest && { list: newest.name, date: newest.received }
  return count === 0 ? [] : [listFinding('listChangedSince', {}, { received, count, ...later })]
}
