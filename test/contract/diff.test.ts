/** Two answers held against each other: what differs, and which fact did it. */
import fc from 'fast-check'
import type { DiffQuery, DiffReply } from '../../graph/api/diff.js'
import { createDiffer } from '../../graph/diff.js'
import { defaultPolicy } from '../../graph/policy.js'
import type { Change } from '../../graph/supply-graph.js'
import { createTracer } from '../../graph/trace.js'
import { engines, type OpenEngine } from './engines.js'
import { changesOf, type ShortFacts } from './facts.js'
import { days, facts as randomFacts } from './random-facts.js'

const today = () => '2026-09-01'

const asker = ({ graph, desk }: OpenEngine) => {
  const tracer = createTracer({ graph, policy: defaultPolicy, today })
  return { tracer, differ: createDiffer({ graph, tracer, desk, today }) }
}

/** `mineral smelter change: kind file …` */
const inWords = ({ changes }: DiffReply): string[] =>
  changes.items.map(
    ({ mineral, smelter, change, because }) =>
      `${mineral} ${smelter} ${change}: ${because.map(({ kind, id }) => `${kind} ${id}`).join(', ')}`,
  )

// LAMP P-1 → ACME until May, BOLT from then on;  LAMP P-2 → CAST ⇢ DALE
const facts: ShortFacts = {
  lists: [
    {
      kind: 'bom',
      rows: [
        { product: 'LAMP', part: 'P-1', supplier: 'ACME', validTo: '2025-05-01' },
        { product: 'LAMP', part: 'P-1', supplier: 'BOLT', validFrom: '2025-05-01' },
        { product: 'LAMP', part: 'P-2', supplier: 'CAST' },
        { product: 'DESK', part: 'P-3', supplier: 'BOLT' },
      ],
    },
    { kind: 'relations', rows: [{ buyer: 'CAST', supplier: 'DALE', validFrom: '2025-06-01' }] },
    {
      kind: 'smelter-status',
      rows: [
        { cid: 'CID900005', status: 'Conformant', date: '2025-01-01' },
        { cid: 'CID900005', status: 'Non-Conformant', date: '2025-07-01' },
        { cid: 'CID900006', status: 'Conformant', date: '2024-01-10' },
      ],
    },
    { kind: 'cahra', rows: [{ list: 'house', date: '2025-08-01', country: 'PE' }] },
  ],
  declarations: [
    { id: 'acme', company: 'ACME', effective: '2025-02-01', says: { tin: 'YYYY' }, lines: ['tin CID900001'] },
    { id: 'bolt', company: 'BOLT', effective: '2025-02-01', says: { tin: 'YYYY' }, lines: ['tin CID900002'] },
    {
      id: 'cast',
      company: 'CAST',
      effective: '2025-02-01',
      says: { tin: 'YYYY' },
      lines: ['tin CID900003', 'tin CID900005', 'tin CID900006', 'tin CID900007 PE'],
    },
    {
      id: 'cast-2',
      company: 'CAST',
      effective: '2025-04-01',
      says: { tin: 'YYYY' },
      lines: ['tin CID900005', 'tin CID900006', 'tin CID900007 PE'],
    },
    { id: 'dale', company: 'DALE', effective: '2025-02-01', says: { tin: 'YYYY' }, lines: ['tin CID900004'] },
  ],
}

