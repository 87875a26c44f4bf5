/**
 * Rule 22: what a smelter's origins say on a day against a list. Any listed → declared; any perhaps → possible; any
 * not listed → none declared; any recycled → recycled; else unknown. A weak claim counts towards the first two only.
 */
import type { Reason } from '../api/trace.js'
import type { Exposure, StatedOrigin } from '../model.js'
import type { Policy } from '../policy.js'
import type { AreasInForce } from './areas-in-force.js'
import { distinctDeclarants } from './declarants.js'
import { placeOrigin, type PlacedOrigin, type Placing } from './place-origin.js'
import { reasonOf, type ReasonCode } from './reason-codes.js'
import type { WeighedClaim } from './weak-claims.js'

export interface JudgedExposure {
  readonly exposure: Exposure
  readonly reasons: readonly Reason[]
}

interface Placed extends PlacedOrigin {
  readonly weighed: WeighedClaim
}

export function exposureOf(
  claims: readonly WeighedClaim[],
  areas: AreasInForce,
  policy: Policy,
): JudgedExposure {
  if (!areas.assessed) return { exposure: 'notAssessed', reasons: [reasonOf('listNotYet', {}, areas.id)] }

  const placed = claims
    .map((weighed) => ({ weighed, ...placeOrigin(weighed.claim.origin, areas) }))
    .filter(({ placing, weighed }) => weighed.weakness === undefined || pointsToDanger(placing))
  const of = (placing: Placing): Placed[] => placed.filter((claim) => claim.placing === placing)

  const listed = of('listed')
  if (listed.length > 0) return { exposure: 'declared', reasons: listedReasons(listed, areas.id) }
  const perhaps = of('perhaps')
  if (perhaps.length > 0) return { exposure: 'possible', reasons: perhapsReasons(perhaps, areas.id) }
  const notListed = of('notListed')
  if (notListed.length > 0) return safeExposure('none declared', notListed, { areas, policy })
  const recycled = of('recycled')
  if (recycled.length > 0) return safeExposure('recycled', recycled, { areas, policy })
  return { exposure: 'unknown', reasons: unknownReasons(claims, areas.id) }
}

const pointsToDanger = (placing: Placing): boolean => placing === 'listed' || placing === 'perhaps'

/** Rule 22: `minimumDeclarants`, or a reference list, stands behind `none declared` and `recycled`. */
function safeExposure(
  exposure: 'none declared' | 'recycled',
  claims: readonly Placed[],
  { areas, policy }: { areas: AreasInForce; policy: Policy },
): JudgedExposure {
  const declarants = distinctDeclarants(claims.map(({ weighed }) => weighed.claim))
  const byReference = claims.some(({ weighed }) => weighed.claim.source === 'reference')
  const needed = policy.minimumDeclarants
  if (declarants < needed && !byReference) {
    return { exposure: 'unknown', reasons: [reasonOf('tooFewDeclarants', { declarants, needed }, areas.id)] }
  }
  const code = exposure === 'recycled' ? 'recycledOnly' : 'notListed'
  return { exposure, reasons: [reasonOf(code, { declarants }, areas.id)] }
}

function listedReasons(claims: readonly Placed[], list: string): readonly Reason[] {
  const firm = claims.filter(({ weighed }) => weighed.weakness === undefined)
  const said = new Set(firm.map(({ weighed }) => placeKey(weighed.claim.origin)))
  const weak = claims.filter(({ weighed }) => !said.has(placeKey(weighed.claim.origin)))
  return distinctReasons([
    ...firm.map(({ weighed }) => placeReason('listedOrigin', weighed, list)),
    ...weak.map(({ weighed }) => placeReason('listedOriginWeak', weighed, list)),
  ])
}

const perhapsReasons = (claims: readonly Placed[], list: string): readonly Reason[] =>
  distinctReasons(
    claims.flatMap(({ why, weighed }) => (why === undefined ? [] : [placeReason(why, weighed, list)])),
  )

function unknownReasons(claims: readonly WeighedClaim[], list: string): readonly Reason[] {
  const weak = claims.flatMap((weighed) =>
    weighed.weakness === undefined ? [] : [placeReason(weighed.weakness, weighed, list)],
  )
  if (weak.length > 0) return distinctReasons(weak)
  if (claims.length === 0) return [reasonOf('noOrigin', {}, list)]
  const declarants = distinctDeclarants(claims.map(({ claim }) => claim))
  return [reasonOf('originSaidUnknown', { declarants }, list)]
}

function placeReason(code: ReasonCode, { claim }: WeighedClaim, list: string): Reason {
  const { code: country, region, group } = claim.origin
  return reasonOf(code, { country, region, group }, list)
}

const placeKey = (origin: StatedOrigin): string => `${origin.code ?? ''}/${origin.region ?? ''}`

/** In the order met, each once. */
const distinctReasons = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values(),
]
