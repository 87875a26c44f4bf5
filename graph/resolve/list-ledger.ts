/**
 * The sequence of imports of one kind of list, folded (rule 24): what each brings in, repeats, changes and ends. A
 * row repeated unchanged keeps its validity; what is left out ends, where the list is complete for what it names, but
 * for what a row that could not be read may restate. Linear in rows.
 */
import { addDays } from '../day.js'
import type { Validity } from '../edges.js'
import type { Day } from '../model.js'
import type { Effective, ListFact } from './facts.js'
import { groupBy } from '../group-by.js'
import type { LineKeys, RestatedBy } from './unread-rows.js'

/** How the rows of a kind are told apart and dated. Keys are folded by the caller. */
export interface LedgerRule<Row> extends LineKeys<Row> {
  /** What a complete list is complete for: a product, a named list, or all (`''`). */
  group(row: Row): string
  /** All it says but dates; equal content is a repetition. */
  content(row: Row): unknown
  /** The interval it states, half open. */
  stated(row: Row): Validity
  /** Without a stated start: always in the first list that names this, else the day of the list. */
  named(row: Row): string
  /** As a person reads it: `FG-1 · PN-2 · S003`. */
  readonly label: (row: Row) => string
  /** Complete for every group it names; other lists only when told so. */
  readonly isComplete: boolean
  /** The day of a list, on which what it omits ends. */
  day(fact: ListFact, rows: readonly Row[]): Day
}

/** Rows of one import. */
export interface Edition<Row> {
  readonly fact: ListFact
  readonly rows: readonly Row[]
  /** By those of its rows that could not be read. */
  readonly restatedBy: RestatedBy<Row>
}

/** What one import did, row by row. */
export interface EditionChange<Row> {
  readonly added: readonly Row[]
  readonly changed: readonly Row[]
  readonly ended: readonly Row[]
  readonly omitted: readonly Row[]
  /** Those omitted that would have ended, but for a row that could not be read. */
  readonly held: readonly HeldRow<Row>[]
}

/** `by`: the row of the file that may restate it. */
export interface HeldRow<Row> {
  readonly row: Row
  readonly by: number
}

/** `valid_to` is the last valid day (rule 2); intervals are half open. */
export const statedValidity = (from: Day | undefined, to: Day | undefined): Validity => ({
  ...(from !== undefined && { validFrom: from }),
  ...(to !== undefined && { validTo: addDays(to, 1) }),
})

/** What several parts of one import did. */
export const joinChanges = <Row>(changes: readonly EditionChange<Row>[]): EditionChange<Row> => ({
  added: changes.flatMap(({ added }) => added),
  changed: changes.flatMap(({ changed }) => changed),
  ended: changes.flatMap(({ ended }) => ended),
  omitted: changes.flatMap(({ omitted }) => omitted),
  held: changes.flatMap(({ held }) => held),
})

export class ListLedger<Row> {
  readonly #rule: LedgerRule<Row>
  readonly #current = new Map<string, Effective<Row>[]>()
  readonly #past: Effective<Row>[] = []
  readonly #named = new Set<string>()

  constructor(rule: LedgerRule<Row>) {
    this.#rule = rule
  }

  /** Every row that ever held, in order of import; those whose interval came out empty never held. */
  rows(): readonly Effective<Row>[] {
    return [...this.#past, ...[...this.#current.values()].flat()].filter(
      ({ validFrom, validTo }) => validTo === undefined || validFrom === undefined || validFrom < validTo,
    )
  }

