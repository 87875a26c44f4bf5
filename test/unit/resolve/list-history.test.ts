import type { ListContent, ListKind, ListRows } from '../../../graph/model.js'
import type { Effective, ListFact } from '../../../graph/resolve/facts.js'
import { describeChange, mergeLists } from '../../../graph/resolve/list-history.js'

type Row<K extends ListKind> = ListRows[K][number]

let revision = 0

function learned<K extends ListKind>(
  kind: K,
  received: string,
  rows: readonly Row<K>[],
  complete = false,
): ListFact {
  revision += 1
  const content = { kind, rows: [...rows] } as ListContent // `kind` and `rows` are paired by the signature
  return {
    file: { id: `${kind}-${revision}`, name: `${kind}.csv`, bytes: 1 },
    received,
    revision,
    complete,
    content,
  }
}

const line = (part: string, more: Partial<Row<'bom'>> = {}): Row<'bom'> => ({
  row: 2,
  product: 'FG-1',
  part,
  supplier: 'S001',
  minerals: 'all',
  ...more,
})
const relation = (
  buyer: string,
  supplier: string,
  more: Partial<Row<'relations'>> = {},
): Row<'relations'> => ({
  row: 2,
  buyer,
  supplier,
  minerals: 'all',
  ...more,
})
const status = (cid: string, word: string, date: string, more: Partial<Row<'smelter-status'>> = {}) => ({
  row: 2,
  cid,
  status: word,
  date,
  scheme: 'RMAP',
  ...more,
})
const area = (country: string, date: string, more: Partial<Row<'cahra'>> = {}): Row<'cahra'> => ({
  row: 2,
  list: 'house',
  date,
  country,
  regionsComplete: true,
  confirmed: true,
  ...more,
})

/** `name from..to`, `always` without a start, open without an end. */
const span = (name: string, { validFrom, validTo }: { validFrom?: string; validTo?: string }): string =>
  `${name} ${validFrom ?? 'always'}..${validTo ?? ''}`
const spans = <R>(rows: readonly Effective<R>[], nameOf: (row: R) => string): string[] =>
  rows.map((entry) => span(nameOf(entry.row), entry)).sort()
const bomSpans = (...facts: ListFact[]): string[] =>
  spans(mergeLists(facts).bom, ({ product, part }) => `${product}/${part}`)

describe('bills of material', () => {
  const first = learned('bom', '2025-01-10', [
    line('A'),
    line('B', { validFrom: '2024-03-01', validTo: '2024-12-31' }),
  ])

  it('hold always from the first list of a product on, and to the end of the last valid day', () => {
    expect(bomSpans(first)).toEqual(['FG-1/A always..', 'FG-1/B 2024-03-01..2025-01-01'])
  })

  it('end what the next list of the product omits, the day it came in, and bring in the new from that day', () => {
    const next = learned('bom', '2025-06-01', [line('C')])
    expect(bomSpans(first, next)).toEqual([
      'FG-1/A always..2025-06-01',
      'FG-1/B 2024-03-01..2025-01-01',
      'FG-1/C 2025-06-01..',
    ])
  })

  it('keep the validity of a line repeated unchanged', () => {
    const again = learned('bom', '2025-06-01', [
      line('A', { row: 9 }),
      line('D', { validFrom: '2025-07-01' }),
    ])
    expect(bomSpans(first, again)).toContain('FG-1/A always..')
    expect(bomSpans(first, again)).toContain('FG-1/D 2025-07-01..')
  })

  it('leave other products alone, and take a product never named before as always so', () => {
    const other = learned('bom', '2025-06-01', [line('X', { product: 'FG-2' })])
    expect(bomSpans(first, other)).toEqual([
      'FG-1/A always..',
      'FG-1/B 2024-03-01..2025-01-01',
      'FG-2/X always..',
    ])
  })

  it('end the old wording of a changed line and begin the new', () => {
    const changed = learned('bom', '2025-06-01', [line('A', { minerals: ['gold'] })])
    const lines = mergeLists([first, changed]).bom.filter(({ row }) => row.part === 'A')
    expect(lines.map((entry) => span(String(entry.row.minerals), entry))).toEqual([
      'all always..2025-06-01',
      'gold 2025-06-01..',
    ])
  })

  it('begin anew when a line comes back after it was gone', () => {
    const gone = learned('bom', '2025-06-01', [line('C')])
    const back = learned('bom', '2025-09-01', [line('A'), line('C')])
    expect(bomSpans(first, gone, back).filter((text) => text.startsWith('FG-1/A'))).toEqual([
      'FG-1/A 2025-09-01..',
      'FG-1/A always..2025-06-01',
    ])
  })

  it('follow the days they came in, whatever order they are handed over in', () => {
    const next = learned('bom', '2025-06-01', [line('C')])
    expect(bomSpans(next, first)).toEqual(bomSpans(first, next))
  })

  it('tell before they are applied what they add, change and end', () => {
    const next = learned('bom', '2025-06-01', [line('A', { minerals: ['tin'] }), line('C')])
    const open = learned('bom', '2025-01-10', [line('A'), line('B')])
    expect(describeChange([open], next)).toEqual({
      adds: ['FG-1 · C · S001'],
      changes: ['FG-1 · A · S001'],
      ends: ['FG-1 · B · S001'],
      omits: [],
      counts: { adds: 1, changes: 1, ends: 1, omits: 0 },
    })
  })
})

