/** Every contradiction a form can show by itself: a form that shows it and nothing else, and where. */
import type { Declaration } from '../../../graph/model.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { goldLine, goldOnly, readCmrt, readEmrt, type FormSheets } from './a-form.js'
import type { Cells } from './a-workbook.js'

const line = (row: number, cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([column, written]) => [`${column}${row}`, written]))

/** The form's own list with `count` gold smelters, and lines that name the first `named` of them. */
function longList(count: number, named: number): Pick<FormSheets, 'smelters' | 'lookUp'> {
  const cid = (index: number) => `CID${900_200 + index}`
  const each = (length: number, row: (index: number) => Cells): Cells =>
    Object.assign({}, ...Array.from({ length }, (_, index) => row(index))) as Cells
  return {
    lookUp: each(count, (index) => ({
      [`A${index + 5}`]: 'Gold',
      [`B${index + 5}`]: `Refinery ${index}`,
      [`C${index + 5}`]: `Refinery ${index}`,
      [`D${index + 5}`]: 'SWEDEN',
      [`E${index + 5}`]: cid(index),
    })),
    smelters: each(named, (index) => line(index + 5, { A: cid(index), B: 'Gold', C: `Refinery ${index}` })),
  }
}

const cobaltYes: Cells = {
  D12: 'Cobalt',
  AA12: 'Cobalt',
  ...Object.fromEntries([30, 42, 90, 102].map((row) => [`D${row}`, 'Yes'])),
  ...Object.fromEntries([54, 66].map((row) => [`D${row}`, 'No'])),
  D78: '100%',
  ...Object.fromEntries([115, 117, 120, 131, 135, 137].map((row) => [`D${row}`, 'No'])),
  D133: 'Yes, in conformance with IPC1755 (e.g. EMRT)',
}
const cobaltLine: Cells = { A5: 'CID900101', B5: { formula: 'Cobalt' }, C5: { formula: 'Blue Rock Cobalt' } }
const cobalt = (declaration: Cells = {}, more: FormSheets = {}): Declaration =>
  readEmrt({ declaration: { ...cobaltYes, ...declaration }, smelters: cobaltLine, ...more })

const gold = (smelters: Cells, declaration: Cells = {}): Declaration =>
  readCmrt({ declaration, smelters: { ...goldLine, ...smelters } })

describe('a form that contradicts nothing', () => {
  it.each([
    ['CMRT', readCmrt()],
    ['EMRT', cobalt()],
    ['CMRT of recycled gold', gold({ P5: 'Yes' }, { D52: 'Yes' })],
    ['CMRT with a mine country', gold({ O5: 'PERU', P5: 'No' })],
    ['CMRT that says Yes to both questions on areas', gold({ O5: 'Rwanda' }, { D40: 'Yes', D46: 'Yes' })],
  ])('has no finding: %s', (_, { findings, checker }) => {
    expect(findings).toEqual([])
    expect(checker.missing).toBe(0)
  })
})

