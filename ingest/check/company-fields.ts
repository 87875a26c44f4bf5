import type { Finding } from '../../graph/model.js'
import { equalsInExcel, isFilled, textOf } from '../declaration/cells.js'
import { scopeOptions, sheetNames, type CompanyField } from '../templates/template.js'
import type { CellValue } from '../workbook/workbook.js'
import { finding } from './codes.js'
import { counted, type Form, type RuleResult } from './form.js'

/** Required company fields, e-mails, description of scope (Checker, first rows). */
export function checkCompanyFields(form: Form): RuleResult {
  const { sheet, template } = form
  const { company, checker } = template

  const empty = checker.filled
    .filter((field) => !isFilled(sheet.cell(company[field])))
    .map((field) => finding('companyFieldMissing', placeOf(company[field]), { field }))
  const emails = checker.email.flatMap((field) =>
    checkEmail(field, sheet.cell(company[field]), company[field]),
  )
  return counted([...empty, ...emails, ...checkDescription(form)])
}

function checkEmail(field: CompanyField, cell: CellValue | undefined, address: string): Finding[] {
  const text = textOf(cell)
  if (text === undefined) return [finding('companyFieldMissing', placeOf(address), { field })]
  return text.includes('@') ? [] : [finding('emailWithoutAt', placeOf(address), { field, text })]
}

const placeOf = (cell: string) => ({ sheet: sheetNames.declaration, cell })

/** A filled scope that is neither option A nor B must be described. */
function checkDescription({ sheet, template: { company } }: Form): Finding[] {
  const scope = sheet.cell(company.scope)
  const isOther =
    isFilled(scope) && !equalsInExcel(scope, scopeOptions.A) && !equalsInExcel(scope, scopeOptions.B)
  if (!isOther || isFilled(sheet.cell(company.scopeDescription))) return []
  return [finding('scopeDescriptionMissing', placeOf(company.scopeDescription))]
}
