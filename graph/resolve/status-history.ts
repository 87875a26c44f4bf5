/**
 * Assurance statuses are events: each holds from its date until a newer one of its scheme, which judging picks
 * (rule 23). Only losing a place on a complete list has an end: the day a later list names the smelter again.
 */
import type { Day, StatusRow } from '../model.js'
import type { Effective, ListFact } from './facts.js'
import { groupBy } from '../group-by.js'
import { type Edition, type EditionChange, heldRows, joinChanges, partition } from './list-ledger.js'

/** Given to smelters a complete status list omits (rule 24). */
export const droppedStatus = 'not on list'

export class StatusLedger {
  readonly #rows = new Map<string, Effective<StatusRow>>()
  /** By scheme and CID: its newest row of any list. */
  readonly #named = new Map<string, Map<string, StatusRow>>()
  readonly #dropped = new Map<
    string,
    { readonly row: StatusRow; readonly from: Day; readonly fact: ListFact }
  >()

  /** By date of status; of equal dates in order of learning. */
  rows(): readonly Effective<StatusRow>[] {
    const standing = [...this.#dropped.values()].map(({ row, fact }) => effective(row, fact))
    return [...this.#rows.values(), ...standing].toSorted(
      (a, b) => compare(a.row.date, b.row.date) || compare(a.received, b.received),
    )
  }

  add(edition: Edition<StatusRow>): EditionChange<StatusRow> {
    const changes = [...groupBy(edition.rows, ({ scheme }) => foldText(scheme))].map(([scheme, rows]) =>
      this.#addScheme(scheme, { ...edition, rows }),
    )
    return joinChanges(changes)
  }

  #addScheme(scheme: string, { fact, rows, restatedBy }: Edition<StatusRow>): EditionChange<StatusRow> {
    const known = this.#named.get(scheme) ?? new Map<string, StatusRow>()
    const day = rows.reduce((newest, { date }) => (date > newest ? date : newest), '')
    const present = new Set(rows.map(({ cid }) => foldText(cid)))
    const missing = [...known].filter(
      ([cid, row]) => !present.has(cid) && row.date <= day && !this.#dropped.has(`${scheme} ${cid}`),
    )

    const fresh = rows.filter((row) => this.#learn(row, fact))
    const added = fresh.filter(({ cid }) => !known.has(foldText(cid)))
    const changed = fresh.filter(({ cid }) => known.has(foldText(cid)))
    for (const row of rows) this.#takeBack(`${scheme} ${foldText(row.cid)}`, day)
    for (const row of rows)
      if ((known.get(foldText(row.cid))?.date ?? '') <= row.date) known.set(foldText(row.cid), row)
    this.#named.set(scheme, known)

    const [stay, over] = partition(missing, ([, row]) => !fact.complete || restatedBy(row) !== undefined)
    for (const [cid, row] of over) this.#drop(`${scheme} ${cid}`, { row, fact, day })
    const omitted = stay.map(([, row]) => row)
    const held = fact.complete ? heldRows(omitted, restatedBy) : []
    return { added, changed, ended: over.map(([, row]) => row), omitted, held }
  }

  /** False for a row that an earlier list held word for word. */
  #learn(row: StatusRow, fact: ListFact): boolean {
    const { status, date, validTo, operation, eligibility } = row
    const said = [foldText(row.cid), foldText(row.scheme), status, date, validTo, operation, eligibility]
    const key = JSON.stringify(said)
    if (this.#rows.has(key)) return false
    this.#rows.set(key, effective(row, fact))
    return true
  }

  #drop(key: string, { row, fact, day }: { row: StatusRow; fact: ListFact; day: Day }): void {
    const { cid, scheme } = row
    this.#dropped.set(key, {
      row: { row: 0, cid, scheme, status: droppedStatus, date: day },
      from: day,
      fact,
    })
  }

  /** Named again: what was dropped counts until then. */
  #takeBack(key: string, day: Day): void {
    const dropped = this.#dropped.get(key)
    if (dropped === undefined) return
    this.#dropped.delete(key)
    if (day <= dropped.from) return
    this.#rows.set(`dropped ${key} ${dropped.from}`, {
      ...effective(dropped.row, dropped.fact),
      validTo: day,
    })
  }
}

const effective = (row: StatusRow, fact: ListFact): Effective<StatusRow> => ({
  row,
  file: fact.file.id,
  received: fact.received,
  validFrom: row.date,
})

const foldText = (text: string): string => text.trim().toLowerCase()

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
