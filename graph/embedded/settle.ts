/**
 * Holds what stands on a day against each other, mineral by mineral, and keeps what it finds (findings-table.ts). What
 * was last looked at, and on what terms, is a record of the same transaction.
 */
import { setImmediate } from 'node:timers/promises'
import type { AcrossFinding } from '../findings-ledger.js'
import { acrossRules, isLookedAt } from '../judge/across/across-rules.js'
import type { AcrossQuestion, Scope } from '../judge/across/question.js'
import { watchInForce } from '../judge/watch-lists.js'
import type { Day } from '../model.js'
import type { Policy } from '../policy.js'
import { smelterBook } from '../resolve/smelter-book.js'
import type { Steps } from '../steps.js'
import type { SmelterFacts } from '../supply-graph.js'
import { causesSince } from './causes.js'
import type { Database } from './database.js'
import { closeFinding, openFinding, openFindings, renewFinding, type KnownFinding } from './findings-table.js'
import type { GraphStore } from './graph-store.js'
import { watchLists } from './lists.js'
import { EmbeddedRecordStore } from './records.js'
import { smelterFacts } from './smelter-facts.js'
import { sentForms, standingOf, type SentForms } from './standing.js'
import { touchedSince } from './touched-since.js'
import type { View } from './view.js'

export interface Settled {
  readonly opened: number
  readonly closed: number
}

/** Ids of the findings that were opened, told anew or closed. */
export interface SettledRows extends Settled {
  readonly changed: readonly number[]
}

/** Writes what was settled, if it is still the next thing to settle: `undefined` where it is not. */
export type KeepSettled = (steps: Steps<SettledRows | undefined>) => Promise<Settled | undefined>

/**
 * Other work has its turn again and again; what it learns is settled the next time.
 * @throws ConflictError when another process keeps the folder locked
 */
export async function settle(
  store: GraphStore,
  day: Day,
  keep: KeepSettled = inTurn(store),
): Promise<Settled> {
  for (;;) {
    const settled = await trySettle(store, day, keep)
    if (settled !== undefined) return settled
  }
}

const inTurn =
  (store: GraphStore): KeepSettled =>
  (steps) =>
    store.inTurn(() => store.database.transactionInSlices(steps))

/** What was looked at last. `terms`: a change of them makes everything be looked at again. */
interface LookedAt {
  readonly revision: number
  readonly day: Day
  readonly terms: string
}

const place = ['engine', 'settled'] as const
const never: LookedAt = { revision: 0, day: '', terms: '' }

/** A change of `rules` makes every folder look at everything anew. */
const termsOf = (policy: Policy): string => {
  const { ownCountryNeedsSupport, copiedListLeast, unchangedListMonths, statusMonths, statusWords, schemes } =
    policy
  const parameters = [
    ownCountryNeedsSupport,
    copiedListLeast,
    unchangedListMonths,
    statusMonths,
    statusWords,
    schemes,
  ]
  return JSON.stringify({ rules: 2, parameters })
}

/** `undefined` when another process has settled meanwhile. */
async function trySettle(store: GraphStore, day: Day, keep: KeepSettled): Promise<Settled | undefined> {
  const { database, policy } = store
  const view = store.at(undefined)
  const looked: LookedAt = { revision: view.revision, day, terms: termsOf(policy) }
  const last = lastLookedAt(database)
  if (JSON.stringify(last) === JSON.stringify(looked)) return { opened: 0, closed: 0 }

  const isAnew = last.day !== day || last.terms !== looked.terms
  const scopeOf = isAnew ? () => 'all' as const : touchedSince(view, last.revision, day)
  const open = openFindings(database)
  const sent = sentForms(view, day)
  const changes: Changes[] = []
  for (const mineral of mineralsOf(sent, open)) {
    const scope = scopeOf(mineral)
    if (scope === undefined) continue
    changes.push(await changesIn(view, { mineral, day, scope, sent, open, policy }))
  }
  function* steps(): Steps<SettledRows | undefined> {
    if (settledStamp(database) !== JSON.stringify(last)) return undefined
    new EmbeddedRecordStore(database).put(...place, looked)
    return write(view, { changes, last, day })
  }
  return keep(steps())
}

/** Tells one state of the findings from the next. */
export const settledStamp = (database: Database): string => JSON.stringify(lastLookedAt(database))

const lastLookedAt = (database: Database): LookedAt =>
  (new EmbeddedRecordStore(database).get(...place) as LookedAt | undefined) ?? never // put above alone

/** Those that forms speak of, and those of findings that may have to close. */
function mineralsOf({ heads }: SentForms, open: readonly KnownFinding[]): string[] {
  const declared = [...heads.values()].flatMap(({ minerals }) => minerals)
  return [...new Set([...declared, ...open.map(({ mineral }) => mineral)])].sort()
}

interface Asked {
  readonly mineral: string
  readonly day: Day
  readonly scope: Scope
  readonly sent: SentForms
  readonly open: readonly KnownFinding[]
  readonly policy: Policy
}

interface Changes {
  readonly found: readonly AcrossFinding[]
  readonly known: ReadonlyMap<string, KnownFinding>
  readonly gone: readonly KnownFinding[]
}

async function changesIn(view: View, { mineral, day, scope, sent, open, policy }: Asked): Promise<Changes> {
  const question: AcrossQuestion = {
    standing: standingOf(view, { mineral, day, sent }),
    scope,
    facts: remembered((id) => smelterFacts(view, [id], { mineral, asOf: day })[0]),
    areas: view.list('cahra'),
    watch: watchInForce(view.keep(watchLists), day),
    book: smelterBook(view.references()),
    policy,
  }
  const found: AcrossFinding[] = []
  for (const rule of acrossRules) {
    found.push(...rule(question))
    await setImmediate()
  }
  const keys = new Set(found.map(({ key }) => key))
  const known = open.filter((row) => row.mineral === mineral)
  return {
    found,
    known: new Map(known.map((row) => [row.key, row])),
    gone: known.filter((row) => !keys.has(row.key) && (scope === 'all' || isLookedAt(row.read(), scope))),
  }
}

function remembered(ask: (id: string) => SmelterFacts | undefined): AcrossQuestion['facts'] {
  const known = new Map<string, SmelterFacts | undefined>()
  return (id) => {
    if (!known.has(id)) known.set(id, ask(id))
    return known.get(id)
  }
}

interface Outcome {
  readonly changes: readonly Changes[]
  readonly last: LookedAt
  readonly day: Day
}

function write(view: View, { changes, last, day }: Outcome): SettledRows {
  const { database } = view
  const causes = causesSince(view, { revision: last.revision, day })
  const changed: number[] = []
  let [opened, closed] = [0, 0]
  for (const { found, known, gone } of changes) {
    for (const one of found) {
      const row = known.get(one.key)
      if (row === undefined) changed.push(openFinding(database, one, causes.opened(one)))
      else if (renewFinding(database, row, one)) changed.push(row.id)
      opened += row === undefined ? 1 : 0
    }
    for (const row of gone) {
      closeFinding(database, row, causes.closed(row.read()))
      changed.push(row.id)
    }
    closed += gone.length
  }
  return { opened, closed, changed }
}
