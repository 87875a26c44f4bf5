/**
 * What people have decided that words of mine cells mean (rule 20), laid over what the reader understood of them. Words
 * nobody understands make a claim `unknown`; once each is decided that claim goes.
 */
import { originOfId } from '../origin-id.js'
import type { Place, StatedOrigin } from '../model.js'
import type { DecisionFact } from './facts.js'
import type { Identities, Settled } from './identities.js'
import { hearOrigins, originOf } from './origin-text.js'

export interface HeardWord {
  readonly text: string
  /** Said beside this country, of which it is no region. */
  readonly country?: string
  readonly settled?: Settled
}

/** Words of a cell that are no certain origin, each once, with what a person has said of them. */
export function uncertainWords(text: string, identities: Identities, place: Place): readonly HeardWord[] {
  const { origins, unrecognised, unknownRegions } = hearOrigins(text)
  if (unrecognised.length + unknownRegions.length === 0) return []
  const [country, another] = [...new Set(origins.map(({ code }) => code))].filter(
    (code) => code !== undefined,
  )
  const beside = country !== undefined && another === undefined ? { country } : {}
  return [...new Set([...unrecognised, ...unknownRegions])].map((word) => {
    const settled = identities.settled({ kind: 'origin', text: word }, place)
    return {
      text: word,
      ...(unknownRegions.includes(word) && beside),
      ...(settled !== undefined && { settled }),
    }
  })
}

/** The origins of a cell as decisions leave them. `read`: as the reader has them, from other cells too. */
export function decidedOrigins(
  text: string,
  read: readonly StatedOrigin[],
  words: readonly HeardWord[],
): readonly StatedOrigin[] {
  const named = words.flatMap(({ settled }) => settled?.ids ?? []).map(originOfDecision)
  if (named.length === 0) return read

  const heard = hearOrigins(text)
  const isOpen = ({ text: word, settled }: HeardWord): boolean =>
    heard.unrecognised.includes(word) && (settled === undefined || settled.ids.length === 0)
  const staysUnknown = words.some(isOpen) || heard.origins.some(({ kind }) => kind === 'unknown')
  const kept = read.filter(
    (origin) => (origin.kind !== 'unknown' || staysUnknown) && !named.some((each) => isPartOf(each, origin)),
  )
  return [...new Map([...kept, ...named].map((origin) => [JSON.stringify(origin), origin])).values()]
}

/** The decision that a cell's origins rest on, if any does. */
export const originsDecidedBy = (words: readonly HeardWord[]): DecisionFact | undefined =>
  words.find(({ settled }) => (settled?.ids.length ?? 0) > 0)?.settled?.by

const isPartOf = (region: StatedOrigin, country: StatedOrigin): boolean =>
  country.kind === 'country' && country.code === region.code

/** Countries and regions as the reader writes them. */
function originOfDecision(id: string): StatedOrigin {
  const origin = originOfId(id)
  return origin.code === undefined ? origin : originOf(origin.code, origin.region)
}
