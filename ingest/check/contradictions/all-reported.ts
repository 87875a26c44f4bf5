import type { Finding } from '../../../graph/model.js'
import { finding } from '../codes.js'
import { answerTo, placeOfAnswer, type Told } from './told.js'

/** Every smelter is said to be identified, yet not all are said to be in the list. */
export function findIdentifiedNotReported(told: Told): Finding[] {
  return told.minerals.flatMap((mineral) => {
    const identified = answerTo(told, 'allIdentified', mineral)
    const reported = answerTo(told, 'allReported', mineral)
    if (identified?.answer !== 'Yes' || reported?.answer !== 'No') return []
    const params = { question: reported.question, other: identified.question }
    return [finding('identifiedNotReported', placeOfAnswer(reported), params)]
  })
}
