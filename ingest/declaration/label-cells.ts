/**
 * Where the sheet Declaration has labels, in every language and version. They are formulas that look up what belongs
 * where they stand: a program that calculates anew shows every label in its place, wherever it was moved from. What
 * stays is the blank cell a row or column was inserted at, or that came up behind a deleted one.
 */
import type { QuestionLayout, Template } from '../templates/template.js'
import type { Asked } from './slots.js'

/** Column of the labels beside fields, questions and minerals. */
export const labelColumn = 'B'

/**
 * Of the company, of the questions asked and the minerals they are asked about, above their answers and comments; the
 * cells that sort the chosen minerals, formulas as well.
 */
export function labelCells(template: Template, asked: readonly Asked[]): readonly string[] {
  const fields = Object.values(template.company).map(rowOf)
  const first = Math.min(...fields)
  const { headings, parts } = headingRows(template)
  const rows = [
    ...[first - 2, first - 1, ...fields],
    ...headings,
    ...parts.map((row) => row - 1),
    ...template.questions.map(({ place }) => headingRow(place)),
    ...asked.map(({ answerCell }) => rowOf(answerCell)),
  ]
  return [
    ...(template.minerals.mode === 'chosen' ? template.minerals.slotCells : []),
    ...[...new Set(rows)].map((row) => `${labelColumn}${row}`),
    ...headings.flatMap((row) => [`${template.answerColumn}${row}`, `${template.commentColumn}${row}`]),
  ]
}

/** The row of a question's own text: above its minerals, or beside its answer. */
export function headingRow(place: QuestionLayout['place']): number {
  if ('row' in place) return place.row
  return ('rows' in place ? Math.min(...Object.values(place.rows)) : place.firstRow) - 1
}

/**
 * Rows with "Answer" and "Comments": of each question about minerals, and one above those to the company. `parts`: the
 * first of either, which have another text above them.
 */
function headingRows({ questions }: Template) {
  const ofMinerals = questions
    .filter(({ question }) => /\d/.test(question))
    .map(({ place }) => headingRow(place))
  const [ofCompany] = questions.flatMap(({ place }) => ('row' in place ? [place.row - 1] : []))
  const above = ofCompany === undefined ? [] : [ofCompany]
  return { headings: [...ofMinerals, ...above], parts: [...ofMinerals.slice(0, 1), ...above] }
}

const rowOf = (cell: string): number => Number(cell.replace(/^[A-Z]+/, ''))
