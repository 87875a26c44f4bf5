/** Rule 23: a smelter's standing on a day, from its statuses by scheme and the watch lists in force. */
import type { Reason } from '../api/trace.js'
import { addMonths } from '../day.js'
import type { Assurance, Day } from '../model.js'
import { foldWord, type Policy } from '../policy.js'
import { droppedStatus } from '../resolve/status-history.js'
import type { SchemeStatus, SmelterFacts, WatchEntry } from '../supply-graph.js'
import { reasonOf, type ReasonCode } from './reason-codes.js'
import { decidedBy, watchedSmelter, type WatchInForce } from './watch-lists.js'

export interface AssuranceQuestion {
  readonly day: Day
  readonly mineral: string
  readonly policy: Policy
  readonly watch: WatchInForce
}

export interface JudgedAssurance {
  readonly assurance: Assurance
  readonly reasons: readonly Reason[]
}

/** What a scheme's newest status is worth on the day. */
interface Standing {
  readonly status: SchemeStatus
  readonly assurance: Assurance
  readonly why: ReasonCode
}

export function assuranceOf(facts: SmelterFacts, question: AssuranceQuestion): JudgedAssurance {
  const standings = newestPerScheme(facts.statuses, question).map((status) => standingOf(status, question))

  const failed = standings.filter(({ assurance }) => assurance === 'failed').map(standingReason)
  const watched = watchedSmelter(facts, question.watch)
  if (watched !== undefined) {
    failed.unshift(...watchedReasons(facts, watched))
  }
  if (failed.length > 0) return { assurance: 'failed', reasons: failed }

  if (facts.identity !== 'listed') {
    const code = facts.decided === undefined ? 'smelterUndecided' : 'smelterOnNoList'
    const undecided = reasonOf(code, { statedCid: facts.statedCid })
    return { assurance: 'unassured', reasons: [undecided] }
  }
  return bestOf(standings, question)
}

/** With the decision where a name alone would not have said it. */
function watchedReasons(facts: SmelterFacts, entry: WatchEntry): readonly Reason[] {
  const listed = reasonOf('watchListed', { watchList: entry.list, class: entry.class, why: entry.reason })
  const note = decidedBy(entry, facts.id)
  if (note === undefined) return [listed]
  const { by, on, text, reason } = note
  return [listed, reasonOf('watchDecided', { by, date: on, text, why: reason })]
}

/** Assured in a recognised scheme, else pending in one, else unassured. */
function bestOf(standings: readonly Standing[], question: AssuranceQuestion): JudgedAssurance {
  const recognised = standings.filter(({ status }) => isRecognised(status.scheme, question))
  for (const assurance of ['assured', 'pending'] as const) {
    const at = recognised.filter((standing) => standing.assurance === assurance)
    if (at.length > 0) return { assurance, reasons: at.map(standingReason) }
  }

  const reasons = standings.map((standing) =>
    recognised.includes(standing) || standing.assurance === 'unassured'
      ? standingReason(standing)
      : standingReason({ ...standing, why: 'schemeNotRecognised' }),
  )
  return { assurance: 'unassured', reasons: reasons.length === 0 ? [reasonOf('noStatus')] : reasons }
}

/**
 * Per scheme (of an undecided line: and smelter that bears its name) the newest status not after the day, of equal
 * dates the worse; in order of scheme. A list that no longer names a smelter says nothing for it: what failed before
 * its place was lost still stands (rules 23, 24).
 */
function newestPerScheme(statuses: readonly SchemeStatus[], question: AssuranceQuestion): SchemeStatus[] {
  const newest = newestBy(statuses, question)
  const said = newestBy(
    statuses.filter((status) => !isDropped(status)),
    question,
  )
  return [...newest].sort(byKey).map(([scheme, status]) => {
    const before = isDropped(status) ? said.get(scheme) : undefined
    return before !== undefined && wordAssurance(before, question.policy) === 'failed' ? before : status
  })
}

const isDropped = ({ status }: SchemeStatus): boolean => foldWord(status) === droppedStatus

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

function newestBy(
  statuses: readonly SchemeStatus[],
  question: AssuranceQuestion,
): ReadonlyMap<string, SchemeStatus> {
  const newest = new Map<string, SchemeStatus>()
  for (const status of statuses) {
    if (status.date > question.day) continue
    const scheme = `${foldWord(status.scheme)} ${status.cid ?? ''}`
    const held = newest.get(scheme)
    if (held === undefined || supersedes(status, held, question.policy)) newest.set(scheme, status)
  }
  return newest
}

function supersedes(status: SchemeStatus, held: SchemeStatus, policy: Policy): boolean {
  if (status.date !== held.date) return status.date > held.date
  const difference = badness(wordAssurance(status, policy)) - badness(wordAssurance(held, policy))
  return difference === 0 ? (status.validTo ?? '9999') < (held.validTo ?? '9999') : difference > 0
}

const order: readonly Assurance[] = ['assured', 'pending', 'unassured', 'failed']
const badness = (assurance: Assurance | undefined): number => order.indexOf(assurance ?? 'unassured')

/** A failed word never lapses; others do after their last valid day, or without one after `statusMonths`. */
function standingOf(status: SchemeStatus, { day, policy }: AssuranceQuestion): Standing {
  const assurance = wordAssurance(status, policy)
  if (assurance === 'failed') return { status, assurance, why: 'statusFailed' }
  if (assurance === undefined) return { status, assurance: 'unassured', why: 'statusWordUnmapped' }
  if (assurance === 'unassured') return { status, assurance, why: 'statusUnassured' }
  if (status.validTo !== undefined && day > status.validTo) {
    return { status, assurance: 'unassured', why: 'statusExpired' }
  }
  if (status.validTo === undefined && day > addMonths(status.date, policy.statusMonths)) {
    return { status, assurance: 'unassured', why: 'statusNotReconfirmed' }
  }
  return { status, assurance, why: assurance === 'assured' ? 'statusAssured' : 'statusPending' }
}

const wordAssurance = (status: SchemeStatus, policy: Policy): Assurance | undefined =>
  Object.hasOwn(policy.statusWords, foldWord(status.status))
    ? policy.statusWords[foldWord(status.status)]
    : undefined

const isRecognised = (scheme: string, { mineral, policy }: AssuranceQuestion): boolean =>
  [...(policy.schemes['*'] ?? []), ...(policy.schemes[mineral] ?? [])].some(
    (recognised) => foldWord(recognised) === foldWord(scheme),
  )

function standingReason({ status, why }: Standing): Reason {
  const { scheme, date, validTo, cid } = status
  return reasonOf(why, {
    scheme,
    status: status.status,
    date,
    ...(why === 'statusExpired' ? { validTo } : {}),
    ...(why === 'statusFailed' ? { cid } : {}),
  })
}
