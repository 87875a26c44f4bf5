import type { Answer, Finding } from '../../../graph/model.js'
import { finding } from '../codes.js'
import { answerTo, placeOfAnswer, type Told } from './told.js'

/** Nobody answered, or nobody was asked. */
const noResponse = new Set(['None', 'Did not survey'])
/** Answers that claim no response at all. */
const claimsNothing = new Set([...noResponse, 'Unknown'])

/** A response rate that the other answers leave no room for. */
export const findSurveyContradictions = (told: Told): Finding[] => [
  ...identifiedWithoutResponse(told),
  ...responseWithoutSurvey(told),
]

/** No response for a mineral, yet all its smelters are said to be identified. */
function identifiedWithoutResponse(told: Told): Finding[] {
  return told.minerals.flatMap((mineral) => {
    const response = answerTo(told, 'response', mineral)
    const identified = answerTo(told, 'allIdentified', mineral)
    if (!noResponse.has(response?.answer ?? '') || identified?.answer !== 'Yes' || !response) return []
    const params = { question: response.question, answer: response.answer ?? '', other: identified.question }
    return [finding('identifiedWithoutResponse', placeOfAnswer(response), params)]
  })
}

/** Suppliers are not surveyed, yet a share of them is said to have responded. */
function responseWithoutSurvey({ template, answers }: Told): Finding[] {
  const asked = template.questions.find(({ isSurvey }) => isSurvey)?.question
  const survey = answers.find(({ question, mineral }) => question === asked && mineral === undefined)
  const responses = answers.filter(isResponse)
  const [response] = responses
  if (survey?.answer !== 'No' || response === undefined) return []
  const params = { question: survey.question, other: response.question, answer: response.answer ?? '' }
  return [finding('responseWithoutSurvey', placeOfAnswer(survey), params)]
}

const isResponse = ({ role, answer }: Answer): boolean =>
  role === 'response' && answer !== undefined && !claimsNothing.has(answer)
