/** Words of mine cells and mine lists that name no certain origin (rule 20), and what people have said of them. */
import { formSheets } from '../form-sheets.js'
import { mineralId } from '../lists/minerals.js'
import type { Declaration, MineLine, OriginRow, SmelterLine } from '../model.js'
import { type HeardWord, uncertainWords } from './decided-origins.js'
import type { Effective } from './facts.js'
import type { Identities } from './identities.js'
import type { Mention } from './mention.js'

export function originMentions(read: Declaration, file: string, identities: Identities): readonly Mention[] {
  const wordsOf = (text: string | undefined, row: number) =>
    uncertainWords(text ?? '', identities, { file, row })
  return [
    ...read.smelters.flatMap((line) =>
      wordsOf(line.typed['origin'], line.row).map((word) => ofLine(line, word)),
    ),
    ...read.mines.flatMap((mine) => wordsOf(mine.country, mine.row).map((word) => ofMine(mine, word))),
  ]
}

/** Words of a row of a reference list. */
export const originMentionsOfRow = (
  { row, file }: Effective<OriginRow>,
  identities: Identities,
): readonly Mention[] =>
  uncertainWords(row.text, identities, { file, row: row.row }).map((word) =>
    mentionOf(word, { row: row.row, clues: cluesOf(word, row.mineral, row.cid) }),
  )

function ofLine({ sheet, row, cells, mineral, name }: SmelterLine, word: HeardWord): Mention {
  const cell = cells['origin']
  return mentionOf(word, {
    sheet: sheet ?? formSheets.smelterList,
    row,
    ...(cell !== undefined && { cell }),
    clues: cluesOf(word, mineral, name),
  })
}

function ofMine({ sheet, row, cells, mineral, smelterName }: MineLine, word: HeardWord): Mention {
  const cell = cells['country']
  return mentionOf(word, {
    sheet: sheet ?? formSheets.mineList,
    row,
    ...(cell !== undefined && { cell }),
    clues: cluesOf(word, mineral, smelterName),
  })
}

const mentionOf = (
  { text, settled }: HeardWord,
  place: Pick<Mention, 'sheet' | 'cell' | 'row' | 'clues'>,
): Mention => ({ subject: { kind: 'origin', text }, waits: settled === undefined, ...place, near: [] })

const cluesOf = (
  { country }: HeardWord,
  mineral: string | undefined,
  smelter: string | undefined,
): Mention['clues'] => ({
  ...(mineral !== undefined && { mineral: mineralId(mineral) }),
  ...(smelter !== undefined && { smelter }),
  ...(country !== undefined && { country }),
})
