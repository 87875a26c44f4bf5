import type { Finding } from '../../graph/model.js'
import { optionsOf } from '../declaration/answers.js'
import { equalsInExcel, isFilled } from '../declaration/cells.js'
import type { Asked } from '../declaration/slots.js'
import { sheetNames } from '../templates/template.js'
import type { CellValue, Sheet } from '../workbook/workbook.js'
import { finding, type FindingCode } from './codes.js'
import { counted, type Form, type RuleResult } from './form.js'
import type { Gates } from './gate.js'

/** Answers per mineral (Checker rows Q1…): asked while no answer before closes the mineral. */
export function checkMineralAnswers({ asked, sheet }: Form, gates: Gates): RuleResult {
  const findings = asked.flatMap((question) => checkMineralAnswer(question, sheet, gates))
  return { missing: findings.filter(({ code }) => code !== 'optionalAnswerMissing').length, findings }
}

function checkMineralAnswer({ layout, slot, answerCell }: Asked, sheet: Sheet, gates: Gates): Finding[] {
  const { question, isOptional } = layout
  const gate = slot && gates.get(slot)
  if (!slot || !gate?.isOpenBefore(question)) return []

  const place = { sheet: sheetNames.declaration, cell: answerCell, mineral: slot.mineral }
  if (!isFilled(sheet.cell(answerCell)))
    return [finding(isOptional ? 'optionalAnswerMissing' : 'answerMissing', place, { question })]
  const notYes = gate.notYesBefore(question)
  return notYes === undefined ? [] : [finding('answerNotCounted', place, { question, gate: notYes })]
}

/** Questions to the company, asked while any mineral is open, and the links behind a Yes (Checker rows A…). */
export function checkCompanyAnswers({ asked, sheet }: Form, gates: Gates): RuleResult {
  if (![...gates.values()].some(({ isOpen }) => isOpen)) return counted([])
  const ofCompany = asked.filter(({ slot }) => slot === undefined)
  return counted([
    ...ofCompany.flatMap((question) => checkCompanyAnswer(question, sheet)),
    ...ofCompany.flatMap((question) => checkLink(question, sheet)),
  ])
}

function checkCompanyAnswer(asked: Asked, sheet: Sheet): Finding[] {
  const { layout, answerCell, commentCell } = asked
  const answer = sheet.cell(answerCell)
  if (!isFilled(answer)) return [missing('companyAnswerMissing', answerCell, asked)]
  if (layout.commentAfter === undefined) return []

  if (!isOffered(answer, asked)) return [missing('companyAnswerNotCounted', answerCell, asked)]
  const needsComment = equalsInExcel(answer, layout.commentAfter) && !isFilled(sheet.cell(commentCell))
  return needsComment ? [missing('commentMissing', commentCell, asked)] : []
}

function checkLink(asked: Asked, sheet: Sheet): Finding[] {
  const { layout, answerCell, commentCell } = asked
  const isAsked = layout.urlAfterYes && equalsInExcel(sheet.cell(answerCell), 'Yes')
  const isGiven = (sheet.cell(commentCell)?.text.length ?? 0) > 1
  return isAsked && !isGiven ? [missing('urlMissing', commentCell, asked)] : []
}

const isOffered = (answer: CellValue | undefined, { layout }: Asked): boolean =>
  optionsOf(layout, undefined).some((option) => equalsInExcel(answer, option))

const missing = (code: FindingCode, cell: string, { layout: { question } }: Asked): Finding =>
  finding(code, { sheet: sheetNames.declaration, cell }, { question })
