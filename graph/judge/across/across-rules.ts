import type { AcrossFinding } from '../../findings-ledger.js'
import type { ListKind } from '../../model.js'
import { findCopiedLists } from './copied-lists.js'
import { findDeniedOrigins } from './denied-origins.js'
import { findDisputedOrigins } from './disputed-origins.js'
import { findDisputedRecycling } from './disputed-recycling.js'
import { findImpossibleOrigins } from './impossible-origins.js'
import type { AcrossQuestion, Scope } from './question.js'
import { findRecycledAtRisk } from './recycled-at-risk.js'
import { findStaleIds } from './stale-ids.js'
import { findTransitOrigins } from './transit-origins.js'
import { findUnchangedLists } from './unchanged-lists.js'
import { findWatchListedCompanies } from './watch-listed-companies.js'
import { findWatchListedPlaces } from './watch-listed-places.js'
import { findWatchListedSmelters } from './watch-listed-smelters.js'

/** What the forms that stand for a mineral say against each other and against the lists (docs/findings.md). */
export const acrossRules: readonly ((question: AcrossQuestion) => AcrossFinding[])[] = [
  findDisputedOrigins,
  findDisputedRecycling,
  findImpossibleOrigins,
  findDeniedOrigins,
  findCopiedLists,
  findUnchangedLists,
  findStaleIds,
  findWatchListedSmelters,
  findWatchListedCompanies,
  findWatchListedPlaces,
  findTransitOrigins,
  findRecycledAtRisk,
]

/** Every code, with the lists that can open or close it. */
export const acrossCodes: Readonly<Record<string, readonly ListKind[]>> = {
  originsDisputed: ['smelters', 'smelter-origins'],
  recyclingDisputed: ['smelters', 'smelter-origins'],
  smelterOriginNotMined: ['smelters', 'smelter-origins'],
  saidNoOthersShow: ['cahra', 'smelters', 'smelter-origins'],
  saidNoItselfShows: ['cahra', 'smelters'],
  listCopied: ['smelters'],
  listUnchanged: ['smelters', 'smelter-status'],
  idRetired: ['smelters'],
  idOfOtherMineral: ['smelters'],
  watchListedSmelter: ['smelters', 'watch-list'],
  watchListedSupplier: ['suppliers', 'watch-list'],
  watchListedOrigin: ['smelters', 'smelter-origins', 'watch-list'],
  watchListedSite: ['smelters', 'watch-list'],
  originInTransit: ['smelters', 'smelter-origins', 'watch-list'],
  recycledGoldAtRisk: ['cahra', 'smelters', 'smelter-origins', 'watch-list'],
}

/** Whether a finding would be found again if it still held: all that a scope touches is looked at. */
export function isLookedAt(
  { about, smelters }: Pick<AcrossFinding, 'about' | 'smelters'>,
  scope: Scope,
): boolean {
  if (scope === 'all' || about.kind === 'mineral') return true
  if (about.kind === 'company' && scope.companies.has(about.id)) return true
  return smelters.some((smelter) => scope.smelters.has(smelter))
}
