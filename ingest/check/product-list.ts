import { equalsInExcel } from '../declaration/cells.js'
import { scopeOptions, sheetNames } from '../templates/template.js'
import { finding } from './codes.js'
import { counted, type Form, type RuleResult } from './form.js'

/** A form for a list of products names one; the Checker looks at the first row only. */
export function checkProductList({ sheet, template, firstProduct }: Form): RuleResult {
  const isForProducts = equalsInExcel(sheet.cell(template.company.scope), scopeOptions.B)
  if (!isForProducts || (firstProduct.cell?.text ?? '') !== '') return counted([])
  return counted([finding('productListEmpty', { sheet: sheetNames.productList, cell: firstProduct.address })])
}
