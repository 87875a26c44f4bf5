import type { Sheet } from '../workbook/workbook.js'
import type { TableQuestion } from './profile.js'

export type Question = Pick<TableQuestion, 'question' | 'role' | 'answers' | 'required'>

/** A question as asked of one mineral or of the company, with the cells of its answer and comment. */
export interface LocatedQuestion {
  readonly asked: Question
  readonly sheet: Sheet
  /** In the templates' word. */
  readonly mineral?: string
  readonly answerCell: string
  readonly commentCell?: string
}

/** `used`, or the question's own name. */
export const nameOfQuestion = ({ question, role }: Question): string => question ?? role ?? ''

/** Without an answer to `used` a form speaks for nothing. */
export const isNeeded = ({ role, required = false }: Question): boolean => required || role === 'used'
