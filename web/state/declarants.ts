/** Companies with what they have sent: where a trace begins when no bill of materials is there. */
import type { DeclarationSummary } from '../../graph/api/declarations.js'
import { groupBy } from '../../graph/group-by.js'

export interface Declarant {
  readonly company: string
  readonly name: string
  /** Newest first. */
  readonly forms: readonly DeclarationSummary[]
}

/** By name; forms that were sent back or withdrawn are left out. */
export const declarants = (declarations: readonly DeclarationSummary[]): readonly Declarant[] =>
  [
    ...groupBy(
      declarations.filter(({ state }) => state === 'accepted'),
      ({ company }) => company,
    ),
  ]
    .map(([company, forms]) => ({
      company,
      name: forms[0]?.companyName ?? company,
      forms: forms.toSorted((a, b) => (a.effective < b.effective ? 1 : -1)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
