import type { ClaimGroup } from '../supply-graph.js'

/** Companies behind these claims, each once; a claim lists each of its own once already. */
export function distinctDeclarants(claims: readonly ClaimGroup[]): number {
  const [first, ...others] = claims
  if (first === undefined) return 0
  if (others.length === 0) return first.declarants.length
  const companies = new Set(first.declarants)
  for (const { declarants } of others) for (const company of declarants) companies.add(company)
  return companies.size
}
