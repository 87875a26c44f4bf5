import { isKnownMineral, mineralId } from '../../graph/lists/minerals.js'
import { parseAddress } from '../workbook/cell-address.js'
import type { HouseWorkbook } from './house-workbook.js'
import { addressOf, type LabelIndex, type Spot } from './label-index.js'
import type { Locating } from './locating.js'
import { mineralWord } from './mineral-word.js'
import { isNeeded, type LocatedQuestion, nameOfQuestion, type Question } from './located-question.js'
import type { QuestionTable, TableQuestion, Words } from './profile.js'

/** A question asked about minerals, and the row of the corner of its table. */
export interface LocatedTable {
  readonly sheetName: string
  readonly headingRow: number
  readonly minerals: readonly string[]
  readonly questions: readonly LocatedQuestion[]
}

export function locateTable(
  house: HouseWorkbook,
  table: QuestionTable,
  locating: Locating,
): LocatedTable | undefined {
  const labels = house.labels(table.sheet)
  const isRequired = table.questions.some(isNeeded)
  if (labels === undefined) {
    locating.lackSheet({ field: 'tables', words: table.sheet, isRequired })
    return undefined
  }

  const corner = cornerOf(labels, table, locating)
  if (corner === undefined) return undefined
  const minerals = mineralsBeside(labels, corner, table.minerals === 'down' ? 'below' : 'right')
  const questions = table.questions.flatMap((asked) => {
    const heading = headingOf({ labels, corner, table }, asked, locating)
    return heading === undefined ? [] : minerals.map((mineral) => ofMineral(heading, mineral))
  })
  return {
    sheetName: labels.sheet.name,
    headingRow: corner.row,
    minerals: minerals.map(({ word }) => word),
    questions,
  }
}

function cornerOf(
  labels: LabelIndex,
  { heading, cell, questions }: QuestionTable,
  locating: Locating,
): Spot | undefined {
  if (cell !== undefined) return parseAddress(cell)
  if (heading === undefined) return undefined
  const sought = { field: 'tables', words: heading, sheet: labels.sheet.name }
  return locating.choose(labels.find(heading), { ...sought, isRequired: questions.some(isNeeded) })
}

interface MineralSpot extends Spot {
  readonly word: string
}

/** As far as there are texts; a text that is no mineral and has nothing beside it ends them: it is a note. */
function mineralsBeside(labels: LabelIndex, corner: Spot, side: 'right' | 'below'): readonly MineralSpot[] {
  const across = side === 'right' ? 'below' : 'right'
  const minerals: MineralSpot[] = []
  for (let spot = labels.beside(corner, side); ; spot = labels.beside(spot, side)) {
    const text = labels.textAt(spot)
    if (text === undefined) return minerals
    const word = mineralWord(text)
    const isKnown = isKnownMineral(mineralId(word))
    if (!isKnown && labels.textAt(labels.beside(spot, across)) === undefined) return minerals
    minerals.push({ ...spot, word })
  }
}

interface Heading {
  readonly asked: Question
  readonly labels: LabelIndex
  readonly answer: Spot
  readonly comment: Spot | undefined
  readonly direction: QuestionTable['minerals']
}

function headingOf(
  { labels, corner, table }: { labels: LabelIndex; corner: Spot; table: QuestionTable },
  asked: TableQuestion,
  locating: Locating,
): Heading | undefined {
  const isBeside = (spot: Spot): boolean =>
    table.minerals === 'down'
      ? spot.row === corner.row && spot.column !== corner.column
      : spot.column === corner.column && spot.row > corner.row
  const seek = (words: Words, field: string, isRequired: boolean): Spot | undefined =>
    locating.choose(labels.find(words, isBeside), { field, words, sheet: labels.sheet.name, isRequired })

  const name = nameOfQuestion(asked)
  const answer = seek(asked.heading, name, isNeeded(asked))
  const comment = asked.comment === undefined ? undefined : seek(asked.comment, `${name} comment`, false)
  return answer && { asked, labels, answer, comment, direction: table.minerals }
}

function ofMineral(
  { asked, labels, answer, comment, direction }: Heading,
  mineral: MineralSpot,
): LocatedQuestion {
  const crossing = (heading: Spot): string =>
    addressOf(
      direction === 'down'
        ? { column: heading.column, row: mineral.row }
        : { column: mineral.column, row: heading.row },
    )
  return {
    asked,
    sheet: labels.sheet,
    mineral: mineral.word,
    answerCell: crossing(answer),
    ...(comment === undefined ? {} : { commentCell: crossing(comment) }),
  }
}
