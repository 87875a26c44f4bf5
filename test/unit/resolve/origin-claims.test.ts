import type { References } from '../../../graph/resolve/facts.js'
import { noIdentities } from '../../../graph/resolve/identities.js'
import type { UsesEdge } from '../../../graph/edges.js'
import type { MineLine, SmelterLine, StatedOrigin } from '../../../graph/model.js'
import { referenceClaims, resolveClaims } from '../../../graph/resolve/origin-claims.js'
import type { Spoken } from '../../../graph/resolve/company.js'
import { aDeclaration, aLine, aSmelter, effective, noReferences } from './builders.js'

const peru: StatedOrigin = { kind: 'country', code: 'PE', country: 'PERU' }
const unknown: StatedOrigin = { kind: 'unknown' }
const recycled: StatedOrigin = { kind: 'recycled' }
const use: UsesEdge = {
  declaration: 'f1',
  mineral: 'tin',
  smelter: 'CID900001',
  identity: 'listed',
  name: 'Alder Tin',
  row: 5,
}
const spoken: Spoken = {
  declaration: 'f1',
  mineral: 'tin',
  validFrom: '2025-01-01',
  saysNo: false,
  counts: true,
}

interface Given {
  readonly line?: Partial<SmelterLine>
  readonly mines?: MineLine[]
  readonly periods?: Spoken[]
}

const claimsOf = ({ line = {}, mines = [], periods = [spoken] }: Given) =>
  resolveClaims({
    uses: [use],
    read: { ...aDeclaration({}), smelters: [aLine({ name: 'Alder Tin', ...line })], mines },
    file: 'f1',
    spoken: periods,
    company: 'S1',
    identities: noIdentities,
  })

describe('origin claims of a smelter line (rule 20)', () => {
  it('say what the cell says, with cell, declarant and days', () => {
    expect(claimsOf({ line: { origins: [peru], cells: { origin: 'O5' } } })).toEqual([
      {
        smelter: 'CID900001',
        mineral: 'tin',
        origin: peru,
        source: 'line',
        company: 'S1',
        declaration: 'f1',
        validFrom: '2025-01-01',
        stale: false,
        saysNo: false,
        mixed: false,
        file: 'f1',
        sheet: 'Smelter List',
        cell: 'O5',
      },
    ])
  })

  it('name the sheet of a house form', () => {
    const [claim] = claimsOf({ line: { sheet: '冶炼厂', origins: [peru], cells: { origin: 'F9' } } })
    expect([claim?.sheet, claim?.cell]).toEqual(['冶炼厂', 'F9'])
  })

  it('are none for a blank cell', () => {
    expect(claimsOf({})).toEqual([])
  })

  it.each([
    ['Yes', 1],
    ['No', 0],
    ['Unknown', 0],
  ])('take "100 %% recycled" %s for %s claims', (answer, count) => {
    const claims = claimsOf({ line: { recycled: answer, cells: { recycled: 'P5' } } })
    expect(claims.map(({ origin, cell }) => [origin, cell])).toEqual(
      Array.from({ length: count }, () => [recycled, 'P5']),
    )
  })

  it('are mixed where the cell also holds unknown, the unknown itself is not (21)', () => {
    const claims = claimsOf({ line: { origins: [peru, unknown] } })
    expect(claims.map(({ origin, mixed }) => [origin.kind, mixed])).toEqual([
      ['country', true],
      ['unknown', false],
    ])
  })

  it('are not mixed in the recycled column, which is another cell (21)', () => {
    const claims = claimsOf({ line: { origins: [peru, unknown], recycled: 'Yes' } })
    expect(claims.find(({ origin }) => origin.kind === 'recycled')?.mixed).toBe(false)
  })

  it('become stale with their form, from that day on (21)', () => {
    const periods = [{ ...spoken, validTo: '2027-01-01', staleFrom: '2026-04-02' }]
    const claims = claimsOf({ line: { origins: [peru] }, periods })
    expect(claims.map(({ validFrom, validTo, stale }) => [validFrom, validTo, stale])).toEqual([
      ['2025-01-01', '2026-04-02', false],
      ['2026-04-02', '2027-01-01', true],
    ])
  })

  it('are stale from the start when the form stands again after that day', () => {
    const periods = [{ ...spoken, validFrom: '2026-06-01', staleFrom: '2026-06-01' }]
    expect(claimsOf({ line: { origins: [peru] }, periods }).map(({ stale }) => stale)).toEqual([true])
  })

  it('remember that the form says No (21)', () => {
    const periods = [{ ...spoken, saysNo: true, counts: false }]
    expect(claimsOf({ line: { origins: [peru] }, periods })[0]?.saysNo).toBe(true)
  })

  it('are none while the form does not stand for the mineral', () => {
    expect(claimsOf({ line: { origins: [peru] }, periods: [{ ...spoken, mineral: 'gold' }] })).toEqual([])
  })
})

