/**
 * BOM lines are about a product, relations about a buyer, and no row of one reaches beyond it (rule 24): these lists
 * are kept and followed subject by subject, so that an import costs what it names and not what there is.
 */
import type { ListContent, ListKind, ListRows, UnreadRow } from '../model.js'
import type { Effective, ListFact } from './facts.js'
import { groupBy } from '../group-by.js'
import { editionsOf } from './list-history.js'
import { type EditionChange, joinChanges, type LedgerRule, ListLedger, partition } from './list-ledger.js'
import { bomRule, relationRule } from './list-rules.js'
import { foldNumber } from './part-number.js'
import { tells } from './unread-rows.js'

export type SubjectKind = 'bom' | 'relations'
type RowOf<K extends SubjectKind> = ListRows[K][number]

export const isOfSubjects = (kind: ListKind): kind is SubjectKind => kind === 'bom' || kind === 'relations'
export const hasSubjects = (content: ListContent): content is ListContent & { kind: SubjectKind } =>
  isOfSubjects(content.kind)

export const subjectRules: { readonly [K in SubjectKind]: LedgerRule<RowOf<K>> } = {
  bom: bomRule,
  relations: relationRule,
}

const subjectOf: { readonly [K in SubjectKind]: (row: RowOf<K>) => string } = {
  bom: ({ product }) => foldNumber(product),
  relations: ({ buyer }) => foldNumber(buyer),
}

/** Rows by the product or buyer they are about, folded. */
export const bySubject = <K extends SubjectKind>(
  kind: K,
  rows: ListRows[K],
): ReadonlyMap<string, RowOf<K>[]> =>
  // A row of a kind is what the kind's own function takes.
  groupBy(rows as readonly RowOf<K>[], subjectOf[kind] as (row: RowOf<K>) => string)

/** Unread rows by subject; of those that do not tell it the first, which holds back all that the others would. */
export function unreadBySubject<K extends SubjectKind>(
  kind: K,
  unread: readonly UnreadRow<RowOf<K>>[],
): {
  readonly told: ReadonlyMap<string, UnreadRow<RowOf<K>>[]>
  readonly open: readonly UnreadRow<RowOf<K>>[]
} {
  const [told, open] = partition(unread, (row) => tells(row.unread, subjectRules[kind].scopeColumns))
  return { told: groupBy(told, ({ row }) => subjectOf[kind](row)), open: open.slice(0, 1) }
}

/** One subject before and after an import, and what the import did to it. */
export interface SubjectStep<Row> {
  readonly before: readonly Effective<Row>[]
  readonly after: readonly Effective<Row>[]
  readonly change: EditionChange<Row>
}

/** `known`: earlier imports that name the subject or are complete, of its rows alone, in any order; as is `next`. */
export function subjectStep<K extends SubjectKind>(
  kind: K,
  known: readonly ListFact[],
  next: ListFact,
): SubjectStep<RowOf<K>> {
  const ledger = new ListLedger<RowOf<K>>(subjectRules[kind])
  let before: readonly Effective<RowOf<K>>[] | undefined
  let change: EditionChange<RowOf<K>> = joinChanges([])
  for (const edition of editionsOf([...known, next], kind)) {
    if (edition.fact !== next) {
      // It came in later than the list that is learned only now.
      if (before !== undefined) before = subjectRows(kind, known)
      ledger.add(edition)
      continue
    }
    before = ledger.rows()
    change = ledger.add(edition)
  }
  return { before: before ?? [], after: ledger.rows(), change }
}

/** All rows of a subject that ever held. */
export function subjectRows<K extends SubjectKind>(
  kind: K,
  known: readonly ListFact[],
): readonly Effective<RowOf<K>>[] {
  const ledger = new ListLedger<RowOf<K>>(subjectRules[kind])
  for (const edition of editionsOf(known, kind)) ledger.add(edition)
  return ledger.rows()
}

/** Whether an import left a subject as it was, the order of its rows included. */
export const isRepetition = ({ before, after }: SubjectStep<unknown>): boolean =>
  before.length === after.length && before.every((row, index) => row === after[index])
