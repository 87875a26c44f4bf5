import type { MineralHead } from './question-roles.js'

/**
 * Rule 5: a form speaks for a mineral it asks about if it answers `used`; with no answer, or one that declines to
 * declare, only if it lists smelters for it. So an empty form supersedes nothing.
 */
export const speaksFor = ({ used, lines }: MineralHead): boolean => used !== 'blank' || lines > 0