describe('origin claims of a mine list (rule 20)', () => {
  const mine: MineLine = {
    row: 9,
    mineral: 'Tin',
    smelterName: ' ALDER TIN',
    origin: peru,
    cells: { country: 'F9' },
  }

  it('join the smelter line of the same mineral and name', () => {
    expect(claimsOf({ mines: [mine] })).toEqual([
      expect.objectContaining({
        smelter: 'CID900001',
        origin: peru,
        source: 'mineList',
        sheet: 'Mine List',
        cell: 'F9',
      }),
    ])
  })

  it.each([
    ['of another mineral', { ...mine, mineral: 'Gold' }, 0],
    ['of another smelter', { ...mine, smelterName: 'Birch Tin' }, 0],
    ['without place', { row: 9, mineral: 'Tin', smelterName: 'Alder Tin', cells: {} }, 0],
    ['without mineral', { row: 9, smelterName: 'Alder Tin', origin: peru, cells: {} }, 1],
  ])('are counted for a row %s', (_, line, count) => {
    expect(claimsOf({ mines: [line] })).toHaveLength(count)
  })

  it('are unknown for a place nobody recognises', () => {
    const line = { row: 9, mineral: 'Tin', smelterName: 'Alder Tin', country: 'Atlantis', cells: {} }
    expect(claimsOf({ mines: [line] }).map(({ origin }) => origin)).toEqual([unknown])
  })

  it('name the region the row gives', () => {
    const line = {
      ...mine,
      origin: { kind: 'country', code: 'ID', country: 'INDONESIA' } as const,
      region: 'Papua',
    }
    expect(claimsOf({ mines: [line] })[0]?.origin).toMatchObject({ kind: 'region', code: 'ID' })
  })
})

describe('origin claims of reference lists (rule 20)', () => {
  const claimsOfLists = (lists: Partial<References>) =>
    referenceClaims({ ...noReferences, ...lists }, noIdentities)
  const row = { row: 2, cid: 'CID900001', mineral: 'tin', text: 'PE', origins: [peru], date: '2025-03-01' }

  it('hold from the list’s date on, of no declarant', () => {
    expect(claimsOfLists({ origins: [effective(row)] })).toEqual([
      {
        smelter: 'CID900001',
        mineral: 'tin',
        origin: peru,
        source: 'reference',
        validFrom: '2025-03-01',
        stale: false,
        saysNo: false,
        mixed: false,
        file: 'list',
      },
    ])
  })

  it('find the mineral of a CID in the smelter list', () => {
    const without = { row: 2, cid: 'CID900001', text: 'PE', origins: [peru] }
    const smelters = [aSmelter({ mineral: 'gold' })]
    expect(claimsOfLists({ smelters, origins: [effective(without)] })[0]?.mineral).toBe('gold')
  })

  it('follow a retired CID to its successor', () => {
    const smelters = [aSmelter({ successor: 'CID900002' })]
    expect(claimsOfLists({ smelters, origins: [effective(row)] })[0]?.smelter).toBe('CID900002')
  })
})
