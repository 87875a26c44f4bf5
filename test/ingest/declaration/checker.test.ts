import { codesAt, codesOf, goldLine, readCmrt, readEmrt } from './a-form.js'
import type { Cells } from './a-workbook.js'

const errorsOf = (read: ReturnType<typeof readCmrt>) =>
  read.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, cell }) => `${code} ${cell ?? ''}`)
const notListed = (row: number, more: Cells): Cells => ({
  [`B${row}`]: 'Gold',
  [`C${row}`]: 'Smelter not listed',
  ...more,
})

describe("the template's own Checker, CMRT", () => {
  it('misses nothing in a complete form, and nothing is sent back', () => {
    const read = readCmrt()
    expect(read.checker).toEqual({ missing: 0, broken: false })
    expect(read.findings).toEqual([])
  })

  it.each<[string, Cells, string[]]>([
    ['a company field', { D8: '' }, ['companyFieldMissing D8']],
    ['a phone of 0, which counts as empty', { D17: 0 }, ['companyFieldMissing D17']],
    ['an e-mail without @', { D16: 'maja(at)lindqvist.example' }, ['emailWithoutAt D16']],
    [
      'a description behind scope C',
      { D9: "C. User defined [Specify in 'Description of scope']" },
      ['scopeDescriptionMissing D10'],
    ],
    ['a description behind a scope in words of its own', { D9: 'company' }, ['scopeDescriptionMissing D10']],
    ['a product behind scope B', { D9: 'B. Product (or List of Products)' }, ['productListEmpty B6']],
    ['an answer about the mineral', { D46: '' }, ['answerMissing D46']],
    ['an answer about the company', { D85: '' }, ['companyAnswerMissing D85']],
    ['the link behind Yes to question B', { D77: 'Yes', G77: 'x' }, ['urlMissing G77']],
  ])('misses %s and names its cell', (_, declaration, errors) => {
    const read = readCmrt({ declaration })
    expect(read.checker).toEqual({ missing: errors.length, broken: false })
    expect(errorsOf(read)).toEqual(errors)
  })

  it.each<[string, Cells]>([
    ['a title, an address, an authorizer phone', { D14: '', D19: '', D21: '' }],
    ['a company name of blanks, as the sheet has it', { D8: ' ' }],
    ['answers behind a No', { D38: '', D32: '' }],
    ['a link of two letters', { D77: 'Yes', G77: 'ab' }],
    ['an answer in another case', { D28: 'YES' }],
  ])('does not miss %s', (_, declaration) => {
    expect(readCmrt({ declaration }).checker.missing).toBe(0)
  })

  it('counts everything behind a blank first answer: it and seven questions, and the smelter', () => {
    const read = readCmrt({ declaration: { D27: '' } })
    expect(read.checker.missing).toBe(9)
    expect(errorsOf(read)).toContain('answerMissing D27')
    expect(errorsOf(read)).toContain('noSmelterForMineral B5')
  })

  it('does not count answers behind a Yes with a blank, though they are given', () => {
    const read = readCmrt({ declaration: { D28: 'Yes ' } })
    expect(read.checker.missing).toBe(7)
    expect(codesAt(read, 'D40')).toEqual(['answerNotCounted'])
  })

  it('looks at the second answer only behind an exact Yes to the first', () => {
    expect(readCmrt({ declaration: { D28: '', D34: 'No' }, smelters: {} }).checker.missing).toBe(9)
    expect(readCmrt({ declaration: { D28: 'Yes', D34: 'No' }, smelters: {} }).checker.missing).toBe(0)
  })

  it('asks the company nothing when no mineral is used', () => {
    const declaration = {
      D28: 'No',
      ...Object.fromEntries([75, 77, 79, 81, 83, 85, 87, 89].map((row) => [`D${row}`, ''])),
    }
    expect(readCmrt({ declaration, smelters: {} }).checker.missing).toBe(0)
  })

  it('wants a smelter of the mineral, by the mineral cell and a look-up name', () => {
    const named = { B5: 'Gold', C5: 'Aurum North Refinery' }
    const elsewhere = { B5: 'gold', B6: 'GOLD', C6: 'Smelter not yet identified' }
    const mineralOnly = { B5: 'Gold', D5: 'Aurum North Refinery' }
    expect([named, elsewhere, mineralOnly].map((smelters) => readCmrt({ smelters }).checker.missing)).toEqual(
      [0, 0, 1],
    )
  })

  it('takes mineral and name from different rows too, as the sheet does', () => {
    expect(readCmrt({ smelters: { B5: 'Gold', C6: 'Gold Works' } }).checker.missing).toBe(0)
  })

  it('wants name and country of every smelter not listed, and counts that once', () => {
    const smelters = { ...goldLine, ...notListed(6, { E6: 'PERU' }), ...notListed(7, { D7: 'Deep Works' }) }
    const read = readCmrt({ smelters })
    expect(read.checker).toEqual({ missing: 1, broken: false })
    expect(errorsOf(read)).toEqual(['notListedIncomplete D6', 'notListedIncomplete E7'])
  })

  it('is broken by one error value in look-up name, name or country, and counts the rest', () => {
    const smelters = { ...goldLine, A6: 'CID900099', B6: { error: '#N/A' }, C6: { error: '#N/A' } }
    const read = readCmrt({ smelters, declaration: { D8: '' } })
    expect(read.checker).toEqual({ missing: 1, broken: true })
    expect(codesAt(read, 'C6')).toEqual(['checkerBroken'])
  })

  it('looks at every row for smelters not listed, but in 6.01 and 6.1 at the prepared ones', () => {
    const smelters = { ...goldLine, ...notListed(2600, { E2600: 'PERU' }) }
    expect(readCmrt({ smelters }).checker.missing).toBe(1)
    expect(readCmrt({ smelters, revision: '6.1' }).checker.missing).toBe(0)
  })
})