  /** Imports follow one another in the order of their days. */
  add(edition: Edition<Row>): EditionChange<Row> {
    const { fact, rows } = edition
    const groups = groupBy(rows, (row) => this.#rule.group(row))
    const isWhole = fact.complete && !this.#rule.isComplete
    const names = new Set([...groups.keys(), ...(isWhole ? this.#current.keys() : [])])

    const changes = [...names].map((name) =>
      this.#addGroup(name, { ...edition, rows: groups.get(name) ?? [] }),
    )
    for (const row of rows) this.#named.add(this.#rule.named(row))
    return joinChanges(changes)
  }

  #addGroup(name: string, { fact, rows, restatedBy }: Edition<Row>): EditionChange<Row> {
    const day = this.#rule.day(fact, rows)
    const before = new RowPool(this.#current.get(name) ?? [], this.#rule)
    const held: Effective<Row>[] = []
    const added: Row[] = []
    const changed: Row[] = []

    const fresh = rows.filter((row) => {
      const known = before.takeRepeated(row)
      if (known !== undefined) held.push(this.#repeated(known, row, fact))
      if (known !== undefined && !isSameInterval(known, this.#rule.stated(row))) changed.push(row)
      return known === undefined
    })
    const superseded = fresh.flatMap((row) => {
      const known = before.takeSame(row)
      ;(known === undefined ? added : changed).push(row)
      held.push(this.#learned(row, fact, day))
      return known === undefined ? [] : [known]
    })

    const isComplete = fact.complete || this.#rule.isComplete
    const [stay, over] = partition(before.rest(), ({ row }) => !isComplete || restatedBy(row) !== undefined)
    this.#past.push(...[...superseded, ...over].map((row) => endedOn(row, day)))
    this.#current.set(name, [...stay, ...held])

    const omitted = holdingAfter(stay, day)
    return {
      added,
      changed,
      ended: holdingAfter(over, day),
      omitted,
      held: isComplete ? heldRows(omitted, restatedBy) : [],
    }
  }

  /** The earliest start holds, the latest end said. */
  #repeated(known: Effective<Row>, row: Row, fact: ListFact): Effective<Row> {
    const stated = this.#rule.stated(row)
    if (isSameInterval(known, stated)) return known
    const { validFrom: before } = known
    const from =
      stated.validFrom === undefined || before === undefined || before < stated.validFrom
        ? before
        : stated.validFrom
    return {
      row,
      file: fact.file.id,
      received: fact.received,
      ...(from !== undefined && { validFrom: from }),
      ...(stated.validTo !== undefined && { validTo: stated.validTo }),
    }
  }

  #learned(row: Row, fact: ListFact, day: Day): Effective<Row> {
    const { validFrom, validTo } = this.#rule.stated(row)
    const from = validFrom ?? (this.#named.has(this.#rule.named(row)) ? day : undefined)
    return {
      row,
      file: fact.file.id,
      received: fact.received,
      ...(from !== undefined && { validFrom: from }),
      ...(validTo !== undefined && { validTo }),
    }
  }
}

/** Rows of a group before an import, taken out as the import names them. */
class RowPool<Row> {
  readonly #rows: Set<Effective<Row>>
  readonly #byContent: ReadonlyMap<string, Effective<Row>[]>
  readonly #byIdentity: ReadonlyMap<string, Effective<Row>[]>
  readonly #rule: LedgerRule<Row>

  constructor(rows: readonly Effective<Row>[], rule: LedgerRule<Row>) {
    this.#rule = rule
    this.#rows = new Set(rows)
    this.#byContent = groupBy(rows, ({ row }) => this.#contentKey(row))
    this.#byIdentity = groupBy(rows, ({ row }) => rule.identity(row))
  }

  /** One that says the same, best with the same dates. */
  takeRepeated(row: Row): Effective<Row> | undefined {
    if (this.#rows.size === 0) return undefined
    const same = this.#left(this.#byContent.get(this.#contentKey(row)))
    const stated = this.#rule.stated(row)
    const exact = same.find((known) => this.#rows.has(known) && isSameInterval(known, stated))
    return this.#take(exact ?? same[0])
  }

  /** One about the same line that says something else. */
  takeSame(row: Row): Effective<Row> | undefined {
    if (this.#rows.size === 0) return undefined
    return this.#take(this.#left(this.#byIdentity.get(this.#rule.identity(row)))[0])
  }

  rest(): readonly Effective<Row>[] {
    return [...this.#rows]
  }

  #contentKey(row: Row): string {
    return JSON.stringify([this.#rule.identity(row), this.#rule.content(row)])
  }

  /** Those in question, from the first that is not taken yet: taken ones are dropped as they come to the front. */
  #left(rows: Effective<Row>[] = []): readonly Effective<Row>[] {
    const first = rows.findIndex((row) => this.#rows.has(row))
    rows.splice(0, first < 0 ? rows.length : first)
    return rows
  }

  #take(known: Effective<Row> | undefined): Effective<Row> | undefined {
    if (known !== undefined) this.#rows.delete(known)
    return known
  }
}

/** Those of the omitted that only an unread row keeps from ending. */
export const heldRows = <Row>(omitted: readonly Row[], restatedBy: RestatedBy<Row>): HeldRow<Row>[] =>
  omitted.flatMap((row) => {
    const by = restatedBy(row)
    return by === undefined ? [] : [{ row, by }]
  })

export function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): [first: Item[], second: Item[]] {
  const parts = groupBy(items, isFirst)
  return [parts.get(true) ?? [], parts.get(false) ?? []]
}

const holdingAfter = <Row>(rows: readonly Effective<Row>[], day: Day): Row[] =>
  rows.filter(({ validTo }) => validTo === undefined || validTo > day).map(({ row }) => row)

/** A blank start repeats whatever start the row has. */
const isSameInterval = (known: Validity, stated: Validity): boolean =>
  known.validTo === stated.validTo &&
  (stated.validFrom === undefined || known.validFrom === undefined || known.validFrom <= stated.validFrom)

const endedOn = <Row>(row: Effective<Row>, day: Day): Effective<Row> =>
  row.validTo !== undefined && row.validTo <= day ? row : { ...row, validTo: day }
