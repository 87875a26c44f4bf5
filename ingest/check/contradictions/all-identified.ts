import type { Finding } from '../../../graph/model.js'
import { answerTo, contradictedAnswer, linesByMineral, type Told } from './told.js'

/** "All smelters identified" against lines of smelters not yet identified. */
export function findNotYetIdentified(told: Told): Finding[] {
  return [...linesByMineral(told)].flatMap(([mineral, lines]) => {
    const answer = answerTo(told, 'allIdentified', mineral)
    const open = lines.filter(({ status }) => status === 'notIdentified')
    if (answer?.answer !== 'Yes' || open.length === 0) return []
    return [contradictedAnswer('allIdentifiedButNotYet', answer, open)]
  })
}