const emrtAnswers = (offset: number): Cells =>
  Object.fromEntries(
    [30, 42, 54, 66, 78, 90, 102, 120].map((row) => [`D${row + offset}`, row === 78 ? '100%' : 'Yes']),
  )
const company: Cells = {
  ...Object.fromEntries([115, 117, 131, 135, 137].map((row) => [`D${row}`, 'No'])),
  D133: 'Yes, Using Other Format (Describe)',
}
const cobalt: Cells = { D12: 'Cobalt', AA12: { formula: 'Cobalt' }, ...emrtAnswers(0), ...company }
const cobaltLine: Cells = { A5: 'CID900101', B5: { formula: 'Cobalt' }, C5: { formula: 'Blue Rock Cobalt' } }

describe("the template's own Checker, EMRT 2", () => {
  it('misses nothing in a complete form', () => {
    const read = readEmrt({ declaration: cobalt, smelters: cobaltLine })
    expect(read.checker).toEqual({ missing: 0, broken: false })
    expect(read.findings).toEqual([])
  })

  it('wants at least one mineral', () => {
    const read = readEmrt()
    expect(errorsOf(read)).toEqual(['nothingDeclared ', 'noMineralChosen D12'])
    expect(read.checker.missing).toBe(1)
  })

  it.each<[string, Cells, number]>([
    ['Unknown to the first question ends the mineral', { D30: 'Unknown', D42: '' }, 0],
    ['Not declaring ends the mineral', { D30: 'Not declaring', D42: '' }, 0],
    ['Unknown to the second question ends the mineral', { D42: 'Unknown', D54: '' }, 0],
    ['a blank first answer is one missing answer, the others stay counted', { D30: '' }, 1],
    ['question C is asked of every mineral', { D120: '' }, 1],
    ['other format needs no comment', { D133: 'Yes, Using Other Format (Describe)' }, 0],
  ])('%s', (_, declaration, missing) => {
    expect(
      readEmrt({ declaration: { ...cobalt, ...declaration }, smelters: cobaltLine }).checker.missing,
    ).toBe(missing)
  })

  it('wants mineral and look-up name of a smelter in one row', () => {
    const apart = { B5: 'Cobalt', C6: 'Cobalt Works' }
    const read = readEmrt({ declaration: cobalt, smelters: apart })
    expect(read.checker.missing).toBe(1)
    expect(read.findings).toContainEqual(
      expect.objectContaining({ code: 'noSmelterForMineral', mineral: 'Cobalt' }),
    )
  })
})

describe('minerals chosen on the sheet', () => {
  const two: Cells = {
    ...cobalt,
    G13: 'Nickel',
    AA12: { formula: 'Nickel' },
    AA13: { formula: 'Cobalt' },
    ...emrtAnswers(1),
  }

  it('take their question rows in the order the file cached', () => {
    const read = readEmrt({ declaration: { ...two, D30: 'No' }, smelters: cobaltLine })
    expect(read.minerals).toEqual(['Nickel', 'Cobalt'])
    expect(read.answers.filter(({ question }) => question === '1')).toMatchObject([
      { mineral: 'Nickel', answer: 'No', cell: 'D30' },
      { mineral: 'Cobalt', answer: 'Yes', cell: 'D31' },
    ])
  })

  it('are sorted, with a warning, where no order was cached', () => {
    const read = readEmrt({
      declaration: { ...two, AA12: { formula: '' }, AA13: { formula: '' } },
      smelters: cobaltLine,
    })
    expect(read.minerals).toEqual(['Cobalt', 'Nickel'])
    expect(codesOf(read)).toContain('slotsWithoutCache')
  })

  it('leave out what the supplier deleted', () => {
    const declaration = { D12: '(Delete Cobalt)', G13: 'Nickel', AA12: { formula: '' } }
    expect(readEmrt({ declaration }).minerals).toEqual(['Nickel'])
  })
})
