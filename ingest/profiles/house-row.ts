import type { SmelterRow } from '../declaration/smelter-rows.js'
import { notIdentifiedWord, notListedWord, type SmelterField } from '../templates/template.js'
import { mineralWord } from './mineral-word.js'
import type { Profile, Words } from './profile.js'
import { matchWord } from './words.js'

/** Where a form says that a smelter is on no list, or not known yet. */
const namingFields = ['id', 'name', 'lookup'] as const satisfies readonly SmelterField[]

/**
 * A row in the words of the templates: minerals as they name them; a smelter on no list or not known yet as such, and
 * not by that name; a form about one mineral need not repeat it. What was typed stays beside it.
 */
export const houseRow =
  ({ smelterList, minerals = [] }: Profile) =>
  (row: SmelterRow): SmelterRow => {
    const { mineral, ...others } = row.text
    const { notIdentified, notListed } = smelterList?.words ?? {}
    const saying = (words: Words | undefined): readonly SmelterField[] =>
      words === undefined
        ? []
        : namingFields.filter((field) => matchWord(others[field] ?? '', words) !== undefined)
    const [unknown, unlisted] = [saying(notIdentified), saying(notListed)]
    const special = unknown.length > 0 ? notIdentifiedWord : unlisted.length > 0 ? notListedWord : undefined
    const about = mineral ?? (smelterList?.columns.mineral === undefined ? minerals[0] : undefined)

    const names = Object.entries(others).filter(
      ([field]) => ![...unknown, ...unlisted].some((each) => each === field),
    )
    const text: SmelterRow['text'] = {
      ...Object.fromEntries(names),
      ...(about === undefined ? {} : { mineral: mineralWord(about) }),
      ...(special === undefined ? {} : { lookup: special }),
    }
    return { ...row, text, typed: row.text }
  }
