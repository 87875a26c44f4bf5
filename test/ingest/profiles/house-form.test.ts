import type { Declaration } from '../../../graph/model.js'
import type { FilledAnswers } from '../../../server/exports/template-workbook.js'
import {
  aFilledForm,
  changedProfile,
  codesOf,
  moveSheet,
  readHouse,
  reference,
  renameSheet,
  rewrite,
  transposed,
} from './a-house-form.js'

const tin = aFilledForm().minerals.get('tin')!
const minerals = (over: Partial<FilledAnswers>) =>
  new Map([
    ['tin', { ...tin, ...over }],
    ['tungsten', { used: 'No', lines: [] }],
  ] as const)
const answerTo = ({ answers }: Declaration, role: string, mineral: string) =>
  answers.find((answer) => answer.role === role && answer.mineral === mineral)

describe('a house form', () => {
  it('gives the declaration of its profile, every value with its sheet and cell', () => {
    const read = readHouse({ reference })
    expect(read).toMatchObject({
      template: 'Calder minerals form',
      version: '1',
      language: 'zh',
      profile: { id: 'calder-minerals-form', revision: 1 },
      scope: 'A',
      minerals: ['Tin', 'Tungsten'],
      effectiveDate: '2026-09-30',
      checker: { missing: 0, broken: false },
      findings: [],
    })
    expect(read.company['companyName']).toEqual({
      sheet: 'Supplier 供应商',
      value: 'Lindqvist Power AB',
      cell: 'C5',
    })
    expect(answerTo(read, 'used', 'Tungsten')).toEqual({
      sheet: 'Minerals 矿产',
      question: 'used',
      role: 'used',
      mineral: 'Tungsten',
      answer: 'No',
      text: '否',
      cell: 'B4',
    })
    expect(read.smelters).toEqual([
      {
        sheet: 'Smelters 冶炼厂',
        row: 4,
        status: 'listed',
        cid: 'CID900003',
        candidates: [],
        mineral: 'Tin',
        name: 'Kestrel Metals Co., Ltd.',
        country: 'CN',
        origins: [{ kind: 'country', code: 'PE', country: 'PERU' }],
        typed: {
          id: 'CID900003',
          mineral: '锡',
          name: 'Kestrel Metals Co., Ltd.',
          country: '中国',
          origin: '秘鲁',
        },
        cells: { id: 'C4', mineral: 'B4', name: 'D4', country: 'E4', origin: 'F4' },
      },
    ])
  })

  it('is read wherever rows and columns have moved', () => {
    const down = (rows: number) => moveSheet('', (all) => [...Array.from({ length: rows }, () => []), ...all])
    const reversed = moveSheet('Smelters', (rows) => rows.map((row) => [...row].reverse()))
    const read = readHouse({ reference, moved: [reversed, down(7)] })
    expect(read.company['companyName']?.cell).toBe('C12')
    expect(read.smelters[0]).toMatchObject({ row: 11, cid: 'CID900003', mineral: 'Tin' })
    expect(read.findings).toEqual([])
  })

  it('is read with its minerals across, where the profile says so', () => {
    const profile = changedProfile((given) => ({
      ...given,
      tables: given.tables!.map((table) => ({ ...table, minerals: 'across' })),
    }))
    const read = readHouse({ profile, moved: [moveSheet('Minerals', transposed)] })
    expect(answerTo(read, 'used', 'Tin')).toMatchObject({ answer: 'Yes', cell: 'C2' })
    expect(answerTo(read, 'allReported', 'Tin')).toMatchObject({ answer: 'Yes', cell: 'C9' })
  })

  it('in English alone says it is English', () => {
    const english = moveSheet('', (rows) =>
      rows.map((row) =>
        row.map((cell) =>
          typeof cell === 'string'
            ? cell.replace(/\s*[\p{Script=Han}（）]{2,}.*$/u, '').trim() || cell
            : cell,
        ),
      ),
    )
    const names = ['Supplier', 'Minerals', 'Smelters', 'Products'].map((name) => renameSheet(name, name))
    expect(readHouse({ moved: [english, ...names] }).language).toBe('en')
  })

  it('knows the mineral of a bilingual or Chinese word', () => {
    const read = readHouse({ moved: [moveSheet('Smelters', rewrite('锡', '钨'))] })
    expect(read.smelters[0]?.mineral).toBe('Tungsten')
    expect(
      readHouse({ moved: [moveSheet('Smelters', rewrite('锡', '银 Silver'))] }).smelters[0]?.mineral,
    ).toBe('Silver')
  })

  it('keeps a mineral nobody knows, answered, and ends the table at a note', () => {
    const rows = moveSheet('Minerals', (all) => [
      ...all,
      ['Unobtainium', '是'],
      ['请逐项填写 Fill every line'],
    ])
    const read = readHouse({ moved: [rows] })
    expect(read.minerals).toEqual(['Tin', 'Tungsten', 'Unobtainium'])
  })

  it('takes answers in the profile’s words, the templates’ words and marks', () => {
    const words = (cell: string) =>
      readHouse({ moved: [moveSheet('Minerals', (rows) => [...rows.slice(0, 2), ['锡 Tin', cell]])] })
    expect(answerTo(words('有'), 'used', 'Tin')?.answer).toBe('Yes')
    expect(answerTo(words('Yes 是'), 'used', 'Tin')?.answer).toBe('Yes')
    expect(answerTo(words('Oui'), 'used', 'Tin')?.answer).toBe('Yes')
    const marks = changedProfile((given) => ({ ...given, answers: { Yes: ['√'], No: ['×'] } }))
    const read = readHouse({ profile: marks, moved: [moveSheet('Minerals', rewrite('是', '√'))] })
    expect(answerTo(read, 'used', 'Tin')?.answer).toBe('Yes')
    const unclear = words('maybe')
    expect(answerTo(unclear, 'used', 'Tin')).toMatchObject({ text: 'maybe' })
    expect(codesOf(unclear)).toContain('answerNotRecognised')
  })

  it('tells a smelter not known yet from one of that name', () => {
    const read = readHouse({
      form: { minerals: minerals({ lines: [{ mineral: 'tin', notIdentified: true }] }) },
    })
    expect(read.smelters[0]).toMatchObject({ status: 'notIdentified', mineral: 'Tin' })
    expect(read.smelters[0]?.name).toBeUndefined()
    expect(read.smelters[0]?.typed['name']).toBe('尚未查明 Not known yet')
  })

  it('without a list of known smelters takes ids as they are written', () => {
    expect(readHouse().smelters[0]).toMatchObject({ status: 'freeText', cid: 'CID900003', mineral: 'Tin' })
    expect(codesOf(readHouse())).toEqual(['formSheetMissing'])
  })

  it('reads scope words, a list of products and a date typed as text', () => {
    const read = readHouse({
      form: { scope: 'B', products: [{ number: 'FC-7710', name: 'Board' }] },
      moved: [
        moveSheet('Supplier', (rows) =>
          rows.map((row) => (row[1] === 'Date 日期' ? ['', row[1], '2026年9月1日'] : row)),
        ),
      ],
    })
    expect([read.scope, read.effectiveDate]).toEqual(['B', '2026-09-01'])
    expect(read.products).toEqual([
      {
        sheet: 'Products 产品',
        row: 3,
        number: 'FC-7710',
        name: 'Board',
        cells: { number: 'A3', name: 'B3' },
      },
    ])
    expect(codesOf(read)).toEqual(['formSheetMissing', 'dateAsText'])
  })

  it('ends a list where the next one begins', () => {
    const profile = changedProfile((given) => ({
      ...given,
      productList: { ...given.productList, sheet: given.smelterList!.sheet },
    }))
    const under = moveSheet('Smelters', (rows) => [
      ...rows,
      [],
      ['', 'Part number 料号', '', 'Name 名称'],
      ['', 'X-1', '', 'Clip'],
    ])
    const read = readHouse({ profile, moved: [under] })
    expect(read.smelters.map(({ row }) => row)).toEqual([4])
    expect(read.products.map(({ number }) => number)).toEqual(['X-1'])
  })

  it('has every contradiction an official form has', () => {
    const lines = [{ mineral: 'tin', cid: 'CID900003', origin: 'PE', recycled: 'Yes' }]
    const read = readHouse({ reference, form: { minerals: minerals({ lines }) } })
    expect(read.findings.map(({ code, sheet, cell }) => [code, sheet, cell])).toContainEqual([
      'recycledButMined',
      'Smelters 冶炼厂',
      'G4',
    ])
  })
})

