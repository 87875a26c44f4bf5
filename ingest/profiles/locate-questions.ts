import type { HouseWorkbook } from './house-workbook.js'
import { locatePlace } from './locate-place.js'
import { isNeeded, type LocatedQuestion, nameOfQuestion } from './located-question.js'
import type { Locating } from './locating.js'
import { mineralWord } from './mineral-word.js'
import type { Profile } from './profile.js'

/** Questions with a place each. */
export function locateSingleQuestions(
  house: HouseWorkbook,
  { questions = [], company }: Profile,
  locating: Locating,
): readonly LocatedQuestion[] {
  return questions.flatMap((asked): LocatedQuestion[] => {
    const name = [nameOfQuestion(asked), asked.mineral].filter(Boolean).join(' ')
    const needed = { name, isRequired: isNeeded(asked) }
    const answer = locatePlace(house, { place: asked, usualSheet: company.sheet, ...needed }, locating)
    if (answer === undefined) return []

    const beside = { place: asked.comment ?? {}, usualSheet: asked.sheet ?? company.sheet }
    const comment =
      asked.comment && locatePlace(house, { ...beside, name: `${name} comment`, isRequired: false }, locating)
    return [
      {
        asked,
        sheet: answer.sheet,
        ...(asked.mineral === undefined ? {} : { mineral: mineralWord(asked.mineral) }),
        answerCell: answer.cell,
        // An answer and its comment are told as one: cells of one sheet.
        ...(comment?.sheet === answer.sheet ? { commentCell: comment.cell } : {}),
      },
    ]
  })
}
