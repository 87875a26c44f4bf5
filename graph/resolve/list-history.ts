/**
 * Lists as the sequence of their imports leaves them (rules 2, 24). A BOM is complete for the products it names, a
 * CAHRA or watch list for itself; the others add, unless told they are complete. Nothing that once held is erased.
 */
import type {
  CahraRow,
  ListContent,
  ListKind,
  ListRows,
  OriginRow,
  StatusRow,
  UnreadRow,
  WatchRow,
} from '../model.js'
import type { AreaEntry, AreaList, Difference, HeldBack, WatchEntry } from '../supply-graph.js'
import type { Effective, ListFact, References } from './facts.js'
import { groupBy } from '../group-by.js'
import {
  type Edition,
  type EditionChange,
  type HeldRow,
  joinChanges,
  type LedgerRule,
  ListLedger,
} from './list-ledger.js'
import {
  areaRule,
  bomRule,
  lineKeys,
  originRule,
  relationRule,
  smelterRule,
  supplierRule,
  watchRule,
} from './list-rules.js'
import { StatusLedger } from './status-history.js'
import { restatedBy } from './unread-rows.js'

/** Facts of all kinds, in any order. Rows of a kind come in order of import. */
export function mergeLists(facts: readonly ListFact[]): References {
  const fold = <Row>(rule: LedgerRule<Row>, editions: readonly Edition<Row>[]): readonly Effective<Row>[] => {
    const ledger = new ListLedger(rule)
    for (const edition of editions) ledger.add(edition)
    return ledger.rows()
  }
  const statuses = new StatusLedger()
  for (const edition of editionsOf(facts, 'smelter-status')) statuses.add(edition)

  return {
    bom: fold(bomRule, editionsOf(facts, 'bom')),
    relations: fold(relationRule, editionsOf(facts, 'relations')),
    suppliers: fold(supplierRule, editionsOf(facts, 'suppliers')),
    smelters: fold(smelterRule, inOrderOfDay(smelterRule, editionsOf(facts, 'smelters'))),
    statuses: statuses.rows(),
    origins: fold(originRule, datedOrigins(facts)),
    areas: areaLists(fold(areaRule, inOrderOfDay(areaRule, editionsOf(facts, 'cahra'))), facts),
    watch: fold(watchRule, inOrderOfDay(watchRule, editionsOf(facts, 'watch-list'))).map(watchEntry),
  }
}

/**
 * What importing `next` after `before` adds, changes, ends and, where the list only adds, omits: rows as people read
 * them, in the order of the file, those no longer named in the order they were learned.
 */
export function describeChange(before: readonly ListFact[], next: ListFact): Difference {
  const facts = [...before.filter(({ content }) => content.kind === next.content.kind), next]
  switch (next.content.kind) {
    case 'bom':
      return difference(bomRule, editionsOf(facts, 'bom'), next)
    case 'relations':
      return difference(relationRule, editionsOf(facts, 'relations'), next)
    case 'suppliers':
      return difference(supplierRule, editionsOf(facts, 'suppliers'), next)
    case 'smelters':
      return difference(smelterRule, inOrderOfDay(smelterRule, editionsOf(facts, 'smelters')), next)
    case 'smelter-origins':
      return difference(originRule, datedOrigins(facts), next)
    case 'cahra':
      return difference(areaRule, inOrderOfDay(areaRule, editionsOf(facts, 'cahra')), next)
    case 'watch-list':
      return difference(watchRule, inOrderOfDay(watchRule, editionsOf(facts, 'watch-list')), next)
    case 'smelter-status':
      return statusDifference(editionsOf(facts, 'smelter-status'), next)
  }
}

function difference<Row>(
  rule: LedgerRule<Row>,
  editions: readonly Edition<Row>[],
  next: ListFact,
): Difference {
  return labelled(changesOf(new ListLedger(rule), editions, next), (row) => rule.label(row))
}

const statusDifference = (editions: readonly Edition<StatusRow>[], next: ListFact): Difference =>
  labelled(
    changesOf(new StatusLedger(), editions, next),
    ({ cid, scheme, status, date }) => `${cid} · ${scheme} · ${status} · ${date}`,
  )

function changesOf<Row>(
  ledger: { add(edition: Edition<Row>): EditionChange<Row> },
  editions: readonly Edition<Row>[],
  next: ListFact,
): EditionChange<Row> {
  const changes = editions.map((edition) => ({ fact: edition.fact, change: ledger.add(edition) }))
  return joinChanges(changes.filter(({ fact }) => fact === next).map(({ change }) => change))
}

/** Rows a difference tells by name: more than anybody reads of a list of 100,000. */
const namedRows = 1_000

