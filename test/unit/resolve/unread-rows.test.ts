import type { ListContent, ListKind, ListRows, UnreadRow } from '../../../graph/model.js'
import type { ListFact } from '../../../graph/resolve/facts.js'
import { describeChange, mergeLists } from '../../../graph/resolve/list-history.js'

type Row<K extends ListKind> = ListRows[K][number]

interface Learned<K extends ListKind> {
  readonly received: string
  readonly rows: readonly Row<K>[]
  readonly unread?: readonly UnreadRow<Row<K>>[]
  readonly complete?: boolean
}

let revision = 0

function learned<K extends ListKind>(kind: K, list: Learned<K>): ListFact {
  revision += 1
  const { received, rows, unread, complete = false } = list
  // `kind` and its rows are paired by the signature.
  const content = { kind, rows: [...rows], ...(unread && { unread }) } as ListContent
  const file = { id: `${kind}-${revision}`, name: `${kind}.csv`, bytes: 1 }
  return { file, received, revision, complete, content }
}

/** Row `row`, of which these columns could not be read. */
const unread = <R extends object>(row: number, said: R, ...columns: string[]): UnreadRow<R> => ({
  row: { ...said, row },
  unread: columns,
})

const area = (country: string, date: string, list = 'house'): Row<'cahra'> => ({
  row: 2,
  list,
  date,
  country,
  regionsComplete: true,
  confirmed: true,
})
const line = (product: string, part: string): Row<'bom'> => ({
  row: 2,
  product,
  part,
  supplier: 'S001',
  minerals: 'all',
})
const status = (cid: string, date: string, scheme = 'RMAP'): Row<'smelter-status'> => ({
  row: 2,
  cid,
  status: 'Conformant',
  date,
  scheme,
})
const relation = (buyer: string, supplier: string): Row<'relations'> => ({
  row: 2,
  buyer,
  supplier,
  minerals: 'all',
})
const smelter = (cid: string, mineral: string): Row<'smelters'> => ({
  row: 2,
  cid,
  mineral,
  name: cid,
  aliases: [],
})

const countriesOf = (...facts: ListFact[]): readonly string[] =>
  mergeLists(facts).areas.flatMap(({ id, entries }) =>
    entries.map(({ country, validTo }) => `${id} ${country} ${validTo ?? 'open'}`),
  )
const partsOf = (...facts: ListFact[]): readonly string[] =>
  mergeLists(facts).bom.map(({ row, validTo }) => `${row.product}/${row.part} ${validTo ?? 'open'}`)
const droppedOf = (...facts: ListFact[]): readonly string[] =>
  mergeLists(facts)
    .statuses.filter(({ row }) => row.status === 'not on list')
    .map(({ row }) => `${row.scheme} ${row.cid}`)

