import type { AcrossFinding } from '../../findings-ledger.js'
import { isMinedIn } from '../../lists/mined-countries.js'
import { claimedCountries, placeFinding } from './claimed-countries.js'
import { smeltersIn, type AcrossQuestion } from './question.js'

/** An origin of a smelter in a country where no mining of its mineral is known, with who says so. */
export const findImpossibleOrigins = (question: AcrossQuestion): AcrossFinding[] =>
  [...smeltersIn(question)].flatMap((facts) =>
    [...claimedCountries(facts)]
      .filter(([country]) => isMinedIn(facts.mineral, country) === false)
      .map(([country, companies]) =>
        placeFinding(facts, { code: 'smelterOriginNotMined', country, companies }),
      ),
  )
