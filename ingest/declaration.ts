/**
 * A filled workbook as a declaration: recognise the template, read its cells by the template's data, judge smelter
 * lines by the workbook's own look-up, count what its Checker counts, hold what it says against itself. Only the
 * sheets and columns named here are read.
 */
import type {
  Day,
  Declaration,
  Finding,
  MineLine,
  MineralsScopeLine,
  ProductLine,
  SmelterLine,
} from '../graph/model.js'
import { defaultPolicy, type Policy } from '../graph/policy.js'
import { runChecker } from './check/checker.js'
import type { Form } from './check/form.js'
import { findContradictions } from './check/contradictions/find-contradictions.js'
import { readAnswers } from './declaration/answers.js'
import { readCompany } from './declaration/company.js'
import { readMines, readMineralsScope, readProducts } from './declaration/lists.js'
import { readLookUp, type LookUp } from './declaration/look-up.js'
import { askedQuestions, readSlots } from './declaration/slots.js'
import { readSmelterLines } from './declaration/smelter-lines.js'
import { readSmelterRows, type SmelterRow } from './declaration/smelter-rows.js'
import { translator } from './declaration/translations.js'
import { recognise } from './recognise.js'
import { sheetNames, type Template } from './templates/template.js'
import type { Sheet, Workbook } from './workbook/workbook.js'

export interface ReadingTerms {
  /** Tells dates in the future; default: the clock's. */
  readonly today?: Day
  readonly policy?: Policy
}

/**
 * Reads a recognised form; bad content is a finding, never an exception.
 * @throws RefusedFileError for a workbook that is no supported template, or whose parts cannot be read
 */
export function readDeclaration(workbook: Workbook, terms: ReadingTerms = {}): Declaration {
  const { today = currentDay(), policy = defaultPolicy } = terms
  const recognised = recognise(workbook)
  const { template, sheet } = recognised
  const { slots, findings: slotFindings } = readSlots(template, sheet)
  const minerals = [...new Set(slots.map(({ mineral }) => mineral))]
  const head = readCompany(template, sheet, { today, date1904: workbook.date1904 })
  const asked = askedQuestions(template, slots)
  const { answers, findings: answerFindings } = readAnswers(sheet, asked, translator(workbook))
  const lists = readLists(workbook, template, minerals)
  const { smelters, mines, products, rows, firstProduct } = lists
  const { checker, findings: missing } = runChecker({ template, sheet, slots, asked, rows, firstProduct })
  const contradictions = findContradictions({
    ...{ template, language: recognised.language, effectiveDate: head.effectiveDate },
    ...{ minerals, answers, lines: smelters, mines, rows, lookUp: lists.lookUp, policy },
  })

  return {
    template: template.kind,
    version: recognised.version,
    language: recognised.language,
    ...(head.scope ? { scope: head.scope } : {}),
    ...(head.scopeDescription === undefined ? {} : { scopeDescription: head.scopeDescription }),
    minerals,
    ...(head.effectiveDate === undefined ? {} : { effectiveDate: head.effectiveDate }),
    company: head.company,
    answers: [...answers],
    smelters: [...smelters],
    mines: [...mines],
    products: [...products],
    ...(lists.mineralsScope ? { mineralsScope: [...lists.mineralsScope] } : {}),
    checker,
    findings: [
      recognised.findings,
      slotFindings,
      missing,
      head.findings,
      answerFindings,
      lists.findings,
      contradictions,
    ].flat(),
  }
}

const currentDay = (): Day => new Date().toISOString().slice(0, 10)

/** A sheet's columns from its first data row on; `undefined` where the workbook lacks the sheet or the layout. */
function listSheet(
  workbook: Workbook,
  name: string,
  layout:
    { readonly firstRow: number; readonly columns: Readonly<Partial<Record<string, string>>> } | undefined,
): Sheet | undefined {
  if (!layout || !workbook.sheetNames.includes(name)) return undefined
  const columns = Object.values(layout.columns).filter((column) => column !== undefined)
  return workbook.sheet({ name, columns, firstRow: layout.firstRow })
}

interface Lists {
  readonly lookUp: LookUp
  readonly rows: readonly SmelterRow[]
  readonly smelters: readonly SmelterLine[]
  readonly mines: readonly MineLine[]
  readonly products: readonly ProductLine[]
  readonly mineralsScope: readonly MineralsScopeLine[] | undefined
  readonly firstProduct: Form['firstProduct']
  readonly findings: readonly Finding[]
}

function readLists(workbook: Workbook, template: Template, minerals: readonly string[]): Lists {
  const lookUpSheet = listSheet(workbook, sheetNames.lookUp, template.lookUp)
  const lookUp = readLookUp(lookUpSheet, template.lookUp, minerals)
  const smelterSheet = listSheet(workbook, sheetNames.smelterList, template.smelterList)
  const rows = smelterSheet ? readSmelterRows(smelterSheet, template.smelterList, lookUp) : []
  const { lines: smelters, findings: lineFindings } = readSmelterLines(rows, lookUp)
  const { mines, findings: mineFindings } = readMineList(workbook, template, lookUp)
  const productSheet = listSheet(workbook, sheetNames.productList, template.productList)
  const products = productSheet ? readProducts(productSheet, template.productList) : []

  return {
    lookUp,
    rows,
    smelters,
    mines,
    products,
    mineralsScope: scopeLines(workbook, template),
    firstProduct: firstNumberCell(template, productSheet),
    findings: [...lineFindings, ...mineFindings],
  }
}

/** Why each mineral is asked about; only some templates have the sheet. */
function scopeLines(workbook: Workbook, { mineralsScope }: Template): MineralsScopeLine[] | undefined {
  const sheet = listSheet(workbook, sheetNames.mineralsScope, mineralsScope)
  return sheet && mineralsScope && readMineralsScope(sheet, mineralsScope)
}

function readMineList(
  workbook: Workbook,
  { mineList }: Template,
  lookUp: LookUp,
): { mines: MineLine[]; findings: Finding[] } {
  const sheet = listSheet(workbook, sheetNames.mineList, mineList)
  return sheet && mineList ? readMines(sheet, mineList, lookUp) : { mines: [], findings: [] }
}

function firstNumberCell({ productList }: Template, sheet: Sheet | undefined) {
  const address = `${productList.columns.number ?? 'B'}${productList.firstRow}`
  return { address, cell: sheet?.cell(address) }
}
