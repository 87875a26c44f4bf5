/** Rule 16: a path is as strong as its weakest hop; a smelter shows its best path. Ranks: 0 is the strongest. */
import { Strength } from '../model.js'

const strengths = Strength.options

export const strengthRank = (strength: Strength): number => strengths.indexOf(strength)

export const strengthOfRank = (rank: number): Strength => strengths[rank] ?? 'may-contain'

export const weakest = (a: Strength, b: Strength): Strength => (strengthRank(a) >= strengthRank(b) ? a : b)
