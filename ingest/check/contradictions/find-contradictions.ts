import type { Finding } from '../../../graph/model.js'
import { findNotYetIdentified } from './all-identified.js'
import { findDuplicateSmelters } from './duplicate-smelters.js'
import { findMineralsNotInUse } from './mineral-not-in-use.js'
import { findRecycledContradictions } from './recycled.js'
import type { Told } from './told.js'

/** What a form says against itself, beyond its Checker. */
export const findContradictions = (told: Told): Finding[] => [
  ...findMineralsNotInUse(told),
  ...findDuplicateSmelters(told),
  ...findRecycledContradictions(told),
  ...findNotYetIdentified(told),
]
