/**
 * Whether the sheet Declaration still has its labels where its template has them. Answers have no names of their own,
 * only places, so a row or column somebody inserted or deleted would make every answer behind it another one's.
 * Looked for are labels that every language writes alike: `(CMRT)` in the title, `Revision 6.5`, `1)` and `A.` before
 * a question. One that stands in another place refuses the form. A label that is nowhere does so only where the
 * others are the template's (missing-labels.ts): other programs leave labels out.
 */
import { layoutMoved, type MovedLabel } from '../form-refusals.js'
import { statedKind, statedVersion } from '../form-titles.js'
import { families } from '../templates/families.js'
import { headCells, sheetNames, type QuestionLayout, type Template } from '../templates/template.js'
import type { CellValue, Sheet, Workbook } from '../workbook/workbook.js'
import { fold, textOf } from './cells.js'
import { headingRow, labelCells, labelColumn } from './label-cells.js'
import { refuseElsewhere } from './label-elsewhere.js'
import { refuseMissingLabels } from './missing-labels.js'
import type { Asked } from './slots.js'

/** A title is short; texts that explain the form name it too. */
const longestTitle = 150
/** Rows behind the last question's first one in which its minerals are looked for: ten of them, and some inserted. */
const rowsOfMinerals = 16

const isTitle = (cell: CellValue | undefined): boolean => {
  const text = textOf(cell) ?? ''
  return text.length < longestTitle && statedKind(text) !== undefined
}
/** Of a version that is read; older ones may have had it elsewhere. */
const isRelease = (cell: CellValue | undefined): boolean =>
  families.some(({ major }) => major === Number.parseInt(statedVersion(textOf(cell)) ?? '', 10))

/** @throws RefusedFileError `layoutMoved` when title or release text stand in other cells than their own */
export function refuseMovedHead(workbook: Workbook, sheet: Sheet): void {
  const expected = [
    { cell: headCells.title, isLabel: isTitle },
    { cell: headCells.revision, isLabel: isRelease },
  ]
  const missing = expected.filter(({ cell, isLabel }) => !isLabel(sheet.cell(cell)))
  for (const label of missing) refuseElsewhere(workbook, sheetNames.declaration, label)
}

/**
 * @throws RefusedFileError `layoutMoved` when a question or a mineral's row stands in another row than its own, or a
 * label is missing
 */
export function refuseMovedRows(sheet: Sheet, template: Template, asked: readonly Asked[]): void {
  const { questions } = template
  const moved = movedQuestion(sheet, questions) ?? movedMineral(sheet, asked, questions.at(-1))
  if (moved) throw layoutMoved({ ...moved, sheet: sheetNames.declaration })
  refuseMissingLabels(sheet, sheetNames.declaration, labelCells(template, asked))
}

type MovedInSheet = Omit<MovedLabel, 'sheet'>

/** `1) …` above the minerals' rows, `A. …` beside the answer or above them. One such text alone may be an answer. */
function movedQuestion(sheet: Sheet, questions: readonly QuestionLayout[]): MovedInSheet | undefined {
  const rowsOf = rowsByNumber(sheet)
  if (rowsOf.size < 2) return undefined
  for (const { question, place } of questions) {
    const rows = rowsOf.get(question) ?? []
    const expected = headingRow(place)
    const [found] = rows
    if (found !== undefined && !rows.includes(expected)) return movedRow(sheet, { found, expected })
  }
  return undefined
}

function rowsByNumber(sheet: Sheet): Map<string, number[]> {
  const rowsOf = new Map<string, number[]>()
  for (const row of sheet.rows) {
    const numbered = /^(?:(\d{1,2})[)）]|([A-J])\.)/.exec(textOf(sheet.at(labelColumn, row)) ?? '')
    const number = numbered?.[1] ?? numbered?.[2]
    if (number !== undefined) rowsOf.set(number, [...(rowsOf.get(number) ?? []), row])
  }
  return rowsOf
}

const movedRow = (sheet: Sheet, { found, expected }: { found: number; expected: number }): MovedInSheet => ({
  label: textOf(sheet.at(labelColumn, found)) ?? '',
  found: `${labelColumn}${found}`,
  expected: `${labelColumn}${expected}`,
})

/** The minerals of a form's last question, where no label of another question comes behind them. */
function movedMineral(
  sheet: Sheet,
  asked: readonly Asked[],
  last: QuestionLayout | undefined,
): MovedInSheet | undefined {
  const nameIn = (row: number): string =>
    fold((textOf(sheet.at(labelColumn, row)) ?? '').replace(/[(（]\*[)）]\s*$/, ''))
  for (const { layout, slot, answerCell } of asked) {
    if (layout !== last || slot === undefined) continue
    const expected = Number(answerCell.replace(/^[A-Z]+/, ''))
    const wanted = fold(slot.label)
    const start = expected - slot.offset
    const rows = Array.from({ length: rowsOfMinerals }, (_, index) => start + index)
    const found = nameIn(expected) === wanted ? undefined : rows.find((row) => nameIn(row) === wanted)
    if (found !== undefined) return movedRow(sheet, { found, expected })
  }
  return undefined
}
