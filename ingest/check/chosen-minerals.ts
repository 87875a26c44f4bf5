import type { Finding } from '../../graph/model.js'
import { choicesOf } from '../declaration/mineral-choices.js'
import { sheetNames, type ChosenMinerals } from '../templates/template.js'
import type { Sheet } from '../workbook/workbook.js'
import { finding, type FindingCode } from './codes.js'
import { counted, type Form, type RuleResult } from './form.js'

/** At least one mineral is chosen, and every "Other" has a name (Checker, rows before question 1). */
export function checkChosenMinerals({ sheet, slots, template: { minerals } }: Form): RuleResult {
  if (minerals.mode === 'fixed') return counted([])
  const none = slots.length > 0 ? [] : [at('noMineralChosen', minerals.cells[0] ?? '')]
  const others = checkOthers(minerals, sheet)
  return { missing: none.length + others.missing, findings: [...none, ...others.findings] }
}

/** The Checker compares two counts: of "Other" chosen, and of texts where their names belong. */
function checkOthers(layout: ChosenMinerals, sheet: Sheet): RuleResult {
  const others = choicesOf(layout, sheet).filter(({ isOther }) => isOther)
  if (!layout.other || others.length === 0) return counted([])

  const texts = layout.other.cells.filter((address) => holdsText(sheet, address))
  const nameless = others.filter(({ name }) => name === undefined)
  const stray = texts.filter((address) => !others.some(({ cell }) => cell === address))
  const findings: Finding[] = [
    ...nameless.map(({ cell }) => at('otherMineralNotNamed', cell)),
    ...stray.map((cell) => at('otherMineralNotChosen', cell)),
  ]
  return { missing: others.length === texts.length ? 0 : 1, findings }
}

/** Numbers and error values are no texts to the formula. */
function holdsText(sheet: Sheet, address: string): boolean {
  const cell = sheet.cell(address)
  return cell !== undefined && cell.number === undefined && !cell.error
}

const at = (code: FindingCode, cell: string): Finding =>
  finding(code, { sheet: sheetNames.declaration, cell })
