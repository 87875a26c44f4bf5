import type { Asked, Slot } from '../declaration/slots.js'
import type { SmelterRow } from '../declaration/smelter-rows.js'
import type { Finding } from '../../graph/model.js'
import type { Template } from '../templates/template.js'
import type { CellValue, Sheet } from '../workbook/workbook.js'

/** What the Checker looks at, as the cells stand. */
export interface Form {
  readonly template: Template
  readonly sheet: Sheet
  readonly slots: readonly Slot[]
  readonly asked: readonly Asked[]
  readonly rows: readonly SmelterRow[]
  /** First number cell of the product list, the only one that counts. */
  readonly firstProduct: { readonly address: string; readonly cell: CellValue | undefined }
}

/** What one group of rules finds. `missing`: how many the template's own counter shows. */
export interface RuleResult {
  readonly missing: number
  readonly findings: readonly Finding[]
}

/** Every finding is one that the counter counts. */
export const counted = (findings: readonly Finding[]): RuleResult => ({ missing: findings.length, findings })