/** `more`: omitted rows beside those of the change. */
export function labelled<Row>(
  { added, changed, ended, omitted, held }: EditionChange<Row>,
  label: (row: Row) => string,
  more: { readonly count: number; readonly names: Iterable<string> } = { count: 0, names: [] },
): Difference {
  const named = (rows: readonly Row[]): string[] => rows.slice(0, namedRows).map(label)
  const omits = named(omitted)
  for (const name of more.names) {
    if (omits.length >= namedRows) break
    omits.push(name)
  }
  return {
    adds: named(added),
    changes: named(changed),
    ends: named(ended),
    omits,
    counts: {
      adds: added.length,
      changes: changed.length,
      ends: ended.length,
      omits: omitted.length + more.count,
    },
    ...(held.length > 0 && { heldBack: heldBack(held, label) }),
  }
}

/** Rows named for one that could not be read. */
const namesHeld = 5

const heldBack = <Row>(held: readonly HeldRow<Row>[], label: (row: Row) => string): HeldBack[] =>
  [...groupBy(held, ({ by }) => by)]
    .toSorted(([a], [b]) => a - b)
    .map(([row, rows]) => ({
      row,
      count: rows.length,
      names: rows.slice(0, namesHeld).map((one) => label(one.row)),
    }))

type RowOf<K extends ListKind> = ListRows[K][number]

/** Imports of a kind in the order they were learned. */
export const editionsOf = <K extends ListKind>(
  facts: readonly ListFact[],
  kind: K,
): readonly Edition<RowOf<K>>[] =>
  facts
    .toSorted((a, b) => compare(a.received, b.received) || a.revision - b.revision)
    .flatMap((fact) => {
      if (!isOf(fact.content, kind)) return []
      const { rows, unread = [] } = fact.content
      return [{ fact, rows, restatedBy: restatedBy<RowOf<K>>(unread, lineKeys[kind]) }]
    })

const isOf = <K extends ListKind>(
  content: ListContent,
  kind: K,
): content is ListContent & { kind: K; rows: ListRows[K]; unread?: readonly UnreadRow<RowOf<K>>[] } =>
  content.kind === kind

/** Dated lists follow one another by their own date, whenever they came in. */
const inOrderOfDay = <Row>(
  rule: LedgerRule<Row>,
  editions: readonly Edition<Row>[],
): readonly Edition<Row>[] =>
  editions
    .flatMap((edition) =>
      [...groupBy(edition.rows, (row) => rule.group(row)).values()].map((rows) => ({ ...edition, rows })),
    )
    .toSorted((a, b) => compare(rule.day(a.fact, a.rows), rule.day(b.fact, b.rows)))

const datedOrigins = (
  facts: readonly ListFact[],
): readonly Edition<OriginRow & { readonly date: string }>[] =>
  editionsOf(facts, 'smelter-origins').map(({ rows, ...edition }) => ({
    ...edition,
    rows: rows.map((row) => ({ ...row, date: row.date ?? edition.fact.received })),
  }))

/** A list's dates are those of all its entries in any edition. */
function areaLists(entries: readonly Effective<CahraRow>[], facts: readonly ListFact[]): readonly AreaList[] {
  const rows = editionsOf(facts, 'cahra').flatMap((edition) => edition.rows)
  const dates = groupBy(rows, ({ list }) => list)
  const byList = groupBy(entries, ({ row }) => row.list)
  return [...dates.keys()].toSorted().map((id) => ({
    id,
    dates: [...new Set((dates.get(id) ?? []).map(({ date }) => date))].toSorted(),
    entries: (byList.get(id) ?? []).map(areaEntry),
  }))
}

const areaEntry = ({ row, validFrom, validTo }: Effective<CahraRow>): AreaEntry => ({
  country: row.country,
  ...(row.region !== undefined && { region: row.region }),
  regionsComplete: row.regionsComplete,
  confirmed: row.confirmed,
  ...(row.minerals !== undefined && { minerals: row.minerals }),
  validFrom: validFrom ?? row.date,
  ...(validTo !== undefined && { validTo }),
})

const watchEntry = ({ row, validFrom, validTo }: Effective<WatchRow>): WatchEntry => ({
  list: row.list,
  kind: row.kind,
  ...(row.id !== undefined && { id: row.id }),
  ...(row.name !== undefined && { name: row.name }),
  ...(row.country !== undefined && { country: row.country }),
  ...(row.class !== undefined && { class: row.class }),
  ...(row.reason !== undefined && { reason: row.reason }),
  validFrom: validFrom ?? row.date,
  ...(validTo !== undefined && { validTo }),
})

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
