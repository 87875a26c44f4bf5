import type { SmelterIdentity } from '../../edges.js'
import {
  always,
  attributesNumber,
  attributesOf,
  attributesWord,
  never,
  usesRow,
  validity,
} from '../../embedded/edge-blocks.js'
import type { EdgeRows } from './edge-rows.js'
import { optionals, present, readProperties, readRow } from './reading.js'

/** USES, Declaration → Smelter: a line of its list, and how the line names the smelter (rule 18). */
export const usesRows: EdgeRows = {
  size: usesRow.size,
  relationship: ({ owner, row }, words) => {
    const read = readRow(row, words)
    const word = attributesWord(read.number(usesRow.attributes))
    const { from = always, to = never, ...said } = attributesOf(words.text(word))
    return {
      from: owner,
      to: read.text(usesRow.smelter),
      properties: {
        mineral: read.text(usesRow.mineral),
        row: read.number(usesRow.row),
        ...present({ ...said, ...validity(from, to) }),
      },
    }
  },
  row: ({ from, to, properties }, words) => {
    const read = readProperties(properties)
    const attributes = attributesNumber(
      {
        // As `relationship` has written it.
        identity: read.text('identity') as SmelterIdentity,
        name: read.text('name'),
        ...optionals(read, 'statedCid', 'country', 'decision', 'retired', 'validFrom', 'validTo'),
      },
      words,
    )
    const row = [words.number(read.text('mineral')), words.number(to), attributes, read.number('row')]
    return { owner: from, row }
  },
}
