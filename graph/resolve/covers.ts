import { saysNo } from './gate.js'
import type { MineralHead } from './question-roles.js'

/**
 * Rule 14: a form speaks for its own suppliers too, if it is proven for the state, open, not stale, says Yes, lists
 * smelters, and says that all are identified and reported. A form that does not ask never covers.
 */
export function covers(head: MineralHead, standing: { stale: boolean; proven: boolean }): boolean {
  const complete = head.used === 'yes' && head.certainLines > 0 && head.completeness === 'complete'
  return complete && !saysNo(head) && !standing.stale && standing.proven
}
