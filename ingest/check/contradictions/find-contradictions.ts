import type { Finding } from '../../../graph/model.js'
import { findNotYetIdentified } from './all-identified.js'
import { findIdentifiedNotReported } from './all-reported.js'
import { findCoveredButNotCahra } from './covered-but-not-cahra.js'
import { findCoveredSaidNo } from './covered-said-no.js'
import { findDuplicateSmelters } from './duplicate-smelters.js'
import { findDateBeforeRelease } from './effective-date.js'
import { findMineralsNotInUse } from './mineral-not-in-use.js'
import { findOriginsNotMined } from './origin-not-mined.js'
import { findNoWebAddress } from './published-policy.js'
import { findRecycledContradictions } from './recycled.js'
import { findOtherCountry } from './smelter-country.js'
import { findSurveyContradictions } from './survey.js'
import type { Told } from './told.js'
import { findMistranslated } from './translation.js'
import { findWholeLists } from './whole-list.js'

/** One rule a file, each told the whole form. */
const rules: readonly ((told: Told) => Finding[])[] = [
  findDateBeforeRelease,
  findMineralsNotInUse,
  findCoveredSaidNo,
  findCoveredButNotCahra,
  findRecycledContradictions,
  findSurveyContradictions,
  findNotYetIdentified,
  findIdentifiedNotReported,
  findMistranslated,
  findNoWebAddress,
  findWholeLists,
  findDuplicateSmelters,
  findOtherCountry,
  findOriginsNotMined,
]

/** What a form says against itself or cannot be, beyond its Checker. */
export const findContradictions = (told: Told): Finding[] => rules.flatMap((rule) => rule(told))
