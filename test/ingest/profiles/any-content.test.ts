import fc from 'fast-check'
import { RefusedFileError } from '../../../graph/errors.js'
import { Declaration } from '../../../graph/model.js'
import { chooseProfile } from '../../../ingest/profiles/choose-profile.js'
import { HouseWorkbook } from '../../../ingest/profiles/house-workbook.js'
import { readHouseForm } from '../../../ingest/profiles/read-house-form.js'
import { houseForm } from '../../../server/sample/house-form.js'
import { exampleProfile } from '../../../server/sample/house-profile.js'
import { workbookOf, type Cells, type Written } from '../declaration/a-workbook.js'
import { aFilledForm, cellsOf, reference } from './a-house-form.js'

const words = [
  ...[
    '是',
    '否',
    'Tin',
    '钨',
    'CID900003',
    'CID1',
    '尚未查明',
    '不在名录 On no list',
    'Mineral 矿产',
    'Metal 金属',
  ],
  ...[
    'Company 公司名称',
    'Smelter 冶炼厂',
    'RMI number',
    'Peru',
    'Atlantis',
    '2026-02-30',
    '全公司',
    '__proto__',
  ],
  ...['constructor', '\u0000', '\ud800', '((((', '/', '|', '：', '√', '=1+1', 'x'.repeat(3_000)],
]
const written: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double(),
  fc.constantFrom(...words, 0).map((formula) => ({ formula })),
  fc.constantFrom('#N/A', '#REF!').map((error) => ({ error })),
)
const address = fc
  .tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'AZ'), fc.integer({ min: 1, max: 14 }))
  .map(([column, row]) => `${column}${row}`)
const scribbles = fc.dictionary(address, written, { maxKeys: 12 })
const ranges = fc.array(
  fc.oneof(
    fc.constantFrom('B5:D5', 'A2:A3', 'B2:B1', 'nonsense', 'A1:XFE9', ':'),
    fc.string({ maxLength: 6 }),
  ),
  { maxLength: 4 },
)

describe('a house form with any content in its cells', () => {
  it('is read into a declaration, or refused by what it lacks', () => {
    const sheets = houseForm(aFilledForm(), reference)
    const profiles = [{ profile: exampleProfile, file: 'f' }]
    fc.assert(
      fc.property(fc.array(scribbles, { minLength: 5, maxLength: 5 }), ranges, (over, merged) => {
        const cells = sheets.map((sheet, index): [string, Cells] => [
          sheet.name,
          { ...cellsOf(sheet), ...over[index] },
        ])
        const house = new HouseWorkbook(workbookOf(Object.fromEntries(cells), merged))
        try {
          chooseProfile(house, profiles)
          const declaration = readHouseForm(house, profiles[0]!, { today: '2026-11-23' })
          expect(Declaration.parse(declaration)).toEqual(declaration)
        } catch (error) {
          if (!(error instanceof RefusedFileError)) throw error
          expect(error.reason).toBe('profileDoesNotFit')
        }
      }),
      { numRuns: 300 },
    )
  })
})
