import type { StandsEnd } from '../edges.js'
import type { MineralHead } from './question-roles.js'

/** What a form lets through for a mineral on a day (rules 11–13). */
export interface Gate {
  readonly saysNo: boolean
  /** A No that is fresh enough and has no line: the trace of the mineral stops here (11). */
  readonly closed: boolean
  /** Its lines are smelters of the answer; those of a contradicted No are not (12, 13). */
  readonly counts: boolean
  /** `used` is Yes or No (26). */
  readonly answered: boolean
  readonly ends: readonly StandsEnd[]
}

/** Rule 11: No to `used` or to `remains`. */
export const saysNo = ({ used, remains }: MineralHead): boolean => used === 'no' || remains === 'no'

export function gateOf(head: MineralHead, stale: boolean): Gate {
  const no = saysNo(head)
  return {
    saysNo: no,
    closed: no && !stale && head.lines === 0,
    counts: !no,
    answered: head.used === 'yes' || head.used === 'no',
    ends: no ? endsOfNo(head, stale) : endsOfOpen(head, stale),
  }
}

function endsOfNo({ lines }: MineralHead, stale: boolean): readonly StandsEnd[] {
  return chosen([lines > 0, 'contradicted'], [stale, 'staleNo'])
}

function endsOfOpen({ used, lines, completeness }: MineralHead, stale: boolean): readonly StandsEnd[] {
  return chosen(
    [used !== 'yes', 'notAnswered'],
    [used === 'yes' && lines === 0, 'noSmelterLine'],
    [completeness === 'incomplete', 'listIncomplete'],
    [stale, 'staleList'],
  )
}

const chosen = (...ends: readonly (readonly [boolean, StandsEnd])[]): readonly StandsEnd[] =>
  ends.filter(([met]) => met).map(([, end]) => end)
