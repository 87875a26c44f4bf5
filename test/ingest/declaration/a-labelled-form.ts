/** Forms with the labels their templates have where their templates have them, in words of our own, filled in. */
import { families } from '../../../ingest/templates/families.js'
import type { QuestionLayout, Template } from '../../../ingest/templates/template.js'
import { columnLetters, parseAddress } from '../../../ingest/workbook/cell-address.js'
import type { Cells, Written } from './a-workbook.js'

export type Sheets = Readonly<Record<string, Cells>>

export const templateOf = (kind: string, version: string): Template => {
  const template = families
    .filter((family) => family.kind === kind)
    .flatMap(({ versions }) => versions)
    .find((each) => each.version === version)
  if (template === undefined) throw new Error(`${kind} ${version} is no template`)
  return template
}

const chosen: Readonly<Record<string, readonly string[]>> = {
  CMRT: ['Tantalum', 'Tin', 'Gold', 'Tungsten'],
  EMRT: ['Cobalt', 'Mica', 'Nickel'],
  AMRT: ['Silver', 'Zinc'],
}
const heading = (text: string): Written => ({ formula: text })

/** Every field has a text of its own, so that one that is read for another is told apart. */
export function labelledForm(kind: string, version: string): Sheets {
  const template = templateOf(kind, version)
  const release = `Revision ${version}\nApril 25, 2025`
  const { smelterList, mineList, productList, mineralsScope } = template
  return {
    Declaration: { D2: heading(`Sample (${kind})`), D3: 'English', J3: release, ...declarationOf(template) },
    'Smelter List': {
      ...(smelterList.release === undefined ? {} : { [smelterList.release]: release }),
      ...headingsFrom('ABCDEFGHIJKLMNOPQ'),
      ...rowOf(smelterList, 5, 'first'),
      ...rowOf(smelterList, 6, 'second'),
      ...mineralColumn(smelterList.columns.mineral, kind),
    },
    ...(mineList
      ? { 'Mine List': { M3: release, ...headingsFrom('ABCDEFGHIJKLM'), ...rowOf(mineList, 5, 'mine') } }
      : {}),
    'Product List': { B4: 'back', ...headings(productList, 5), ...rowOf(productList, 6, 'product') },
    ...(mineralsScope ? { 'Minerals Scope': scopeOf() } : {}),
    'Smelter Look-up': lookUpOf(kind),
    L: {},
  }
}

function declarationOf(template: Template): Cells {
  const { kind, minerals, questions } = template
  const words = chosen[kind] ?? []
  const slots = minerals.mode === 'fixed' ? [] : minerals.slotCells
  const company = Object.entries(template.company).flatMap(([field, cell]): readonly Cell[] => [
    [cell, `The ${field}`],
    [cell.replace('D', 'B'), heading(`${field} (*)`)],
  ])
  return {
    ...{ B4: heading('What this form is for'), B6: heading('What is mandatory'), B7: heading('The company') },
    ...Object.fromEntries(company),
    [template.company.scope]: 'A. Company',
    [template.company.effectiveDate]: 46_000,
    ...Object.fromEntries(slots.map((cell, index) => [cell, heading(words[index] ?? '')])),
    ...partsOf(template),
    ...Object.fromEntries(questions.flatMap((layout) => questionOf(template, layout, words))),
  }
}

/** What stands above the questions about minerals and above those to the company. */
function partsOf({ questions, answerColumn, commentColumn }: Template): Cells {
  const answers = (row: number): Cells => ({
    [`${answerColumn}${row}`]: heading('Answer'),
    [`${commentColumn}${row}`]: heading('Comments'),
  })
  const ofMinerals = questions
    .filter(({ question }) => /\d/.test(question))
    .map(({ place }) => headingRow(place))
  const ofCompany = questions.flatMap(({ place }) => ('row' in place ? [place.row - 1] : [])).slice(0, 1)
  return Object.assign(
    Object.fromEntries(
      [...ofMinerals.slice(0, 1), ...ofCompany].map((row) => [`B${row - 1}`, heading('What follows')]),
    ),
    ...ofCompany.map((row) => ({ [`B${row}`]: heading('Question') })),
    ...[...ofMinerals, ...ofCompany].map(answers),
  ) as Cells
}

const headingRow = (place: QuestionLayout['place']): number =>
  ('row' in place
    ? place.row + 1
    : 'rows' in place
      ? Math.min(...Object.values(place.rows))
      : place.firstRow) - 1

type Cell = readonly [address: string, written: Written]

