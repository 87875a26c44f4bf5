import type { Finding } from '../../graph/model.js'
import { equalsInExcel, isFilled } from '../declaration/cells.js'
import type { Asked } from '../declaration/slots.js'
import { sheetNames } from '../templates/template.js'
import { finding } from './codes.js'
import { counted, type Form, type RuleResult } from './form.js'
import type { MineralGate } from './gate.js'

/** Answers per mineral (Checker rows Q1…): asked while no answer before closes the mineral. */
export function checkMineralAnswers(
  { asked, sheet }: Form,
  gates: ReadonlyMap<string, MineralGate>,
): RuleResult {
  return counted(asked.flatMap((question) => checkMineralAnswer(question, gates)))

  function checkMineralAnswer(question: Asked, byMineral: ReadonlyMap<string, MineralGate>): Finding[] {
    const { layout, mineral = '', answerCell } = question
    const gate = byMineral.get(mineral)
    if (!gate?.isOpenBefore(layout.question)) return []

    const place = { sheet: sheetNames.declaration, cell: answerCell, mineral }
    if (!isFilled(sheet.cell(answerCell)))
      return [finding('answerMissing', place, { question: layout.question })]
    const notYes = gate.notYesBefore(layout.question)
    if (notYes === undefined) return []
    return [finding('answerNotCounted', place, { question: layout.question, gate: notYes })]
  }
}

/** Questions to the company, asked while any mineral is open, and the link behind a Yes (Checker rows A…). */
export function checkCompanyAnswers(
  { asked, sheet }: Form,
  gates: ReadonlyMap<string, MineralGate>,
): RuleResult {
  if (![...gates.values()].some(({ isOpen }) => isOpen)) return counted([])

  const ofCompany = asked.filter(({ mineral }) => mineral === undefined)
  const empty = ofCompany
    .filter(({ answerCell }) => !isFilled(sheet.cell(answerCell)))
    .map(({ layout, answerCell }) =>
      finding(
        'companyAnswerMissing',
        { sheet: sheetNames.declaration, cell: answerCell },
        { question: layout.question },
      ),
    )
  const withoutUrl = ofCompany
    .filter(({ layout, answerCell }) => layout.urlAfterYes && equalsInExcel(sheet.cell(answerCell), 'Yes'))
    .filter(({ commentCell }) => (sheet.cell(commentCell)?.text.length ?? 0) <= 1)
    .map(({ layout, commentCell }) =>
      finding(
        'urlMissing',
        { sheet: sheetNames.declaration, cell: commentCell },
        { question: layout.question },
      ),
    )
  return counted([...empty, ...withoutUrl])
}