describe.each(engines)('the difference of two answers of the $name engine', (engine) => {
  let open: OpenEngine
  beforeAll(async () => {
    open = await engine.open()
    for (const change of changesOf(facts)) await open.graph.apply(change)
  })
  afterAll(() => open.close())

  const diff = (query: DiffQuery): Promise<DiffReply> =>
    asker(open).differ.diff({ product: 'LAMP', mineral: 'tin', ...query })
  const changed = async (from: string, to: string): Promise<string[]> => inWords(await diff({ from, to }))

  it('is empty between two days on which nothing changed', async () => {
    const reply = await diff({ from: '2025-05-02', to: '2025-05-03' })
    expect([reply.changes.items, reply.minerals]).toEqual([[], []])
  })

  it('says which newer form no longer names a smelter', async () => {
    expect(await changed('2025-03-15', '2025-04-15')).toEqual([
      'tin CID900003 vanished: declaration cast-2, declaration cast',
      'tin CID900006 verdict: status smelter-status-3',
    ])
  })

  it('says which line of the bill of materials took another supplier', async () => {
    expect(await changed('2025-04-15', '2025-05-15')).toEqual([
      'tin CID900001 vanished: bom bom-1',
      'tin CID900002 appeared: bom bom-1',
    ])
  })

  it('says which relation led to a smelter', async () => {
    const { changes } = await diff({ from: '2025-05-15', to: '2025-06-15' })
    expect(inWords({ changes } as DiffReply)).toEqual(['tin CID900004 appeared: relation relations-2'])
    expect(changes.items[0]?.because[0]?.evidence[0]).toMatchObject({ kind: 'relation', cell: 'row 2' })
  })

  it('says which status cost a smelter its assurance, with the row', async () => {
    const { changes } = await diff({ from: '2025-06-15', to: '2025-07-15' })
    expect(changes.items).toMatchObject([
      {
        smelter: 'CID900005',
        change: 'verdict',
        before: { assurance: 'assured' },
        after: { assurance: 'failed' },
        because: [{ kind: 'status', id: 'smelter-status-3', evidence: [{ cell: 'row 3' }] }],
      },
    ])
  })

  it('says that a status lapsed because nothing newer is held', async () => {
    expect(await changed('2025-04-05', '2025-04-15')).toEqual([
      'tin CID900006 verdict: status smelter-status-3',
    ])
  })

  it('says which list an area joined', async () => {
    const reply = await diff({ from: '2025-07-15', to: '2025-08-15', list: ['house'] })
    expect(inWords(reply)).toContain('tin CID900007 verdict: list house')
  })

  it('tells two products apart', async () => {
    const reply = await diff({ product: 'DESK', other: 'LAMP', to: '2025-04-15' })
    expect(reply.changes.counts).toEqual({ appeared: 4, vanished: 1, verdict: 0, standing: 0 })
    expect(reply).toMatchObject({ from: { product: 'DESK' }, to: { product: 'LAMP' } })
  })

  it('pages its changes and counts them all', async () => {
    const reply = await diff({ from: '2025-04-15', to: '2025-06-15', limit: 1 })
    expect(reply.changes).toMatchObject({ total: 3, next: '1', counts: { appeared: 2, vanished: 1 } })
    expect(reply.changes.items).toHaveLength(1)
  })

  it('refuses a revision there is not', async () => {
    await expect(diff({ knownFrom: 99_999 })).rejects.toMatchObject({ code: 'invalidInput' })
  })
})

/** By which a cause can name a change: its file or decision, or the country lists it holds. */
const idsOf = (change: Change): readonly string[] => [
  'file' in change ? change.file.id : change.id,
  ...(change.kind === 'list' && (change.content.kind === 'cahra' || change.content.kind === 'watch-list')
    ? change.content.rows.map(({ list }) => list)
    : []),
]

describe.each(engines)('the causes that the $name engine finds', (engine) => {
  it('are, of what was learned since, at least one fact for every change', async () => {
    let met = 0
    const property = fc.asyncProperty(randomFacts, fc.nat(100), async (facts, at) => {
      const all = facts.filter(({ kind }) => kind !== 'decision')
      const [known, learned] = [all.slice(0, at % all.length), all.slice(at % all.length)]
      const opened = await engine.open()
      for (const change of known) await opened.graph.apply(change)
      const { revision: knownFrom } = await opened.graph.revision()
      const products = (await opened.graph.nodes('product', {})).items
      for (const change of learned) await opened.graph.apply(change)
      const { differ } = asker(opened)
      const since = new Set(learned.flatMap(idsOf))
      for (const { id: product } of products) {
        for (const to of days) {
          const { changes: found } = await differ.diff({ product, to, knownFrom })
          met += found.total
          for (const { mineral, smelter, change, because } of found.items) {
            const ids = because.map(({ id }) => id)
            expect([mineral, smelter, change, ids, ids.some((id) => since.has(id))]).toEqual([
              ...[mineral, smelter, change, ids],
              true,
            ])
          }
        }
      }
      await opened.close()
    })
    await fc.assert(property, { numRuns: Math.ceil(200 * engine.share ** 2) })
    expect(met).toBeGreaterThanOrEqual(engine.meets(3))
  })
})
