import type { AcrossFinding } from '../../findings-ledger.js'
import { firstOfEach, toldOf } from '../watch-lists.js'
import { claimedCountries, placeFinding } from './claimed-countries.js'
import { smeltersIn, type AcrossQuestion } from './question.js'

/**
 * An origin in a country through which minerals of areas at risk are known to pass, by a list in force of such
 * countries (red flag of place: OECD guidance, supplements on tin, tantalum, tungsten and on gold).
 */
export const findTransitOrigins = (question: AcrossQuestion): AcrossFinding[] =>
  question.watch.transit.size === 0
    ? []
    : [...smeltersIn(question)].flatMap((facts) =>
        [...claimedCountries(facts)].flatMap(([country, companies]) =>
          firstOfEach(question.watch.transit.get(country) ?? []).map((entry) =>
            placeFinding(facts, { code: 'originInTransit', country, companies, told: toldOf(entry) }),
          ),
        ),
      )
