import fc from 'fast-check'
import { RefusedFileError } from '../../../graph/errors.js'
import type { Declaration } from '../../../graph/model.js'
import { readDeclaration } from '../../../ingest/declaration.js'
import { goldLine, readAmrt, readCmrt } from './a-form.js'
import {
  calculatedAnew,
  type Change,
  deleteColumn,
  deleteRow,
  insertColumn,
  insertRow,
  labelledForm,
  type Sheets,
} from './a-labelled-form.js'
import { type Cells, workbookOf } from './a-workbook.js'

const today = '2026-03-01'
const read = (sheets: Sheets): Declaration => readDeclaration(workbookOf(sheets), { today })

/** What a form says, whatever rows it says it in; a removed row of a list takes its line with it. */
function saidBy({ company, answers, smelters, mines, products, mineralsScope = [] }: Declaration) {
  const plain = (lines: readonly object[]): string[] =>
    lines.map((line) => JSON.stringify({ ...line, row: 0, cells: {}, candidates: [] }))
  return {
    company: Object.entries(company).map(([field, { value }]) => [field, value]),
    answers: answers.map(({ question, mineral, text, comment }) => [question, mineral, text, comment]),
    lists: [...plain(smelters), ...plain(mines), ...plain(products), ...plain(mineralsScope)],
  }
}

type Said = ReturnType<typeof saidBy>
type Outcome = 'same' | 'refused' | 'less' | 'other'
interface Changed {
  readonly sheets: Sheets
  readonly sheet: string
  readonly change: Change
}

/** `less`: what stood in a deleted row is gone, and everything else is as it was. */
function outcomeOf({ sheets, sheet, change }: Changed): Outcome {
  const whole = saidBy(read(sheets))
  try {
    const said = saidBy(read({ ...sheets, [sheet]: change(sheets[sheet] ?? {}) }))
    if (JSON.stringify(said) === JSON.stringify(whole)) return 'same'
    return isPartOf(said, whole) ? 'less' : 'other'
  } catch (error) {
    if (error instanceof RefusedFileError && refusals.includes(error.reason)) return 'refused'
    throw error
  }
}

/** Whoever deletes the title as well has no form any more. */
const refusals = ['layoutMoved', 'unknownTemplate']

function isPartOf(said: Said, whole: Said): boolean {
  const isKept = (values: readonly unknown[], index: number): boolean =>
    JSON.stringify(values) === JSON.stringify(whole.answers[index])
  const gone = said.answers.filter((values, index) => !isKept(values, index))
  return (
    JSON.stringify(said.company) === JSON.stringify(whole.company) &&
    gone.length <= 1 &&
    gone.every(([, , text, comment]) => text === undefined && comment === undefined) &&
    said.lists.every((line) => whole.lists.includes(line))
  )
}

const forms = [
  ['CMRT', '6.5'],
  ['EMRT', '2.1'],
  ['AMRT', '1.3'],
] as const
const changes = [
  { name: 'a row inserted', change: insertRow, last: 140, lastOfList: 12 },
  { name: 'a row deleted', change: deleteRow, last: 140, lastOfList: 12 },
  { name: 'a column inserted', change: insertColumn, last: 28, lastOfList: 28 },
  { name: 'a column deleted', change: deleteColumn, last: 28, lastOfList: 28 },
] as const
const cases = forms.flatMap(([kind, version]) => changes.map((change) => ({ kind, version, ...change })))
const numbersTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

/** As the program that changed it leaves it, or the next one that calculates its labels anew. */
const programs = [
  { program: 'keeps its labels', left: (change: Change): Change => change },
  {
    program: 'calculates them anew',
    left:
      (change: Change): Change =>
      (cells) =>
        calculatedAnew(cells, change(cells)),
  },
] as const

