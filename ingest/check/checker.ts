import type { Declaration, Finding } from '../../graph/model.js'
import { checkCompanyAnswers, checkMineralAnswers } from './answers.js'
import { checkChosenMinerals } from './chosen-minerals.js'
import { checkCompanyFields } from './company-fields.js'
import type { Form } from './form.js'
import { gateOf } from './gate.js'
import { checkProductList } from './product-list.js'
import { checkNotListed, checkSmelters } from './smelter-list.js'

/**
 * The count of the template's own sheet Checker, rule for rule, with the cell to fill for each missing entry.
 * `broken`: the sheet shows #N/A; `missing` then counts the rest.
 */
export function runChecker(form: Form): { checker: Declaration['checker']; findings: Finding[] } {
  const gates = new Map(form.slots.map((slot) => [slot, gateOf(form, slot)]))
  const notListed = checkNotListed(form)
  const results = [
    checkCompanyFields(form),
    checkChosenMinerals(form),
    checkMineralAnswers(form, gates),
    checkCompanyAnswers(form, gates),
    checkProductList(form),
    checkSmelters(form, gates),
    notListed,
  ]
  return {
    checker: { missing: results.reduce((sum, { missing }) => sum + missing, 0), broken: notListed.broken },
    findings: results.flatMap(({ findings }) => findings),
  }
}