describe('supplier relations', () => {
  const first = learned('relations', '2025-01-10', [relation('S001', 'S002'), relation('S001', 'S003')])
  const next = [relation('S001', 'S002'), relation('S001', 'S002', { part: 'P-1' }), relation('S004', 'S005')]
  const named = ({ buyer, supplier, part }: Row<'relations'>): string => `${buyer}<${supplier}${part ?? ''}`

  it('add to what is known; a pair named for the first time is taken as always so', () => {
    const facts = [first, learned('relations', '2025-06-01', next)]
    expect(spans(mergeLists(facts).relations, named)).toEqual([
      'S001<S002 always..',
      'S001<S002P-1 2025-06-01..',
      'S001<S003 always..',
      'S004<S005 always..',
    ])
  })

  it('end what a complete list omits, and only name it otherwise', () => {
    const complete = learned('relations', '2025-06-01', next, true)
    expect(spans(mergeLists([first, complete]).relations, named)).toContain('S001<S003 always..2025-06-01')
    expect(describeChange([first], complete)).toMatchObject({ ends: ['S001 ← S003'], omits: [] })
    expect(describeChange([first], learned('relations', '2025-06-01', next))).toMatchObject({
      ends: [],
      omits: ['S001 ← S003'],
    })
  })
})

describe('suppliers and smelters', () => {
  it('keep an old name of a supplier beside the new one', () => {
    const named = (name: string, received: string) =>
      learned('suppliers', received, [{ row: 2, supplier: 'S001', name, aliases: [] }])
    const facts = [named('Old Ltd.', '2025-01-10'), named('New Ltd.', '2025-06-01')]
    expect(spans(mergeLists(facts).suppliers, ({ name }) => name)).toEqual([
      'New Ltd. 2025-06-01..',
      'Old Ltd. always..2025-06-01',
    ])
    expect(mergeLists(facts).suppliers.at(-1)?.row.name).toBe('New Ltd.')
  })

  it('let the newer smelter list stand though the older one comes in later', () => {
    const smelter = (name: string, date: string, received: string) =>
      learned('smelters', received, [{ row: 2, cid: 'CID900001', mineral: 'tin', name, aliases: [], date }])
    const facts = [smelter('New', '2025-06-01', '2025-06-02'), smelter('Old', '2024-06-01', '2025-07-01')]
    expect(spans(mergeLists(facts).smelters, ({ name }) => name)).toEqual([
      'New 2025-06-01..',
      'Old always..2025-06-01',
    ])
  })
})

describe('smelter statuses', () => {
  const first = learned('smelter-status', '2025-01-10', [
    status('CID900001', 'Conformant', '2024-11-01'),
    status('CID900002', 'Conformant', '2024-12-01'),
    status('CID900002', 'Conformant', '2024-12-01', { scheme: 'LBMA' }),
  ])
  const later = [status('CID900001', 'Conformant', '2025-06-01')]
  const told = (...facts: ListFact[]): string[] =>
    mergeLists(facts).statuses.map((entry) =>
      span(`${entry.row.cid} ${entry.row.scheme} ${entry.row.status}`, entry),
    )

  it('are kept, each from its date', () => {
    expect(told(first, learned('smelter-status', '2025-06-10', later))).toEqual([
      'CID900001 RMAP Conformant 2024-11-01..',
      'CID900002 RMAP Conformant 2024-12-01..',
      'CID900002 LBMA Conformant 2024-12-01..',
      'CID900001 RMAP Conformant 2025-06-01..',
    ])
  })

  it('name what a list omits, of its own scheme only', () => {
    expect(describeChange([first], learned('smelter-status', '2025-06-10', later))).toEqual({
      adds: [],
      changes: ['CID900001 · RMAP · Conformant · 2025-06-01'],
      ends: [],
      omits: ['CID900002 · RMAP · Conformant · 2024-12-01'],
      counts: { adds: 0, changes: 1, ends: 0, omits: 1 },
    })
  })

  it('give what a complete list omits the status "not on list" from its date', () => {
    const complete = learned('smelter-status', '2025-06-10', later, true)
    expect(told(first, complete)).toContain('CID900002 RMAP not on list 2025-06-01..')
    expect(told(first, complete)).not.toContain('CID900002 LBMA not on list 2025-06-01..')
    expect(describeChange([first], complete).ends).toEqual(['CID900002 · RMAP · Conformant · 2024-12-01'])
  })

  it('end "not on list" the day a later list names the smelter again', () => {
    const complete = learned('smelter-status', '2025-06-10', later, true)
    const back = learned('smelter-status', '2025-09-10', [
      status('CID900002', 'Conformant', '2024-12-01'),
      status('CID900001', 'Conformant', '2025-09-01'),
    ])
    expect(told(first, complete, back)).toContain('CID900002 RMAP not on list 2025-06-01..2025-09-01')
  })

  it('are there once though two lists hold the same row', () => {
    const again = learned('smelter-status', '2025-02-01', [status('CID900001', 'Conformant', '2024-11-01')])
    expect(told(first, again)).toHaveLength(3)
  })
})

