import type { Finding } from '../../../graph/model.js'
import { finding } from '../codes.js'
import { placeOfAnswer, type Told } from './told.js'

/** A No to a question the form words wrongly in its language: the supplier may have answered another one. */
export function findMistranslated({ template, language, answers }: Told): Finding[] {
  const wrong = new Set(
    template.questions
      .filter(({ mistranslatedIn = [] }) => mistranslatedIn.some((code) => code === language))
      .map(({ question }) => question),
  )
  return answers
    .filter(({ question, answer }) => wrong.has(question) && answer === 'No')
    .map((answer) => finding('checkTranslation', placeOfAnswer(answer), { question: answer.question }))
}
