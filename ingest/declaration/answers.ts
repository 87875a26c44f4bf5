import type { Answer, Finding } from '../../graph/model.js'
import { finding } from '../check/codes.js'
import { sheetNames, type Options, type QuestionLayout } from '../templates/template.js'
import type { CellValue, Sheet } from '../workbook/workbook.js'
import { answerWord } from './answer-word.js'
import { equalsInExcel, fold, onSheet, textOf } from './cells.js'
import type { Asked } from './slots.js'

/** A question as asked of one mineral or of the company: what the answer is read by. */
export interface AskedCell {
  readonly layout: Pick<QuestionLayout, 'question' | 'role'>
  readonly slot?: { readonly mineral: string }
  readonly answerCell: string
  readonly commentCell?: string
}

/** What a filled answer cell means: the English word of the drop-down, and whether it is written as the form has it. */
export interface Meaning {
  readonly word: string | undefined
  readonly isAsOffered: boolean
}
export type MeaningOf<AnyAsked extends AskedCell> = (cell: CellValue, asked: AnyAsked) => Meaning

/** English labels a text translates, from the workbook itself. */
export type Translate = (text: string) => readonly string[]

export interface ReadAnswers {
  readonly answers: readonly Answer[]
  readonly findings: readonly Finding[]
}

/** Every asked question with its answer, blank ones included. */
export function readAnswers<AnyAsked extends AskedCell>(
  sheet: Sheet,
  asked: readonly AnyAsked[],
  meaningOf: MeaningOf<AnyAsked>,
): ReadAnswers {
  const read = asked.map((question) => readAnswer(sheet, question, meaningOf))
  return { answers: read.map(({ answer }) => answer), findings: read.flatMap(({ findings }) => findings) }
}

function readAnswer<AnyAsked extends AskedCell>(
  sheet: Sheet,
  asked: AnyAsked,
  meaningOf: MeaningOf<AnyAsked>,
): { answer: Answer; findings: Finding[] } {
  const { layout, slot, answerCell, commentCell } = asked
  const mineral = slot?.mineral
  const cell = sheet.cell(answerCell)
  const text = textOf(cell) === undefined ? undefined : cell?.text
  const meaning = cell && text !== undefined ? meaningOf(cell, asked) : undefined
  const word = meaning?.word
  const comment = commentCell === undefined ? undefined : textOf(sheet.cell(commentCell))

  const answer: Answer = {
    ...onSheet(sheet.name, sheetNames.declaration),
    question: layout.question,
    ...(layout.role ? { role: layout.role } : {}),
    ...(mineral === undefined ? {} : { mineral }),
    ...(word === undefined ? {} : { answer: word }),
    ...(text === undefined ? {} : { text }),
    cell: answerCell,
    ...(comment === undefined ? {} : { comment }),
    ...(commentCell === undefined ? {} : { commentCell }),
  }
  const findings = text === undefined || !meaning ? [] : spellingFindings(asked, meaning, { sheet, text })
  return { answer, findings }
}

export function optionsOf({ options }: QuestionLayout, mineral: string | undefined): Options {
  return isList(options) ? options : (options[mineral ?? ''] ?? [])
}

const isList = (options: QuestionLayout['options']): options is Options => Array.isArray(options)

/** As the template's drop-downs offer it, in its own languages; 100 % typed by hand is the number 1 and is fine. */
export const offeredMeaning =
  (translate: Translate): MeaningOf<Asked> =>
  (cell, { layout, slot }) => {
    const word = wordOf(cell, optionsOf(layout, slot?.mineral), translate)
    return { word, isAsOffered: word !== undefined && (equalsInExcel(cell, word) || cell.number === 1) }
  }

function wordOf(cell: CellValue, options: Options, translate: Translate): string | undefined {
  const own = answerWord(cell, options)
  if (own !== undefined) return own
  const meanings = translate(cell.text).map(fold)
  return options.find((option) => meanings.includes(fold(option)))
}

/** What the form's own formulas would not take for the answer. */
function spellingFindings(
  { layout: { question }, slot, answerCell }: AskedCell,
  { word, isAsOffered }: Meaning,
  { sheet, text }: { sheet: Sheet; text: string },
): Finding[] {
  const place = { sheet: sheet.name, cell: answerCell, mineral: slot?.mineral }
  if (word === undefined) return [finding('answerNotRecognised', place, { question, text })]
  return isAsOffered ? [] : [finding('answerNotAsOffered', place, { question, text, answer: word })]
}
