import { equalsInExcel } from '../declaration/cells.js'
import type { Slot } from '../declaration/slots.js'
import type { CellValue } from '../workbook/workbook.js'
import type { Form } from './form.js'

/** How far the answers about one mineral go: what is asked beyond the gate is required while it is open. */
export interface MineralGate {
  /** Required before this question: no gate question ahead of it closes. All of them where it is none itself. */
  isOpenBefore(question: string): boolean
  /** The first gate question ahead that does not say exactly Yes, where that makes answers not count. */
  notYesBefore(question: string): string | undefined
  /** Nothing closes: smelters and company answers are required (NEED in the notes on the templates). */
  readonly isOpen: boolean
}

export type Gates = ReadonlyMap<Slot, MineralGate>

export function gateOf(form: Form, slot: Slot): MineralGate {
  const { closes, onlyAfterYes } = form.template.checker.gate
  const steps = closes.map(({ question, by }) => ({
    question,
    by,
    cell: answerCell(form, question, slot),
  }))

  const before = (question: string) => {
    const index = steps.findIndex((step) => step.question === question)
    return index < 0 ? steps : steps.slice(0, index)
  }
  const looksAt = (index: number): boolean =>
    !onlyAfterYes || steps.slice(0, index).every(({ cell }) => equalsInExcel(cell, 'Yes'))
  const isClosed = (cell: CellValue | undefined, by: readonly string[]): boolean =>
    by.some((word) => equalsInExcel(cell, word))
  const isOpenBefore = (question: string): boolean =>
    !before(question).some(({ cell, by }, index) => looksAt(index) && isClosed(cell, by))

  return {
    isOpenBefore,
    notYesBefore: (question) =>
      onlyAfterYes ? before(question).find(({ cell }) => !equalsInExcel(cell, 'Yes'))?.question : undefined,
    isOpen: isOpenBefore(''),
  }
}

/** The answer about a mineral, as it stands. */
export function answerCell({ asked, sheet }: Form, question: string, slot: Slot): CellValue | undefined {
  const found = asked.find((entry) => entry.layout.question === question && entry.slot === slot)
  return found && sheet.cell(found.answerCell)
}