function questionOf(template: Template, layout: QuestionLayout, words: readonly string[]): readonly Cell[] {
  const { question, place } = layout
  const label = /\d/.test(question) ? `${question}) What is asked` : `${question}. What is asked`
  const rows = rowsOf(place, words)
  const headingRow = 'row' in place ? place.row : Math.min(...rows) - 1
  const cells = rows.flatMap((row, index): readonly Cell[] => [
    [`${template.answerColumn}${row}`, `Answer ${question} ${index}`],
    [`${template.commentColumn}${row}`, `Comment ${question} ${index}`],
    ...('row' in place ? [] : [[`B${row}`, heading(`${words[index] ?? ''} (*)`)] as const]),
  ])
  return [[`B${headingRow}`, heading(label)], ...cells]
}

function rowsOf(place: QuestionLayout['place'], words: readonly string[]): number[] {
  if ('row' in place) return [place.row]
  return words.flatMap((word, index) => ('rows' in place ? (place.rows[word] ?? []) : place.firstRow + index))
}

interface ListLayout {
  readonly columns: Readonly<Partial<Record<string, string>>>
}

/** Columns nobody reads have headings too. */
const headingsFrom = (columns: string): Cells =>
  Object.fromEntries(Array.from(columns, (column) => [`${column}4`, heading(`heading of ${column}`)]))

const headings = ({ columns }: ListLayout, row: number): Cells =>
  Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [`${column ?? ''}${row}`, heading(field)]),
  )

const rowOf = ({ columns }: ListLayout, row: number, text: string): Cells =>
  Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [`${column ?? ''}${row}`, `${text} ${field}`]),
  )

const mineralColumn = (column = '', kind = ''): Cells => ({
  [`${column}5`]: chosen[kind]?.[0] ?? '',
  [`${column}6`]: chosen[kind]?.[1] ?? '',
})

const scopeOf = (): Cells => ({
  B4: 'back',
  B5: heading('What this sheet is for. '.repeat(5)),
  B6: heading('Why somebody may ask for it. '.repeat(5)),
  B7: 'mineral',
  C7: 'reason',
  B8: 'Silver',
  C8: 'asked for',
  B9: 'Zinc',
  C9: 'in use',
})

const lookUpOf = (kind: string): Cells => ({
  A4: heading('Metal'),
  E4: heading('ID'),
  ...Object.fromEntries((chosen[kind] ?? []).flatMap((mineral, index) => lookUpRow(mineral, 5 + index))),
})

const lookUpRow = (mineral: string, row: number): readonly Cell[] => [
  [`A${row}`, mineral],
  [`B${row}`, `Works ${row}`],
  [`C${row}`, `Works ${row}`],
  [`D${row}`, 'SWEDEN'],
  [`E${row}`, `CID90000${row}`],
]

/** What becomes of a sheet's cells when somebody inserts or deletes a row or column at this place. */
export type Change = (cells: Cells) => Cells

export const insertRow =
  (at: number): Change =>
  (cells) =>
    moved(cells, ({ column, row }) => ({ column, row: row >= at ? row + 1 : row }))

export const deleteRow =
  (at: number): Change =>
  (cells) =>
    moved(cells, ({ column, row }) => (row === at ? undefined : { column, row: row > at ? row - 1 : row }))

export const insertColumn =
  (at: number): Change =>
  (cells) =>
    moved(cells, ({ column, row }) => ({ column: column >= at ? column + 1 : column, row }))

export const deleteColumn =
  (at: number): Change =>
  (cells) =>
    moved(cells, ({ column, row }) =>
      column === at ? undefined : { column: column > at ? column - 1 : column, row },
    )

interface Place {
  readonly column: number
  readonly row: number
}

function moved(cells: Cells, to: (place: Place) => Place | undefined): Cells {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([address, written]) => {
      const place = parseAddress(address)
      const target = place && to(place)
      return target ? [[`${columnLetters(target.column)}${target.row}`, written]] : []
    }),
  )
}

/**
 * The same after a program calculated anew: a template's label is a formula that shows what belongs where it stands.
 * `before`: the sheet as it came.
 */
export const calculatedAnew = (before: Cells, after: Cells): Cells =>
  Object.fromEntries(
    Object.entries(after).map(([address, written]) => [
      address,
      isFormula(written) ? labelAt(before, address) : written,
    ]),
  )

const labelAt = (before: Cells, address: string): Written => {
  const label = before[address]
  return isFormula(label) ? label : { error: '#N/A' }
}

const isFormula = (written: Written | undefined): written is { readonly formula: string | number } =>
  typeof written === 'object' && 'formula' in written