describe('a row of a list that could not be read', () => {
  const areas = learned('cahra', {
    received: '2025-01-10',
    rows: [area('ID', '2025-01-01'), area('RW', '2025-01-01'), area('ML', '2025-01-01', 'other')],
  })
  const typo = { ...area('', '2025-06-01'), row: 3 }
  const edition = learned('cahra', {
    received: '2025-06-02',
    rows: [area('CD', '2025-06-01'), area('BF', '2025-06-01', 'other')],
    unread: [unread(3, typo, 'country')],
  })

  it('keeps the entries of its list that it may restate, and of no other list', () => {
    expect(countriesOf(areas, edition)).toEqual([
      'house ID open',
      'house RW open',
      'house CD open',
      'other ML 2025-06-01',
      'other BF open',
    ])
  })

  it('is told with what stays because of it', () => {
    const difference = describeChange([areas], edition)
    expect(difference.ends).toEqual(['other · ML'])
    expect(difference.omits).toEqual(['house · ID', 'house · RW'])
    expect(difference.heldBack).toEqual([{ row: 3, count: 2, names: ['house · ID', 'house · RW'] }])
  })

  it('keeps nothing of an edition that was read whole', () => {
    const whole = learned('cahra', { received: '2025-06-02', rows: [area('CD', '2025-06-01')] })
    expect(describeChange([areas], whole)).toMatchObject({ ends: ['house · ID', 'house · RW'], omits: [] })
    expect(describeChange([areas], whole)).not.toHaveProperty('heldBack')
  })

  it('lets what it kept end by the next edition that omits it', () => {
    const next = learned('cahra', { received: '2025-09-02', rows: [area('CD', '2025-09-01')] })
    expect(countriesOf(areas, edition, next)).toContain('house ID 2025-09-01')
  })

  it('keeps what it may restate in whatever order the editions came in', () => {
    const late = { ...areas, received: '2025-08-01', revision: 1_000 }
    expect(countriesOf(edition, late)).toEqual(countriesOf(areas, edition))
  })

  it('keeps one line of a BOM where it tells which, and lets the others end', () => {
    const bom = learned('bom', { received: '2025-01-10', rows: [line('FG-1', 'A'), line('FG-1', 'B')] })
    const next = learned('bom', {
      received: '2025-06-01',
      rows: [line('FG-1', 'C')],
      unread: [unread(3, line('FG-1', 'a '), 'valid_to')],
    })
    expect(partsOf(bom, next)).toEqual(['FG-1/B 2025-06-01', 'FG-1/A open', 'FG-1/C open'])
  })

  it('keeps all that the list would end where it does not tell its product', () => {
    const bom = learned('bom', { received: '2025-01-10', rows: [line('FG-1', 'A'), line('FG-2', 'B')] })
    const next = learned('bom', {
      received: '2025-06-01',
      rows: [line('FG-1', 'C'), line('FG-2', 'D')],
      unread: [unread(4, line('', 'A'), 'product')],
    })
    expect(partsOf(bom, next).filter((text) => !text.endsWith('open'))).toEqual([])
  })

  it('gives a smelter of a complete status list no "not on list", and those of other schemes theirs', () => {
    const statuses = learned('smelter-status', {
      received: '2025-01-10',
      rows: [
        status('CID900001', '2025-01-01'),
        status('CID900002', '2025-01-01'),
        status('CID900003', '2025-01-01', 'LBMA'),
      ],
    })
    const next = learned('smelter-status', {
      received: '2025-07-01',
      complete: true,
      rows: [status('CID900004', '2025-06-30'), status('CID900005', '2025-06-30', 'LBMA')],
      unread: [unread(3, status('CID900001', ''), 'date')],
    })
    expect(droppedOf(statuses, next)).toEqual(['RMAP CID900002', 'LBMA CID900003'])
    expect(describeChange([statuses], next).heldBack).toEqual([
      { row: 3, count: 1, names: ['CID900001 · RMAP · Conformant · 2025-01-01'] },
    ])
  })

  it('keeps the suppliers of its buyer in complete relations', () => {
    const relations = learned('relations', {
      received: '2025-01-10',
      rows: [relation('S1', 'S2'), relation('S3', 'S4')],
    })
    const next = learned('relations', {
      received: '2025-06-01',
      complete: true,
      rows: [relation('S5', 'S6')],
      unread: [unread(3, relation('s1', ''), 'supplier')],
    })
    const ended = mergeLists([relations, next]).relations.filter(({ validTo }) => validTo !== undefined)
    expect(ended.map(({ row }) => row.buyer)).toEqual(['S3'])
  })

  it('keeps all minerals of a smelter whose mineral is not told', () => {
    const smelters = learned('smelters', {
      received: '2025-01-10',
      rows: [smelter('CID900001', 'tin'), smelter('CID900001', 'gold'), smelter('CID900002', 'tin')],
    })
    const next = learned('smelters', {
      received: '2025-06-01',
      complete: true,
      rows: [smelter('CID900003', 'tin')],
      unread: [unread(3, smelter('CID900001', ''), 'mineral')],
    })
    expect(describeChange([smelters], next)).toMatchObject({
      ends: ['CID900002 · CID900002'],
      counts: { ends: 1, omits: 2 },
    })
  })

  it('changes nothing where the list only adds', () => {
    const relations = learned('relations', { received: '2025-01-10', rows: [relation('S1', 'S2')] })
    const next = learned('relations', {
      received: '2025-06-01',
      rows: [relation('S5', 'S6')],
      unread: [unread(3, relation('S1', ''), 'supplier')],
    })
    expect(describeChange([relations], next)).not.toHaveProperty('heldBack')
  })
})
