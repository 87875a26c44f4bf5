import type { SmelterLine, SmelterRow } from '../../../graph/model.js'
import type { References } from '../../../graph/resolve/facts.js'
import { noIdentities } from '../../../graph/resolve/identities.js'
import { resolveUses } from '../../../graph/resolve/smelter-identity.js'
import { aDeclaration, aLine, aSmelter, noReferences, yes } from './builders.js'

const usesOf = (lines: SmelterLine[], smelters: References['smelters'] = [], company = 'S1') =>
  resolveUses({
    declaration: 'f1',
    company,
    read: { ...aDeclaration({ says: { Tin: yes, Gold: yes } }), smelters: lines },
    references: { ...noReferences, smelters },
    identities: noIdentities,
  })
const useOf = (line: Partial<SmelterLine>, smelters: References['smelters'] = []) =>
  usesOf([aLine(line)], smelters).uses[0]

const listed = [
  aSmelter({ cid: 'CID900001', name: 'Alder Tin', aliases: ['ATC'] }),
  aSmelter({ cid: 'CID900002', name: 'Birch Tin', aliases: ['Shared'] }),
  aSmelter({ cid: 'CID900003', name: 'Cedar Tin', aliases: ['shared'] }),
  aSmelter({ cid: 'CID900004', name: 'Alder Gold', mineral: 'gold' }),
]

