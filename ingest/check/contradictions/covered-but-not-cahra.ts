import type { Finding } from '../../../graph/model.js'
import { finding } from '../codes.js'
import { answerTo, placeOfAnswer, type Told } from './told.js'

/**
 * Yes to the covered countries with No to conflict-affected and high-risk areas. The form's instruction wants Yes to
 * both, but not every covered country is on every list of such areas: a question to the supplier, no fault.
 */
export function findCoveredButNotCahra(told: Told): Finding[] {
  return told.minerals.flatMap((mineral) => {
    const [covered, cahra] = [answerTo(told, 'covered', mineral), answerTo(told, 'cahra', mineral)]
    if (covered?.answer !== 'Yes' || cahra?.answer !== 'No') return []
    const params = { question: cahra.question, other: covered.question }
    return [finding('coveredButNotCahra', placeOfAnswer(cahra), params)]
  })
}
