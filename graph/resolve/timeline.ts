/**
 * What holds for a company changes only on certain days. Between two of them everything is asked once (a moment);
 * neighbouring moments with the same answer become one span.
 */
import type { Validity } from '../edges.js'
import type { Day } from '../model.js'

/** Half open, without end for the last one. */
export interface Moment {
  readonly from: Day
  readonly to?: Day
}

/** The moments that the days cut time into; nothing holds before the first day. */
export function momentsOf(days: readonly Day[]): readonly Moment[] {
  const cuts = [...new Set(days)].toSorted()
  return cuts.map((from, index) => {
    const to = cuts[index + 1]
    return to === undefined ? { from } : { from, to }
  })
}

export interface Span<Value> {
  readonly value: Value
  readonly validFrom: Day
  readonly validTo?: Day
}

/**
 * When each value holds, equal neighbours merged, in order of their beginning. `valuesAt` is asked once per moment;
 * values are plain data and equal if their JSON is.
 */
export function spansOf<Value>(
  moments: readonly Moment[],
  valuesAt: (moment: Moment, index: number) => readonly Value[],
): readonly Span<Value>[] {
  const spans: Span<Value>[] = []
  let open = new Map<string, number>()
  moments.forEach((moment, index) => {
    const still = new Map<string, number>()
    for (const value of valuesAt(moment, index)) {
      const same = JSON.stringify(value)
      const at = open.get(same) ?? spans.length
      spans[at] = spanOf(value, spans[at]?.validFrom ?? moment.from, moment.to)
      still.set(same, at)
    }
    open = still
  })
  return spans
}

const spanOf = <Value>(value: Value, validFrom: Day, validTo: Day | undefined): Span<Value> => ({
  value,
  validFrom,
  ...(validTo !== undefined && { validTo }),
})

/** What two intervals share; undefined if nothing. */
export function intersection(a: Validity, b: Validity): Validity | undefined {
  const from = [a.validFrom, b.validFrom]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
  const to = [a.validTo, b.validTo]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(0)
  if (from !== undefined && to !== undefined && from >= to) return undefined
  return { ...(from !== undefined && { validFrom: from }), ...(to !== undefined && { validTo: to }) }
}
