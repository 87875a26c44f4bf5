import type { MineralDifference } from '../api/what-if.js'

/** Minerals for which a person would see a difference, and the others. */
export function groupDifferences(minerals: readonly MineralDifference[]): {
  readonly different: readonly MineralDifference[]
  readonly same: readonly MineralDifference[]
} {
  return {
    different: minerals.filter(isDifferent),
    same: minerals.filter((mineral) => !isDifferent(mineral)),
  }
}

export const isDifferent = ({ smelters, ends, before, after }: MineralDifference): boolean =>
  smelters.length > 0 ||
  ends.appeared.length > 0 ||
  ends.vanished.length > 0 ||
  JSON.stringify(before) !== JSON.stringify(after)
