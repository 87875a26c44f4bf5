/** Rule 21: claims that point to danger but never to safety. */
import type { Policy } from '../policy.js'
import type { ClaimGroup, SmelterFacts } from '../supply-graph.js'

export type Weakness = 'staleForm' | 'saysNo' | 'mixedCell' | 'ownCountryUnsupported'

export interface WeighedClaim {
  readonly claim: ClaimGroup
  /** Absent: the claim counts in full. */
  readonly weakness?: Weakness
}

/** Every claim with why it is weak, if it is (rule 21). */
export function weighClaims(facts: SmelterFacts, policy: Policy): readonly WeighedClaim[] {
  return facts.claims.map((claim) => {
    const unsupported = policy.ownCountryNeedsSupport && isUnsupportedOwnCountry(claim, facts)
    const weakness = weaknessOfForm(claim) ?? (unsupported ? 'ownCountryUnsupported' : undefined)
    return weakness === undefined ? { claim } : { claim, weakness }
  })
}

function weaknessOfForm(claim: ClaimGroup): Weakness | undefined {
  if (claim.stale) return 'staleForm'
  if (claim.saysNo) return 'saysNo'
  return claim.mixed ? 'mixedCell' : undefined
}

/** A line names nothing but a country that a list or a form's look-up gives the smelter itself, and it stands alone. */
function isUnsupportedOwnCountry({ source, origin }: ClaimGroup, facts: SmelterFacts): boolean {
  const { code, region } = origin
  if (source !== 'line' || region !== undefined || code === undefined) return false
  const isOwn = code === facts.country || facts.countries?.includes(code) === true
  return isOwn && !isSupported(code, facts)
}

/** A reference list or mine-list row says the same; one that is weak itself supports nothing. */
const isSupported = (code: string, { claims }: SmelterFacts): boolean =>
  claims.some(
    (claim) => claim.source !== 'line' && claim.origin.code === code && weaknessOfForm(claim) === undefined,
  )

const naming = new Set(['country', 'region', 'group', 'recycled'])

/** Names where the feed comes from; `deferred` and `unknown` do not (rule 26). */
export const namesOrigin = (claim: ClaimGroup): boolean => naming.has(claim.origin.kind)

/** Rule 26 *origin known*: some claim that is not weak names it. */
export const isOriginKnown = (claims: readonly WeighedClaim[]): boolean =>
  claims.some(({ claim, weakness }) => weakness === undefined && namesOrigin(claim))

/** Rule 28: nothing named and nothing deferred, or nothing but deferred; weak claims do not count. */
export function originEndOf(claims: readonly WeighedClaim[]): 'originUnknown' | 'originDeferred' | undefined {
  if (isOriginKnown(claims)) return undefined
  const deferred = claims.some(
    ({ claim, weakness }) => weakness === undefined && claim.origin.kind === 'deferred',
  )
  return deferred ? 'originDeferred' : 'originUnknown'
}