describe('what a house form still lacks', () => {
  it('is counted by what its profile demands, with the cell to fill', () => {
    const read = readHouse({
      form: { company: {}, minerals: minerals({ allReported: '', lines: [] }) },
    })
    expect(read.checker.missing).toBe(5)
    expect(
      read.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ code, cell, params }) => [code, cell, params?.['field'] ?? params?.['question']]),
    ).toEqual([
      ['companyFieldMissing', 'C5', 'companyName'],
      ['companyFieldMissing', 'C8', 'contactName'],
      ['companyFieldMissing', 'C9', 'contactEmail'],
      ['answerMissing', 'I3', 'allReported'],
      ['noSmelterForMineral', 'B4', undefined],
    ])
  })

  it('is nothing more about a mineral that is not used', () => {
    const none = new Map([['tin', { used: 'No', lines: [] }]] as const)
    expect(readHouse({ form: { minerals: none } }).checker.missing).toBe(0)
  })

  it('is the answer on use, even where nothing is demanded', () => {
    const read = readHouse({ form: { minerals: new Map([['tin', { lines: tin.lines }]]) } })
    expect(read.findings.map(({ code }) => code)).toContain('answerMissing')
  })
})

describe('a workbook of the profile that has changed', () => {
  it('is refused without a needed column, which is named with its sheet', () => {
    const moved = [moveSheet('Smelters', rewrite('Mined in 矿产来源国', 'Remarks'))]
    expect(() => readHouse({ moved })).toThrow(
      'This is “Calder minerals form” by its fingerprint (profile calder-minerals-form, revision 1), but ' +
        'sheet “Smelters 冶炼厂” has no “Mined in / 矿产来源国” (smelterList.origin).',
    )
  })

  it('is refused with everything it lacks at once', () => {
    const moved = [
      moveSheet('Smelters', rewrite('Metal 金属', 'X')),
      moveSheet('Supplier', rewrite('Company 公司名称', 'X')),
      renameSheet('Minerals', 'Other'),
    ]
    expect(() => readHouse({ moved })).toThrow(/companyName.*tables.*smelterList\.mineral/s)
  })

  it('is read with a finding without a column that may be left out', () => {
    const read = readHouse({
      reference,
      moved: [moveSheet('Smelters', rewrite('Located in 所在国', 'Remarks'))],
    })
    expect(read.findings).toEqual([
      {
        code: 'formPlaceMissing',
        severity: 'warning',
        sheet: 'Smelters 冶炼厂',
        params: { field: 'smelterList.country', text: 'Located in / 所在国' },
      },
    ])
    expect(read.smelters[0]?.cid).toBe('CID900003')
  })

  it('is read with a finding where a heading stands twice', () => {
    const twice = moveSheet('Smelters', rewrite('100% recycled 全部再生', 'Located in 所在国'))
    expect(codesOf(readHouse({ reference, moved: [twice] }))).toContain('formPlaceTwice')
  })
})