describe('smelter origins', () => {
  const origin = (code: string, date?: string): Row<'smelter-origins'> => ({
    row: 2,
    cid: 'CID900001',
    mineral: 'tin',
    text: code,
    origins: [{ kind: 'country', code, country: code }],
    ...(date !== undefined && { date }),
  })

  it('hold from their date, without one from the day they came in, and add up', () => {
    const facts = [
      learned('smelter-origins', '2025-01-10', [origin('PE'), origin('BR', '2024-05-01')]),
      learned('smelter-origins', '2025-06-01', [origin('BR', '2025-05-01'), origin('CD', '2025-05-01')]),
    ]
    expect(spans(mergeLists(facts).origins, ({ text }) => text)).toEqual([
      'BR 2024-05-01..',
      'CD 2025-05-01..',
      'PE 2025-01-10..',
    ])
  })
})

describe('country and watch lists', () => {
  const house = (...facts: ListFact[]): string[] =>
    mergeLists(facts)
      .areas.flatMap(({ id, entries }) => entries.map((entry) => span(`${id} ${entry.country}`, entry)))
      .sort()

  const first = learned('cahra', '2025-01-10', [area('CD', '2024-09-30'), area('NG', '2024-09-30')])
  const second = learned('cahra', '2025-07-10', [area('CD', '2025-06-30'), area('TG', '2025-06-30')])

  it('end what a later edition omits with its date, and keep what it repeats', () => {
    expect(house(first, second)).toEqual([
      'house CD 2024-09-30..',
      'house NG 2024-09-30..2025-06-30',
      'house TG 2025-06-30..',
    ])
    expect(mergeLists([first, second]).areas[0]?.dates).toEqual(['2024-09-30', '2025-06-30'])
  })

  it('follow their own dates: an old edition that comes in late changes only the past', () => {
    const late = learned('cahra', '2025-08-01', first.content.rows as Row<'cahra'>[])
    expect(house(second, late)).toEqual(house(first, second))
  })

  it('do not touch each other', () => {
    const other = learned('cahra', '2025-07-10', [area('MM', '2025-06-30', { list: 'other' })])
    expect(house(first, other)).toContain('house NG 2024-09-30..')
  })

  it('hold an entry through its last valid day', () => {
    const facts = [learned('cahra', '2025-01-10', [area('NE', '2024-09-01', { validTo: '2025-06-01' })])]
    expect(house(...facts)).toEqual(['house NE 2024-09-01..2025-06-02'])
  })

  it('change an entry that is confirmed at last', () => {
    const doubtful = learned('cahra', '2025-01-10', [area('PE', '2024-09-30', { confirmed: false })])
    const certain = learned('cahra', '2025-07-10', [area('PE', '2025-06-30')])
    const entries = mergeLists([doubtful, certain]).areas[0]?.entries ?? []
    expect(entries.map((entry) => span(String(entry.confirmed), entry))).toEqual([
      'false 2024-09-30..2025-06-30',
      'true 2025-06-30..',
    ])
    expect(describeChange([doubtful], certain)).toMatchObject({ changes: ['house · PE'], adds: [], ends: [] })
  })

  it('take a name off a watch list when the next edition omits it', () => {
    const watched = (name: string, date: string): Row<'watch-list'> => ({
      row: 2,
      list: 'w',
      date,
      kind: 'company',
      name,
    })
    const facts = [
      learned('watch-list', '2025-01-10', [watched('Acme', '2025-01-01')]),
      learned('watch-list', '2025-07-10', [watched('Other', '2025-07-01')]),
    ]
    expect(mergeLists(facts).watch.map((entry) => span(entry.name ?? '', entry))).toEqual([
      'Acme 2025-01-01..2025-07-01',
      'Other 2025-07-01..',
    ])
  })
})
