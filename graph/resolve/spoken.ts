import type { Day } from '../model.js'
import { saysNo } from './gate.js'
import type { Candidate } from './standing.js'
import type { MineralTimeline } from './stands.js'
import { spansOf } from './timeline.js'

/**
 * When a declaration stands for a mineral under any key at all (rule 7), half open: its origin claims hold then.
 * `staleFrom`: the first day it is stale, if within the interval; `counts`: its lines count (rules 12, 13).
 */
export interface Spoken {
  readonly declaration: string
  readonly mineral: string
  readonly validFrom: Day
  readonly validTo?: Day
  readonly staleFrom?: Day
  readonly saysNo: boolean
  readonly counts: boolean
}

/** `standingAt`: what stands under any key, by moment. */
export function spokenOf(
  { mineral, moments }: MineralTimeline,
  standingAt: (at: number) => readonly Candidate[],
): readonly Spoken[] {
  const spans = spansOf(moments, (_, at) =>
    standingAt(at).map(({ id, head, staleFrom }) => ({ id, no: saysNo(head), staleFrom })),
  )
  return spans.map(({ value: { id, no, staleFrom }, ...validity }) => ({
    declaration: id,
    mineral,
    ...validity,
    ...staleWithin(staleFrom, validity),
    saysNo: no,
    counts: !no,
  }))
}

function staleWithin(
  staleFrom: Day,
  { validFrom, validTo }: { validFrom: Day; validTo?: Day },
): Pick<Spoken, 'staleFrom'> {
  if (validTo !== undefined && staleFrom >= validTo) return {}
  return { staleFrom: staleFrom < validFrom ? validFrom : staleFrom }
}
