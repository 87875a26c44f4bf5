import type { Finding } from '../../graph/model.js'
import { equalsInExcel, isFilled } from '../declaration/cells.js'
import { scopeOptions, sheetNames } from '../templates/template.js'
import { finding } from './codes.js'
import { counted, type Form, type RuleResult } from './form.js'

/** Required company fields, e-mails, description of scope, a chosen mineral (Checker, first rows). */
export function checkCompanyFields(form: Form): RuleResult {
  const { sheet, template } = form
  const { company, checker } = template

  const empty = checker.filled
    .filter((field) => !isFilled(sheet.cell(company[field])))
    .map((field) => finding('companyFieldMissing', placeOf(company[field]), { field }))
  const emails = checker.email
    .filter((field) => !sheet.cell(company[field])?.text.includes('@'))
    .map((field) =>
      finding('emailWithoutAt', placeOf(company[field]), {
        field,
        text: sheet.cell(company[field])?.text ?? '',
      }),
    )
  return counted([...empty, ...emails, ...checkDescription(form), ...checkChosen(form)])
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

function checkChosen({ slots, template: { minerals } }: Form): Finding[] {
  if (minerals.mode === 'fixed' || slots.some((mineral) => mineral !== undefined)) return []
  return [finding('noMineralChosen', placeOf(minerals.cells[0] ?? ''))]
}
