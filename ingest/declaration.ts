/**
 * A filled workbook as a declaration: recognise the template, read its cells by the template's data, judge smelter
 * lines by the workbook's own look-up, count what its Checker counts, hold what it says against itself. Only the
 * sheets and columns named here are read.
 */
import type { Day, Declaration } from '../graph/model.js'
import { defaultPolicy, type Policy } from '../graph/policy.js'
import { runChecker } from './check/checker.js'
import { checkWholeForm } from './check/whole-form.js'
import { offeredMeaning, readAnswers } from './declaration/answers.js'
import { readCompany } from './declaration/company.js'
import { declarationOf } from './declaration/declaration-of.js'
import { type ListSheets, type OnSheet, readFormLists } from './declaration/form-lists.js'
import { refuseMovedRows } from './declaration/moved-layout.js'
import { columnBehind, headingColumns, type HeadedLayout } from './declaration/moved-headings.js'
import { refuseMovedLists } from './declaration/moved-lists.js'
import { askedQuestions, readSlots } from './declaration/slots.js'
import { translator } from './declaration/translations.js'
import { recognise } from './recognise.js'
import { sheetNames, type Template } from './templates/template.js'
import type { Workbook } from './workbook/workbook.js'

export interface ReadingTerms {
  /** Tells dates in the future; default: the clock's. */
  readonly today?: Day
  readonly policy?: Policy
}

/**
 * Reads a recognised form; bad content is a finding, never an exception.
 * @throws RefusedFileError for a workbook that is no supported template, whose cells are not where the template has
 * them, or whose parts cannot be read
 */
export function readDeclaration(workbook: Workbook, terms: ReadingTerms = {}): Declaration {
  const { today = currentDay(), policy = defaultPolicy } = terms
  const recognised = recognise(workbook)
  const { template, sheet } = recognised
  const { slots, findings: slotFindings } = readSlots(template, sheet)
  const minerals = [...new Set(slots.map(({ mineral }) => mineral))]
  const head = readCompany(template.company, sheet, { today, date1904: workbook.date1904 })
  const asked = askedQuestions(template, slots)
  const { answers, findings: answerFindings } = readAnswers(
    sheet,
    asked,
    offeredMeaning(translator(workbook)),
  )
  refuseMovedRows(sheet, template, asked)
  const sheets = listSheets(workbook, template)
  refuseMovedLists(workbook, sheets)
  const lists = readFormLists(sheets, { minerals })
  const firstProduct = firstNumberCell(template, sheets)
  const counted = runChecker({ template, sheet, slots, asked, rows: lists.rows, firstProduct })

  const whole = checkWholeForm({ template, sheetNames: workbook.sheetNames, answers, lists })
  const read = [slotFindings, counted.findings, head.findings, answerFindings, lists.findings]
  return declarationOf(
    {
      ...{ template, version: recognised.version, language: recognised.language, minerals },
      ...{ head, answers, lists, checker: counted.checker },
      findings: [...whole, ...recognised.findings, ...read.flat()],
    },
    policy,
  )
}

export const currentDay = (): Day => new Date().toISOString().slice(0, 10)

const listSheets = (workbook: Workbook, template: Template): ListSheets => ({
  lookUp: listSheet(workbook, sheetNames.lookUp, template.lookUp),
  smelterList: listSheet(workbook, sheetNames.smelterList, template.smelterList),
  mineList: listSheet(workbook, sheetNames.mineList, template.mineList),
  productList: listSheet(workbook, sheetNames.productList, template.productList),
  mineralsScope: listSheet(workbook, sheetNames.mineralsScope, template.mineralsScope),
})

/** A list's columns, that of its release text or else the one behind, and all its headings; `undefined` without sheet or layout. */
function listSheet<Layout extends HeadedLayout>(
  workbook: Workbook,
  name: string,
  layout: Layout | undefined,
): OnSheet<Layout> | undefined {
  if (!layout || !workbook.sheetNames.includes(name)) return undefined
  const own = Object.values(layout.columns).filter((column) => column !== undefined)
  const columns = [...own, layout.release?.replace(/\d+$/, '') ?? columnBehind(layout)]
  const head = { columns: headingColumns(layout), lastRow: layout.firstRow - 1 }
  return { sheet: workbook.sheet({ name, columns, head }), layout }
}

function firstNumberCell({ productList }: Template, { productList: found }: ListSheets) {
  const address = `${productList.columns.number ?? 'B'}${productList.firstRow}`
  return { address, cell: found?.sheet.cell(address) }
}
