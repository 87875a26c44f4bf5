import { createDecider, type Decider } from '../../../graph/decide.js'
import type { ListContent, WatchRow } from '../../../graph/model.js'
import type { Change, WatchEntry } from '../../../graph/supply-graph.js'
import { aForm, aLine } from '../resolve/builders.js'
import { enginePerTest } from './engine-per-test.js'

const listed = (content: ListContent, received = '2025-01-02'): Change => ({
  kind: 'list',
  file: { id: `${content.kind} ${received}`, name: `${content.kind}.csv`, bytes: 1 },
  received,
  complete: false,
  content,
})

const suppliers = listed({
  kind: 'suppliers',
  rows: [
    { row: 2, supplier: 'S1', name: 'Aldermoor Metals Ltd', aliases: [], country: 'GB' },
    { row: 3, supplier: 'S2', name: 'Brackwater Trading GmbH', aliases: [], country: 'DE' },
  ],
})
const smelters = listed({
  kind: 'smelters',
  rows: [
    { row: 2, cid: 'CID900001', mineral: 'gold', name: 'Okavi Gold Refinery', aliases: [], country: 'PE' },
    { row: 3, cid: 'CID900002', mineral: 'tin', name: 'Second Tin', aliases: [], country: 'BO' },
  ],
})

const watching = (rows: readonly Partial<WatchRow>[], date = '2025-01-01'): Change =>
  listed(
    {
      kind: 'watch-list',
      rows: rows.map((more, at) => ({ row: at + 2, list: 'own', date, kind: 'company', ...more })),
    },
    date,
  )

const refinary = { kind: 'smelter', name: 'Okavi Gold Refinary', country: 'PE', reason: 'see file' } as const

