import { codesOf, readCmrt, readEmrt } from './a-form.js'
import { findingSeverities } from '../../../ingest/check/codes.js'

describe('the company block', () => {
  it('has every value with its cell, numbers as text with a note', () => {
    const read = readCmrt({ declaration: { D12: 556_000_123, D8: ' Lindqvist Fasteners AB ' } })
    expect(read.company).toMatchObject({
      companyName: { value: 'Lindqvist Fasteners AB', cell: 'D8' },
      uniqueId: { value: '556000123', cell: 'D12' },
      authorizerPhone: { cell: 'D21' },
    })
    expect(codesOf(read)).toEqual(['numberInTextField'])
  })

  it.each([
    ['A. Company', 'A'],
    ['b', 'B'],
    ["C. User defined [Specify in 'Description of scope']", 'C'],
    ['Product', 'B'],
    ['something else', undefined],
  ])('reads scope %s as %s', (text, scope) => {
    expect(readCmrt({ declaration: { D9: text, D10: 'Brackets' } }).scope).toBe(scope)
  })
})

describe('the product list', () => {
  it('has numbers and names with cells, without the copyright line below', () => {
    const read = readCmrt({
      products: { B6: 'LF-1', C6: 'Bolt', B7: 20_077, D7: 'new', B2006: { formula: '© someone' } },
    })
    expect(read.products).toEqual([
      { row: 6, number: 'LF-1', name: 'Bolt', cells: { number: 'B6', name: 'C6' } },
      { row: 7, number: '20077', comment: 'new', cells: { number: 'B7', comment: 'D7' } },
    ])
  })

  it("has the requester's number in EMRT 2.1, where 2.0 has comments", () => {
    const products = { B6: 'LF-1', D6: 'PN-9' }
    expect(readEmrt({ products }).products[0]).toMatchObject({ number: 'LF-1', requesterNumber: 'PN-9' })
    expect(readEmrt({ products, revision: '2.0' }).products[0]).toMatchObject({
      number: 'LF-1',
      comment: 'PN-9',
    })
  })
})

describe('the mine list', () => {
  it('keeps the country as typed and says what it means, down to the region', () => {
    const mines = { A5: 'cobalt', B5: 'Blue Rock Cobalt', C5: 'Sample Pit', F5: 'DR Congo', I5: 'Lualaba' }
    expect(readEmrt({ declaration: { D12: 'Cobalt', AA12: 'Cobalt' }, mines }).mines).toMatchObject([
      {
        row: 5,
        mineral: 'Cobalt',
        smelterName: 'Blue Rock Cobalt',
        mineName: 'Sample Pit',
        country: 'DR Congo',
        origin: { kind: 'region', code: 'CD', region: 'CD-LU' },
        cells: { country: 'F5' },
      },
    ])
  })

  it('points at a country nobody knows', () => {
    const read = readEmrt({ mines: { C5: 'Sample Pit', F5: 'Atlantis' } })
    expect(read.findings).toContainEqual(
      expect.objectContaining({ code: 'originNotRecognised', sheet: 'Mine List', cell: 'F5' }),
    )
  })
})

describe('finding codes', () => {
  it('are camel case', () => {
    expect(Object.keys(findingSeverities).filter((code) => !/^[a-z][a-zA-Z]+$/.test(code))).toEqual([])
  })
})
