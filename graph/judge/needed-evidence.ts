/** What evidence would change a smelter's verdicts: read off the reasons that led to them (DESIGN §4). */
import type { Reason } from '../api/trace.js'
import type { Assurance, Verdict } from '../model.js'
import type { SmelterFacts } from '../supply-graph.js'
import { reasonOf } from './reason-codes.js'

interface Judgement {
  readonly facts: SmelterFacts
  readonly assurance: Assurance
  readonly verdict: Readonly<Record<string, Verdict>>
  readonly reasons: readonly Reason[]
}

/** Empty where every verdict is `clear` or `report`: nothing is asked of anyone. */
export function neededEvidence(judgement: Judgement): readonly Reason[] {
  const settled = Object.values(judgement.verdict).every((word) => word === 'clear' || word === 'report')
  if (settled) return []

  const needed = [...neededForAssurance(judgement), ...judgement.reasons.flatMap(neededForExposure)]
  return [...new Map(needed.map((reason) => [JSON.stringify(reason), reason])).values()]
}

function neededForAssurance(judgement: Judgement): readonly Reason[] {
  const watched = judgement.reasons.find(({ code }) => code === 'watchListed')
  if (watched === undefined) return neededForStatus(judgement)

  const off = reasonOf('needsOffWatchList', { watchList: watched.params?.['watchList'] })
  const alsoFailed = judgement.reasons.some(({ code }) => code === 'statusFailed')
  return alsoFailed ? [off, ...neededForStatus(judgement)] : [off]
}

function neededForStatus({ facts, assurance }: Judgement): readonly Reason[] {
  if (assurance === 'assured') return []
  if (facts.identity !== 'listed') return [reasonOf('needsIdentity')]
  return [reasonOf('needsAssuredStatus', { after: facts.statuses[0]?.date })]
}

function neededForExposure({ code, params }: Reason): readonly Reason[] {
  switch (code) {
    case 'originDeferred':
    case 'noOrigin':
    case 'originSaidUnknown':
    case 'originGroup':
    case 'staleForm':
    case 'saysNo':
    case 'mixedCell':
      return [reasonOf('needsOrigin')]
    case 'regionUnknown':
      return [reasonOf('needsRegion', { country: params?.['country'] })]
    case 'ownCountryUnsupported':
      return [reasonOf('needsSupport', { country: params?.['country'] })]
    case 'tooFewDeclarants':
      return [reasonOf('needsDeclarants', { needed: params?.['needed'] })]
    default:
      return []
  }
}