describe('smelter lines that are certain (rule 18)', () => {
  it.each<[string, Partial<SmelterLine>, string]>([
    ['by the workbook’s own look-up', { status: 'listed', cid: 'CID900007', name: 'Any' }, 'CID900007'],
    [
      'by an exact name typed as unlisted',
      { status: 'notListedButKnownName', cid: 'CID900007', name: 'Any' },
      'CID900007',
    ],
    [
      'by an ID that a newer list knows for the mineral',
      { status: 'unknownCid', typed: { id: ' cid900001 ' } },
      'CID900001',
    ],
    ['by an exact alias of the imported list', { status: 'notListed', name: ' atc' }, 'CID900001'],
    [
      'by an ID in a workbook without reference list that the imported one knows',
      { status: 'freeText', cid: 'CID900001', name: 'Any', typed: { id: 'cid 900001' } },
      'CID900001',
    ],
    [
      'by the workbook’s own list, for a free text beside an ID that is none',
      { status: 'freeText', cid: 'CID900007', name: 'Any', typed: { id: 'LBMA-7' } },
      'CID900007',
    ],
    ['by a free text that is a listed name', { status: 'freeText', name: 'ALDER TIN' }, 'CID900001'],
  ])('resolve %s', (_, line, cid) => {
    expect(useOf(line, listed)).toMatchObject({ smelter: cid, identity: 'listed', mineral: 'tin' })
  })

  it('bear the newest list’s name, and the country the form’s look-up gives (rule 21)', () => {
    const list = [
      aSmelter({ name: 'New Name', country: 'PE' }),
      { ...aSmelter({ name: 'Old Name' }), received: '2024-01-01' },
    ]
    expect(useOf({ cid: 'CID900001', name: 'Workbook Name', country: 'BR' }, list)).toMatchObject({
      name: 'New Name',
      country: 'BR',
    })
  })

  it('resolve a retired CID to the last of its successors, with a finding', () => {
    const list = [
      aSmelter({ cid: 'CID900001', retired: '2025-01-01', successor: 'CID900002' }),
      aSmelter({ cid: 'CID900002', successor: 'CID900003' }),
      aSmelter({ cid: 'CID900003', name: 'Cedar Tin' }),
    ]
    const { uses, findings } = usesOf([aLine({ cid: 'CID900001' })], list)
    expect(uses.at(-1)).toMatchObject({ smelter: 'CID900003', name: 'Cedar Tin' })
    expect(findings.map(({ code, params }) => [code, params])).toEqual([
      ['smelterRetired', { cid: 'CID900001', successor: 'CID900003', from: '2025-01-01' }],
    ])
  })

  it.each<[string, Partial<SmelterRow>[], (string | undefined)[][]]>([
    [
      'a CID that is not retired names itself on all days',
      [{ cid: 'CID900001', date: '2025-01-01' }],
      [['CID900001']],
    ],
    [
      'a retired one its successor from the list’s date on',
      [{ cid: 'CID900001', date: '2025-03-01', retired: '2024-12-31', successor: 'CID900002' }],
      [
        ['CID900001', undefined, '2025-03-01'],
        ['CID900002', '2025-03-01'],
      ],
    ],
    [
      'a successor that is retired later, its own successor from then on',
      [
        { cid: 'CID900001', date: '2025-03-01', successor: 'CID900002' },
        { cid: 'CID900002', date: '2025-06-01', successor: 'CID900003' },
      ],
      [
        ['CID900001', undefined, '2025-03-01'],
        ['CID900002', '2025-03-01', '2025-06-01'],
        ['CID900003', '2025-06-01'],
      ],
    ],
    [
      'a successor that was retired before, the last of them at once',
      [
        { cid: 'CID900001', date: '2025-06-01', successor: 'CID900002' },
        { cid: 'CID900002', date: '2025-03-01', successor: 'CID900003' },
      ],
      [
        ['CID900001', undefined, '2025-06-01'],
        ['CID900003', '2025-06-01'],
      ],
    ],
    [
      'a CID whose retirement a newer list takes back, itself again',
      [
        { cid: 'CID900001', date: '2025-03-01', successor: 'CID900002' },
        { cid: 'CID900001', date: '2025-09-01' },
      ],
      [
        ['CID900001', undefined, '2025-03-01'],
        ['CID900002', '2025-03-01', '2025-09-01'],
        ['CID900001', '2025-09-01'],
      ],
    ],
  ])('over time: %s', (_, rows, expected) => {
    const { uses } = usesOf([aLine({ cid: 'CID900001' })], rows.map(aSmelter))
    expect(uses.map(({ smelter, validFrom, validTo }) => [smelter, validFrom, validTo])).toEqual(
      expected.map(([smelter, from, to]) => [smelter, from, to]),
    )
  })

  it.each<[string, Partial<SmelterRow>[], (string | undefined)[][]]>([
    [
      'a smelter that is renamed keeps the lines with its old name',
      [
        { cid: 'CID900001', name: 'Alder', date: '2025-01-01' },
        { cid: 'CID900001', name: 'Birch', date: '2025-06-01' },
      ],
      [['CID900001']],
    ],
    [
      'and not those with a name that another takes up, from that day on',
      [
        { cid: 'CID900001', name: 'Alder', date: '2025-01-01' },
        { cid: 'CID900001', name: 'Birch', date: '2025-06-01' },
        { cid: 'CID900002', name: 'Alder', date: '2025-09-01' },
      ],
      [
        ['CID900001', undefined, '2025-09-01'],
        ['CID900002', '2025-09-01'],
      ],
    ],
    [
      'a name that two bear from a day on decides nothing from then on',
      [
        { cid: 'CID900001', name: 'Alder', date: '2025-01-01' },
        { cid: 'CID900002', name: 'Cedar', aliases: ['Alder'], date: '2025-06-01' },
      ],
      [
        ['CID900001', undefined, '2025-06-01'],
        ['S1/tin/alder', '2025-06-01'],
      ],
    ],
    [
      'a name whose bearer is retired means its successor from then on',
      [
        { cid: 'CID900001', name: 'Alder', date: '2025-01-01' },
        { cid: 'CID900001', name: 'Alder', date: '2025-06-01', successor: 'CID900002' },
      ],
      [
        ['CID900001', undefined, '2025-06-01'],
        ['CID900002', '2025-06-01'],
      ],
    ],
    [
      'a name that a first list brings holds before it too',
      [{ cid: 'CID900001', name: 'Alder', date: '2025-06-01' }],
      [['CID900001']],
    ],
  ])('by name, over time: %s', (_, rows, expected) => {
    const { uses } = usesOf([aLine({ status: 'notListed', name: 'ALDER' })], rows.map(aSmelter))
    expect(uses.map(({ smelter, validFrom, validTo }) => [smelter, validFrom, validTo])).toEqual(
      expected.map(([smelter, from, to]) => [smelter, from, to]),
    )
  })

  it('say of a successor which retired CID the line names', () => {
    const list = [aSmelter({ cid: 'CID900001', date: '2025-01-01', successor: 'CID900002' })]
    const { uses } = usesOf([aLine({ cid: 'CID900001' })], list)
    expect(uses.map(({ smelter, retired }) => [smelter, retired])).toEqual([
      ['CID900001', undefined],
      ['CID900002', 'CID900001'],
    ])
  })

  it('do not run in circles of successors', () => {
    const list = [
      aSmelter({ cid: 'CID900001', successor: 'CID900002' }),
      aSmelter({ cid: 'CID900002', successor: 'CID900001' }),
    ]
    expect(usesOf([aLine({ cid: 'CID900001' })], list).uses.at(-1)?.smelter).toBe('CID900002')
  })
})

