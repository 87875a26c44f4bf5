import { RefusedFileError } from '../../../graph/errors.js'
import type { Declaration } from '../../../graph/model.js'
import { readDeclaration } from '../../../ingest/declaration.js'
import {
  type Change,
  deleteColumn,
  deleteRow,
  insertColumn,
  insertRow,
  labelledForm,
  type Sheets,
} from './a-labelled-form.js'
import { workbookOf } from './a-workbook.js'

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

/** `less`: what stood in a deleted row is gone, and everything else is as it was. */
function outcomeOf(sheets: Sheets, sheet: string, change: Change): Outcome {
  const whole = saidBy(read(sheets))
  try {
    const said = saidBy(read({ ...sheets, [sheet]: change(sheets[sheet] ?? {}) }))
    if (JSON.stringify(said) === JSON.stringify(whole)) return 'same'
    return isPartOf(said, whole) ? 'less' : 'other'
  } catch (error) {
    if (error instanceof RefusedFileError && error.reason === 'layoutMoved') return 'refused'
    throw error
  }
}

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
  { name: 'a row inserted', change: insertRow, last: 140 },
  { name: 'a row deleted', change: deleteRow, last: 140 },
  { name: 'a column inserted', change: insertColumn, last: 28 },
  { name: 'a column deleted', change: deleteColumn, last: 28 },
] as const
const cases = forms.flatMap(([kind, version]) => changes.map((change) => ({ kind, version, ...change })))
const numbersTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

/** Whoever deletes these columns deletes what the sheet says, and nothing else on it tells. */
const emptied: readonly string[] = ['Minerals Scope 2', 'Minerals Scope 3']

describe('a form that somebody changed the layout of', () => {
  it.each(forms)('is read as it is where nothing was changed: %s %s', (kind, version) => {
    const { answers, company } = read(labelledForm(kind, version))
    expect(company['companyName']?.value).toBe('The companyName')
    expect(answers[0]).toMatchObject({ text: 'Answer 1 0', comment: 'Comment 1 0' })
  })

  it.each(cases)(
    'is refused or says the same as before, wherever it was done: $kind $version, $name',
    ({ kind, version, change, last }) => {
      const sheets = labelledForm(kind, version)
      const wrong = Object.keys(sheets).flatMap((sheet) =>
        numbersTo(last)
          .map((at) => ({ at, outcome: outcomeOf(sheets, sheet, change(at)) }))
          .filter(({ outcome }) => outcome === 'other')
          .map(({ at }) => `${sheet} ${at}`),
      )
      expect(wrong.filter((place) => !emptied.includes(place))).toEqual([])
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
    ['Smelter List', insertColumn(8), 'April 25, 2025" stands in R3; in the template it stands in Q3'],
    ['Smelter Look-up', deleteColumn(2), '"CID900005" stands in D5; in the template it stands in E5'],
    ['Product List', insertColumn(3), '"name" stands in D5; in the template it stands in C5'],
  ])('is refused saying what stands where on %s', (sheet, change, says) => {
    const sheets = labelledForm('CMRT', '6.5')
    expect(() => read({ ...sheets, [sheet]: change(sheets[sheet] ?? {}) })).toThrow(says)
  })

  it('is read where its rows were inserted in a list', () => {
    const sheets = labelledForm('CMRT', '6.5')
    expect(outcomeOf(sheets, 'Smelter List', insertRow(6))).toBe('same')
    expect(outcomeOf(sheets, 'Product List', insertRow(6))).toBe('same')
  })
})
