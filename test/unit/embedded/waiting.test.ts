import type { SmelterLine, Subject } from '../../../graph/model.js'
import type { Change } from '../../../graph/supply-graph.js'
import { aForm, aLine } from '../resolve/builders.js'
import { enginePerTest } from './engine-per-test.js'

const suppliers: Change = {
  kind: 'list',
  file: { id: 'suppliers', name: 'suppliers.csv', bytes: 1 },
  received: '2025-01-01',
  complete: false,
  content: {
    kind: 'suppliers',
    rows: [
      { row: 2, supplier: 'S1', name: 'Acme Metals Ltd', aliases: [], country: 'GB' },
      { row: 3, supplier: 'S2', name: 'Brackwater GmbH', aliases: [], country: 'DE' },
    ],
  },
}

function aFormOf(name: string, more: { address?: string; smelters?: SmelterLine[] } = {}): Change {
  const { file, received, declaration } = aForm('form')
  const { address, smelters = [] } = more
  const company = {
    companyName: { value: name, cell: 'D8' },
    ...(address !== undefined && { address: { value: address, cell: 'D14' } }),
  }
  return { kind: 'declaration', file, received, declaration: { ...declaration, company, smelters } }
}

describe('identities that wait for a person (rules 18, 19)', () => {
  const opened = enginePerTest()
  const codesOf = async (change: Change) =>
    (await opened().graph.apply(change)).findings.filter(({ code }) => /Waits?$/.test(code))
  const waiting = async (kind: Subject['kind']) => (await opened().desk.reviews({ kind })).items

  it('are told of a declarant that is listed under another legal form, with the names near it', async () => {
    await opened().graph.apply(suppliers)
    expect(await codesOf(aFormOf('Acme Metals'))).toEqual([
      {
        code: 'companyWaits',
        severity: 'warning',
        sheet: 'Declaration',
        cell: 'D8',
        params: { name: 'Acme Metals', near: 'Acme Metals Ltd' },
      },
    ])
    expect(await waiting('company')).toMatchObject([
      {
        id: 'company:acme-metals',
        subject: { kind: 'company', text: 'Acme Metals' },
        candidates: [{ id: 'S1' }],
        since: '2025-02-01',
        places: [{ file: 'form', company: 'co:acme-metals', sheet: 'Declaration', cell: 'D8' }],
      },
    ])
  })

  it.each([
    ['its address ends with the country of the one that fits', '1 Mill Lane, Leeds, United Kingdom', 0],
    ['its address ends with another country', '1 Mill Lane, Leeds, Germany', 1],
    ['its address ends with part of a name', 'Newark, New Jersey', 1],
  ])('look at the address where the legal form is missing: %s', async (_, address, waits) => {
    await opened().graph.apply(suppliers)
    expect(await codesOf(aFormOf('Acme Metals', { address }))).toHaveLength(waits)
    expect(await waiting('company')).toHaveLength(waits)
  })

  it('begin to wait when a list of suppliers first comes, and none without', async () => {
    expect(await codesOf(aFormOf('Acme Metals'))).toEqual([])
    expect(await waiting('company')).toEqual([])
    await opened().graph.apply(suppliers)
    expect(await waiting('company')).toHaveLength(1)
  })

  it('are told of a smelter line with its cell and what it may be', async () => {
    const line = aLine({
      status: 'notListed',
      name: 'Alder Tinn',
      candidates: ['CID900001'],
      cells: { name: 'E5' },
    })
    const settled = aLine({ row: 6, cid: 'CID900002', name: 'Birch Tin' })
    expect(await codesOf(aFormOf('Acme', { smelters: [line, settled] }))).toMatchObject([
      { code: 'smelterWaits', row: 5, cell: 'E5', mineral: 'tin', params: { candidates: 'CID900001' } },
    ])
    expect(await waiting('smelter')).toMatchObject([
      {
        id: 'smelter:tin:alder-tinn',
        subject: { kind: 'smelter', text: 'Alder Tinn', mineral: 'tin' },
        candidates: [{ id: 'CID900001' }, { id: 'CID900002' }],
        places: [{ file: 'form', row: 5, cell: 'E5' }],
      },
    ])
  })

  it('wait no longer once an imported list knows the name', async () => {
    const smelters = [aLine({ status: 'notListed', name: 'Alder Tin' })]
    await opened().graph.apply(aFormOf('Acme', { smelters }))
    const rows = [{ row: 2, cid: 'CID900001', mineral: 'tin', name: 'Alder Tin', aliases: [] }]
    const content = { kind: 'smelters' as const, rows }
    await opened().graph.apply({ ...suppliers, file: { id: 's', name: 's.csv', bytes: 1 }, content })
    expect(await waiting('smelter')).toEqual([])
  })

  it('are counted in one finding where they are many', async () => {
    const smelters = Array.from({ length: 21 }, (_, at) =>
      aLine({ row: 5 + at, status: 'notListed', name: `Nowhere ${at}` }),
    )
    expect(await codesOf(aFormOf('Acme', { smelters }))).toMatchObject([
      { code: 'smeltersWait', params: { lines: 21 } },
    ])
    expect(await waiting('smelter')).toHaveLength(21)
  })
})