describe('smelter lines that wait for a person (rule 18)', () => {
  it('bring the country and the city they state as clues', () => {
    const line = aLine({
      status: 'notListed',
      name: 'Nowhere',
      country: 'SE',
      typed: { name: 'Nowhere', city: 'Kiruna' },
    })
    expect(usesOf([line]).mentions).toMatchObject([{ clues: { country: 'SE', city: 'Kiruna' } }])
  })

  it.each<[string, Partial<SmelterLine>, object]>([
    [
      'a name no list knows',
      { status: 'notListed', name: 'Nowhere  Tin' },
      { smelter: 'S1/tin/nowhere tin', identity: 'named', name: 'Nowhere  Tin' },
    ],
    [
      'an alias with two CIDs',
      { status: 'notListed', name: 'Shared' },
      { smelter: 'S1/tin/shared', identity: 'named' },
    ],
    [
      'an alias with two CIDs in the workbook, whose formula shows the first',
      { status: 'freeText', name: 'Two Owners', typed: { cid: 'CID900001', lookup: 'Two Owners' } },
      { smelter: 'S1/tin/two owners', identity: 'named' },
    ],
    [
      'a CID no list knows, named',
      { status: 'unknownCid', name: 'Alder Tin', typed: { id: 'CID909999' } },
      { smelter: 'S1/tin/alder tin/CID909999', identity: 'named', name: 'Alder Tin', statedCid: 'CID909999' },
    ],
    [
      'a CID no list knows, without name',
      { status: 'unknownCid', typed: { id: 'CID909999' } },
      { smelter: 'S1/tin/CID909999', identity: 'named', name: 'CID909999', statedCid: 'CID909999' },
    ],
    [
      'an ID in a workbook without reference list that no imported one knows',
      { status: 'freeText', cid: 'CID909999', name: 'Alder Tin', typed: { id: 'CID909999' } },
      { smelter: 'S1/tin/alder tin/CID909999', identity: 'named', statedCid: 'CID909999' },
    ],
    [
      'a CID of another mineral in the workbook',
      { status: 'conflict', cid: 'CID900004', name: 'Alder Gold', mineral: 'Tin' },
      { smelter: 'S1/tin/alder gold/CID900004', identity: 'named', statedCid: 'CID900004' },
    ],
    [
      'a CID of another mineral in the imported list',
      { status: 'unknownCid', typed: { id: 'CID900004' } },
      { smelter: 'S1/tin/CID900004', identity: 'named', statedCid: 'CID900004' },
    ],
    [
      'a smelter not yet identified',
      { status: 'notIdentified', name: 'under investigation' },
      { smelter: 'S1/tin/?', identity: 'notIdentified', name: '' },
    ],
    [
      'a smelter without any name',
      { status: 'notListed' },
      { smelter: 'S1/tin/?', identity: 'notIdentified' },
    ],
  ])('are nodes of their own: %s', (_, line, use) => {
    const { uses, waiting } = usesOf([aLine(line)], listed)
    expect(uses).toHaveLength(1)
    expect(uses[0]).toMatchObject(use)
    expect(waiting).toEqual([expect.objectContaining({ smelter: uses[0]?.smelter, reason: line.status })])
  })

  it('are one node for one text, another for each company', () => {
    const lines = [
      aLine({ row: 5, status: 'notListed', name: 'Nowhere Tin' }),
      aLine({ row: 6, status: 'notListed', name: 'NOWHERE TIN.' }),
    ]
    expect(new Set(usesOf(lines).uses.map(({ smelter }) => smelter))).toEqual(new Set(['S1/tin/nowhere tin']))
    expect(usesOf(lines, [], 'S2').uses[0]?.smelter).toBe('S2/tin/nowhere tin')
  })

  it('may be about any mineral said to be used, where the line names none', () => {
    const line: SmelterLine = {
      row: 5,
      status: 'unknownCid',
      candidates: [],
      origins: [],
      typed: { id: 'CID909999' },
      cells: {},
    }
    expect(usesOf([line]).uses.map(({ mineral }) => mineral)).toEqual(['tin', 'gold'])
    expect(
      usesOf([{ ...line, typed: { id: 'CID900004' } }], listed).uses.map(({ mineral }) => mineral),
    ).toEqual(['gold'])
  })

  it('are none where a header row was pasted', () => {
    expect(usesOf([aLine({ status: 'notASmelter' })]).uses).toEqual([])
  })
})
