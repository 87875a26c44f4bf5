import type { Answer, Finding } from '../../graph/model.js'
import { finding } from '../check/codes.js'
import { sheetNames, type Options, type QuestionLayout } from '../templates/template.js'
import type { CellValue, Sheet } from '../workbook/workbook.js'
import { answerWord } from './answer-word.js'
import { equalsInExcel, fold, onSheet, textOf } from './cells.js'
import type { Asked } from './slots.js'

/** English labels a text translates, from the workbook itself. */
export type Translate = (text: string) => readonly string[]

export interface ReadAnswers {
  readonly answers: readonly Answer[]
  readonly findings: readonly Finding[]
}

/** Every asked question with its answer, blank ones included. */
export function readAnswers(sheet: Sheet, asked: readonly Asked[], translate: Translate): ReadAnswers {
  const read = asked.map((question) => readAnswer(sheet, question, translate))
  return { answers: read.map(({ answer }) => answer), findings: read.flatMap(({ findings }) => findings) }
}

function readAnswer(
  sheet: Sheet,
  asked: Asked,
  translate: Translate,
): { answer: Answer; findings: Finding[] } {
  const { layout, slot, answerCell, commentCell } = asked
  const mineral = slot?.mineral
  const cell = sheet.cell(answerCell)
  const text = textOf(cell) === undefined ? undefined : cell?.text
  const word = cell && text !== undefined ? wordOf(cell, optionsOf(layout, mineral), translate) : undefined
  const comment = textOf(sheet.cell(commentCell))

  const answer: Answer = {
    ...onSheet(sheet.name, sheetNames.declaration),
    question: layout.question,
    ...(layout.role ? { role: layout.role } : {}),
    ...(mineral === undefined ? {} : { mineral }),
    ...(word === undefined ? {} : { answer: word }),
    ...(text === undefined ? {} : { text }),
    cell: answerCell,
    ...(comment === undefined ? {} : { comment }),
    commentCell,
  }
  return { answer, findings: spellingFindings(asked, { sheet: sheet.name, cell, text, word }) }
}

export function optionsOf({ options }: QuestionLayout, mineral: string | undefined): Options {
  return isList(options) ? options : (options[mineral ?? ''] ?? [])
}

const isList = (options: QuestionLayout['options']): options is Options => Array.isArray(options)

function wordOf(cell: CellValue, options: Options, translate: Translate): string | undefined {
  const own = answerWord(cell, options)
  if (own !== undefined) return own
  const meanings = translate(cell.text).map(fold)
  return options.find((option) => meanings.includes(fold(option)))
}

interface AnswerCell {
  readonly sheet: string
  readonly cell: CellValue | undefined
  readonly text: string | undefined
  readonly word: string | undefined
}

/** What the form's own formulas would not take for the answer; 100 % typed by hand is the number 1 and is fine. */
function spellingFindings(
  { layout, slot, answerCell }: Asked,
  { sheet, cell, text, word }: AnswerCell,
): Finding[] {
  if (text === undefined) return []
  const place = { sheet, cell: answerCell, mineral: slot?.mineral }
  const { question } = layout
  if (word === undefined) return [finding('answerNotRecognised', place, { question, text })]
  if (equalsInExcel(cell, word) || cell?.number === 1) return []
  return [finding('answerNotAsOffered', place, { question, text, answer: word })]
}
