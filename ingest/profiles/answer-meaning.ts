import { answerWord } from '../declaration/answer-word.js'
import type { AskedCell, MeaningOf } from '../declaration/answers.js'
import { fold } from '../declaration/cells.js'
import { answersTo } from './answer-options.js'
import type { LocatedQuestion } from './located-question.js'
import type { AnswerWords } from './profile.js'
import { matchWord } from './words.js'

/** A located question as the reader of answers takes it. */
export interface HouseAsked extends AskedCell {
  readonly located: LocatedQuestion
}

/** By the question's own words, then the profile's, then those the templates' languages have for the same. */
export const houseMeaning =
  (common: AnswerWords = {}): MeaningOf<HouseAsked> =>
  (cell, { located: { asked } }) => {
    const own = asked.answers ?? {}
    const options = [...new Set([...Object.keys(own), ...answersTo(asked.role)])]
    const said = meantBy(cell.text, own) ?? meantBy(cell.text, common)
    const word = said !== undefined && options.includes(said) ? said : answerWord(cell, options)
    return { word, isAsOffered: word !== undefined }
  }

const meantBy = (text: string, words: AnswerWords): string | undefined =>
  Object.entries(words).find(([, each]) => matchWord(text, each, fold) !== undefined)?.[0]