describe('a form that contradicts itself once is told once, where', () => {
  const at = (sheet: string, cell: string) => ({ sheet, cell })
  const answer = (cell: string) => at('Declaration', cell)
  const smelter = (cell: string) => at('Smelter List', cell)

  it.each<[string, Declaration, string, object]>([
    ['1: Yes without a smelter', readCmrt({ smelters: {} }), 'noSmelterForMineral', smelter('B5')],
    ['1: No with a smelter', gold({ A6: 'CID900004', B6: 'Tin' }), 'mineralNotInUse', smelter('B6')],
    ['2: No to the covered countries, one is named', gold({ O5: 'DRC' }), 'coveredSaidNo', answer('D40')],
    [
      '3: Yes to the covered countries, No to areas at risk',
      gold({}, { D40: 'Yes' }),
      'coveredButNotCahra',
      answer('D46'),
    ],
    [
      '4: all recycled, a line says No',
      gold({ P5: 'No' }, { D52: 'Yes' }),
      'allRecycledButLineNot',
      answer('D52'),
    ],
    [
      '4: all recycled, a line is mined',
      gold({ O5: 'PERU' }, { D52: 'Yes' }),
      'allRecycledButMined',
      answer('D52'),
    ],
    [
      '5: a recycled line names a country',
      gold({ O5: 'PERU', P5: 'Yes' }),
      'recycledButMined',
      smelter('P5'),
    ],
    [
      '6: all identified, one is not',
      gold(line(6, { B: 'Gold', C: 'Smelter not yet identified' })),
      'allIdentifiedButNotYet',
      answer('D64'),
    ],
    ['7: identified, not reported', gold({}, { D70: 'No' }), 'identifiedNotReported', answer('D70')],
    [
      '8: the ID of one smelter, the name of another',
      gold(line(6, { A: 'CID900002', B: 'Gold', C: 'ANR Gold' })),
      'idAndNameDiffer',
      smelter('C6'),
    ],
    [
      '8: another country than the list gives the ID',
      gold({ E5: 'PERU' }),
      'smelterCountryDiffers',
      smelter('E5'),
    ],
    [
      '8, 17: the ID of a smelter of another mineral',
      gold(line(6, { A: 'CID900004', B: 'Gold' })),
      'cidOfOtherMineral',
      smelter('A6'),
    ],
    [
      '8, 17: the name of a smelter of another mineral',
      gold(line(6, { B: 'Gold', C: 'Estanho Serra Azul Ltda.' })),
      'nameOfOtherMineral',
      smelter('C6'),
    ],
    ['9: an ID no list knows', gold(line(6, { A: 'CID900999', B: 'Gold' })), 'unknownCid', smelter('A6')],
    ['11: a smelter twice', gold(line(6, { A: 'CID900001' })), 'duplicateSmelter', smelter('A6')],
    ['13: the whole reference list', readCmrt(longList(20, 19)), 'wholeList', smelter('B5')],
    [
      '14: all identified, nobody surveyed',
      cobalt({ D78: 'Did not survey' }),
      'identifiedWithoutResponse',
      answer('D78'),
    ],
    ['14: no survey, yet responses', gold({}, { D83: 'No' }), 'responseWithoutSurvey', answer('D83')],
    ['15: a date to come', readCmrt({ declaration: { D22: 46_200 } }), 'dateInFuture', answer('D22')],
    [
      '15: older than its template',
      readCmrt({ declaration: { D22: 45_700 } }),
      'dateBeforeRelease',
      answer('D22'),
    ],
    ['16: gold from Switzerland', gold({ O5: 'SWITZERLAND' }), 'originNotMined', smelter('O5')],
    [
      '16: a cobalt mine in Belgium',
      cobalt({}, { mines: line(5, { A: 'Cobalt', B: 'Blue Rock Cobalt', C: 'Old Pit', F: 'BELGIUM' }) }),
      'originNotMined',
      at('Mine List', 'F5'),
    ],
    [
      'policy 1.6: Yes without an address',
      gold({}, { D77: 'Yes', G77: 'on request' }),
      'noWebAddress',
      answer('G77'),
    ],
    ['policy 1.6: a No in Chinese', gold({}, { D3: '中文 Chinese' }), 'checkTranslation', answer('D87')],
  ])('%s', (_, { findings }, code, place) => {
    expect(findings).toHaveLength(1)
    expect(findings).toMatchObject([{ code, ...place }])
  })
})

describe('what is no contradiction', () => {
  it.each([
    ['a list that is short', readCmrt(longList(19, 19))],
    ['a list of which a few are missing', readCmrt(longList(20, 18))],
    ['Unknown to the covered countries', gold({ O5: 'DRC' }, { D40: 'Unknown' })],
    ['the same country in other words', gold({ E5: 'sweden' })],
    ['a Yes in Chinese', gold({}, { D3: '中文 Chinese', D87: 'Yes' })],
    ['an address among words', gold({}, { D77: 'Yes', G77: '见 lindqvist.example/矿产' })],
    ['an empty form about nothing', readCmrt({ declaration: { ...goldOnly, D28: 'No' }, smelters: {} })],
  ])('%s', (_, { findings }) => {
    expect(findings).toEqual([])
  })

  it('is for the policy to say: how much of the reference list is too much', () => {
    const policy = { ...defaultPolicy, wholeListShare: 0.5, wholeListLeast: 4 }
    const { findings } = readCmrt({ ...longList(4, 2), terms: { policy } })
    expect(findings).toMatchObject([{ code: 'wholeList', params: { listed: 2, known: 4 } }])
    expect(readCmrt(longList(4, 2)).findings).toEqual([])
  })
})