describe('a form that somebody changed the layout of', () => {
  it.each(forms)('is read as it is where nothing was changed: %s %s', (kind, version) => {
    const { answers, company } = read(labelledForm(kind, version))
    expect(company['companyName']?.value).toBe('The companyName')
    expect(answers[0]).toMatchObject({ text: 'Answer 1 0', comment: 'Comment 1 0' })
  })

  it.each(programs.flatMap((program) => cases.map((one) => ({ ...one, ...program }))))(
    'is refused or says the same as before, wherever it was done: $kind $version, $name, $program',
    ({ kind, version, change, last, lastOfList, left }) => {
      const sheets = labelledForm(kind, version)
      const wrong = Object.keys(sheets).flatMap((sheet) =>
        numbersTo(sheet === 'Declaration' ? last : lastOfList)
          .map((at) => ({ at, outcome: outcomeOf({ sheets, sheet, change: left(change(at)) }) }))
          .filter(({ outcome }) => outcome === 'other')
          .map(({ at }) => `${sheet} ${at}`),
      )
      expect(wrong).toEqual([])
    },
  )

  it.each(forms)(
    'is refused where only the headings of the product list were deleted: %s %s',
    (kind, version) => {
      const sheets = labelledForm(kind, version)
      expect(outcomeOf({ sheets, sheet: 'Product List', change: deleteRow(5) })).toBe('refused')
    },
  )

  it.each(programs.flatMap((program) => forms.map(([kind, version]) => ({ kind, version, ...program }))))(
    'is refused or says the same where an insertion and a deletion cancel each other out: $kind $version, $program',
    ({ kind, version, left }) => {
      const sheets = labelledForm(kind, version)
      const pair = fc.constantFrom(...Object.keys(sheets)).chain((sheet) => {
        const rows = fc.integer({ min: 1, max: sheet === 'Declaration' ? 140 : 10 })
        const columns = fc.integer({ min: 1, max: 28 })
        return fc.oneof(
          fc
            .tuple(rows, rows)
            .map(([put, taken]) => ({ sheet, put: insertRow(put), taken: deleteRow(taken) })),
          fc
            .tuple(columns, columns)
            .map(([put, taken]) => ({ sheet, put: insertColumn(put), taken: deleteColumn(taken) })),
        )
      })
      fc.assert(
        fc.property(pair, ({ sheet, put, taken }) => {
          const change = left((cells) => taken(put(cells)))
          expect(outcomeOf({ sheets, sheet, change })).not.toBe('other')
        }),
        { numRuns: 150 },
      )
    },
  )

  it.each([
    ['Declaration', insertColumn(3), '"Sample (CMRT)" stands in E2; in the template it stands in D2'],
    [
      'Declaration',
      insertColumn(6),
      '"Revision 6.5 April 25, 2025" stands in K3; in the template it stands in J3',
    ],
    ['Declaration', insertRow(12), '"1) What is asked" stands in B26; in the template it stands in B25'],
    ['Declaration', deleteRow(30), '"2) What is asked" stands in B30; in the template it stands in B31'],
    ['Declaration', insertRow(76), '"B. What is asked" stands in B78; in the template it stands in B77'],
    ['Smelter List', insertColumn(2), '"heading of B" stands in C4; in the template it stands in B4'],
    ['Smelter List', insertColumn(8), 'H4 is blank; in the template a label stands there'],
    ['Smelter List', deleteRow(4), '"Tantalum" stands in B4; in the template it stands in B5'],
    ['Smelter Look-up', deleteColumn(2), '"CID900005" stands in D5; in the template it stands in E5'],
    ['Product List', insertColumn(3), '"name" stands in D5; in the template it stands in C5'],
  ])('is refused saying what stands where on %s', (sheet, change, says) => {
    const sheets = labelledForm('CMRT', '6.5')
    expect(() => read({ ...sheets, [sheet]: change(sheets[sheet] ?? {}) })).toThrow(says)
  })

  it.each([
    { form: 'CMRT 6.5', sheet: 'Declaration', put: insertRow(13), taken: deleteRow(20), blank: 'B13' },
    { form: 'CMRT 6.5', sheet: 'Declaration', put: insertRow(27), taken: deleteRow(29), blank: 'B27' },
    { form: 'CMRT 6.5', sheet: 'Declaration', put: insertColumn(5), taken: deleteColumn(8), blank: 'G25' },
    { form: 'EMRT 2.1', sheet: 'Declaration', put: insertRow(13), taken: deleteRow(15), blank: 'AA13' },
    { form: 'CMRT 6.5', sheet: 'Smelter List', put: insertColumn(8), taken: deleteColumn(17), blank: 'H4' },
    { form: 'EMRT 2.1', sheet: 'Mine List', put: insertColumn(5), taken: deleteColumn(8), blank: 'E4' },
    { form: 'AMRT 1.3', sheet: 'Minerals Scope', put: insertColumn(1), taken: deleteColumn(3), blank: 'B7' },
  ])('is refused saying that $blank is blank: $form, $sheet', ({ form, sheet, put, taken, blank }) => {
    const [kind = '', version = ''] = form.split(' ')
    const sheets = labelledForm(kind, version)
    const changed = { ...sheets, [sheet]: taken(put(sheets[sheet] ?? {})) }
    expect(() => read(changed)).toThrow(`On sheet "${sheet}", ${blank} is blank; in the template a label`)
  })

  it.each([2, 3])('is refused where column %d of the minerals scope was deleted', (column) => {
    const sheets = labelledForm('AMRT', '1.3')
    const changed = { ...sheets, 'Minerals Scope': deleteColumn(column)(sheets['Minerals Scope'] ?? {}) }
    expect(() => read(changed)).toThrow('On sheet "Minerals Scope", C7 is blank')
  })

  it('is read where its rows were inserted in a list', () => {
    const sheets = labelledForm('CMRT', '6.5')
    expect(outcomeOf({ sheets, sheet: 'Smelter List', change: insertRow(6) })).toBe('same')
    expect(outcomeOf({ sheets, sheet: 'Product List', change: insertRow(6) })).toBe('same')
  })

  it('is read where a supplier writes what a label says and the labels were left out', () => {
    const smelters = { ...goldLine, D5: 'Revision 2.0 of our works', O6: 'Metal (*)' }
    expect(readCmrt({ smelters, declaration: { D8: 'Acme (CMRT)' } }).smelters).toHaveLength(1)
    const paragraph = { formula: 'Asked for by a customer. '.repeat(5) }
    const { mineralsScope } = readAmrt({ mineralsScope: { B8: 'Silver', C8: paragraph, B9: paragraph } })
    expect(mineralsScope).toHaveLength(2)
  })

  it('is read where another program wrote labels of its own, and not all', () => {
    const sheets = labelledForm('CMRT', '6.5')
    const declaration = { ...asTyped(sheets['Declaration'] ?? {}), B12: '' }
    expect(saidBy(read({ ...sheets, Declaration: declaration }))).toEqual(saidBy(read(sheets)))
  })
})

const asTyped = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([address, written]) => [
      address,
      typeof written === 'object' && 'formula' in written ? written.formula : written,
    ]),
  )