describe('a watch-list entry that resembles somebody known (rule 23)', () => {
  const opened = enginePerTest()
  let decider: Decider | undefined
  let decisions = 0
  const graph = () => opened().graph
  const decide = (): Decider =>
    (decider ??= createDecider({
      graph: graph(),
      desk: opened().desk,
      today: () => '2025-03-01',
      newId: () => `d${(decisions += 1)}`,
    }))
  const waiting = async () => (await opened().desk.reviews({ kind: 'watch' })).items
  const watch = async (): Promise<readonly WatchEntry[]> => (await graph().lists({})).watch
  const learn = async (...changes: Change[]) => {
    for (const change of changes) await graph().apply(change)
  }
  beforeEach(() => {
    decider = undefined
    decisions = 0
  })

  it('waits with whom it may mean, why, and its row', async () => {
    await learn(suppliers, smelters, watching([refinary]))
    expect(await waiting()).toMatchObject([
      {
        id: 'watch:smelter:okavi-gold-refinary:pe',
        clues: { watchList: 'own', country: 'PE', reason: 'see file' },
        candidates: [
          {
            id: 'CID900001',
            reasons: [{ code: 'wordsShared' }, { code: 'wordsNear' }, { code: 'countryAgrees' }],
          },
        ],
        places: [{ fileName: 'watch-list.csv', row: 2, waits: true }],
      },
    ])
    expect((await watch())[0]?.means).toBeUndefined()
  })

  it.each<[string, Partial<WatchRow>]>([
    ['its name is exactly that of a supplier', { name: 'Aldermoor Metals Ltd' }],
    ['it has the id of a supplier', { id: 'S1', name: 'Aldermor Metals Ltd' }],
    ['it has the id of a smelter', { kind: 'smelter', id: 'CID900001', name: 'Okavi Gold Refinary' }],
    ['it shares no more than a word', { name: 'Aldermoor Fisheries Ltd' }],
    ['it lists a smelter and resembles a company', { kind: 'smelter', name: 'Aldermor Metals Ltd' }],
    ['it is over', { name: 'Aldermor Metals Ltd', validTo: '2024-12-01' }],
  ])('does not wait where %s', async (_, row) => {
    await learn(suppliers, smelters, watching([row]))
    expect(await waiting()).toEqual([])
  })

  it.each<[string, Partial<WatchRow>]>([
    ['only the legal form differs', { name: 'Aldermoor Metals GmbH' }],
    ['a letter is missing', { name: 'Aldermor Metals Ltd' }],
    ['words stand in another order', { name: 'Metals Aldermoor Ltd' }],
    ['it states a CID nobody knows', { kind: 'smelter', id: 'CID999999', name: 'Okavi Gold Refinery' }],
    ['a smelter of that name is in another country', { kind: 'smelter', name: 'Second Tin', country: 'PE' }],
  ])('waits where %s', async (_, row) => {
    await learn(suppliers, smelters, watching([row]))
    expect(await waiting()).toHaveLength(1)
  })

  it('is one question on however many lists', async () => {
    const row = { name: 'Aldermor Metals Ltd' }
    await learn(
      suppliers,
      watching([row, { ...row, list: 'other' }, { ...row, name: 'ALDERMOR METALS, Ltd.' }]),
    )
    expect(await waiting()).toMatchObject([{ lines: 2, clues: { watchList: 'own; other' } }])
  })

  it('begins to wait when the company comes in, and ends with the edition that leaves it out', async () => {
    await learn(watching([{ name: 'Aldermor Metals Ltd' }, { name: 'Somebody Else' }]))
    expect(await waiting()).toEqual([])
    await learn(suppliers)
    expect(await waiting()).toHaveLength(1)
    await learn(watching([{ name: 'Somebody Else' }], '2025-02-01'))
    expect(await waiting()).toEqual([])
  })

  it('bears on nobody until a person says so, then by his word, and no longer once that is taken back', async () => {
    await learn(suppliers, smelters, watching([refinary]))
    const [review] = await waiting()
    const said = { by: 'Ines', reason: 'same address' }
    const made = await decide().aboutText(review!.id, { verdict: 'is', ids: ['CID900001'], ...said })
    expect(await waiting()).toEqual([])
    expect(await watch()).toMatchObject([
      {
        means: ['CID900001'],
        decided: { ids: ['CID900001'], note: { by: 'Ines', on: '2025-03-01', text: 'Okavi Gold Refinary' } },
      },
    ])

    await decide().undo(made.id, {})
    expect((await watch())[0]?.means).toBeUndefined()
    expect(await waiting()).toMatchObject([{ id: review!.id }])
  })

  it('is not proposed again to whom a person said it is not', async () => {
    await learn(suppliers, watching([{ name: 'Aldermor Metals Ltd' }]))
    const [review] = await waiting()
    await decide().aboutText(review!.id, { verdict: 'isNot', ids: ['S1'] })
    expect(await waiting()).toEqual([])
    expect(await opened().desk.review(review!.id)).toMatchObject({ waits: false, rejected: ['S1'] })
  })

  it('no longer waits once a person says that it is nobody here', async () => {
    await learn(suppliers, watching([{ name: 'Aldermor Metals Ltd' }]))
    const [review] = await waiting()
    await decide().aboutText(review!.id, { verdict: 'own' })
    expect(await waiting()).toEqual([])
    expect((await watch())[0]?.means).toBeUndefined()
  })

  it('is decided for every list alike, not for one row', async () => {
    await learn(suppliers, watching([{ name: 'Aldermor Metals Ltd' }]))
    const [review] = await waiting()
    const { file, row } = review!.places[0]!
    const place = { file, row: row! }
    const made = decide().aboutText(review!.id, { verdict: 'is', ids: ['S1'], place })
    await expect(made).rejects.toThrow('without a place')
  })

  it('follows the company it means into a merger', async () => {
    await learn(suppliers, watching([{ name: 'Aldermor Metals Ltd' }]))
    const [review] = await waiting()
    await decide().aboutText(review!.id, { verdict: 'is', ids: ['S1'] })
    await decide().merge('S1', { into: 'S2' })
    expect((await watch())[0]?.means).toEqual(['S2'])
  })

  it('opens a finding with the decision when a person says so, and closes it when he takes it back', async () => {
    const line = aLine({ mineral: 'Gold', cid: 'CID900001', name: 'Okavi Gold Refinery' })
    const { file, received, declaration } = aForm('form', { says: { Gold: { used: 'Yes' } } })
    const read = { ...declaration, smelters: [line] }
    const form: Change = { kind: 'declaration', file, received, declaration: read }
    await learn(suppliers, smelters, form, watching([refinary]))
    const settled = () => opened().findings.settle('2025-03-01')
    expect((await settled()).opened).toBe(0)

    const [review] = await waiting()
    const made = await decide().aboutText(review!.id, { verdict: 'is', ids: ['CID900001'], by: 'Ines' })
    expect((await settled()).opened).toBe(1)
    await decide().undo(made.id, {})
    expect((await settled()).closed).toBe(1)
  })
})
