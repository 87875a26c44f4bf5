import type { Decision } from '../../../graph/model.js'
import type { Change } from '../../../graph/supply-graph.js'
import { readableReach } from '../../contract/readable.js'
import { aForm, type FormOptions } from '../resolve/builders.js'
import { enginePerTest } from './engine-per-test.js'

const suppliers = listOf('suppliers', [{ row: 2, supplier: 'S1', name: 'Acme Metals Ltd', aliases: [] }])
const bom = listOf('bom', [
  { row: 2, ...{ product: 'FG', part: 'P-1', partName: 'Speaker cable' }, ...bought('HK-22A') },
  { row: 3, ...{ product: 'FG', part: 'P-2', partName: 'Connector' }, ...bought('FC-7710') },
])

function bought(supplierPart: string) {
  return { supplier: 'S1', supplierPart, minerals: 'all' as const }
}

function listOf(kind: 'suppliers' | 'bom', rows: object[]): Change {
  const file = { id: kind, name: `${kind}.csv`, bytes: 1 }
  // Rows are whole: what a list of the kind holds.
  return { kind: 'list', file, received: '2025-01-01', complete: false, content: { kind, rows } as never }
}

const formOf = (id: string, options: FormOptions): Change => {
  const { file, received, declaration } = aForm(id, options)
  return {
    kind: 'declaration',
    file,
    received,
    declaration: {
      ...declaration,
      company: {
        companyName: { value: 'S1', cell: 'D8' },
        scopeDescription: { value: options.description ?? '', cell: 'D10' },
      },
    },
  }
}

const decisionOf = (id: string, decision: Decision): Change => ({
  kind: 'decision',
  id,
  received: '2025-06-01',
  by: 'A. Weber',
  decision,
})

describe('part numbers and scopes that wait for a person (rules 9, 10)', () => {
  const opened = enginePerTest()
  const learn = async (...changes: Change[]) => {
    for (const change of changes) await opened().graph.apply(change)
  }
  const waiting = async () => (await opened().desk.reviews({})).items
  const reached = async () =>
    readableReach(
      await opened().graph.reach({ start: { product: 'FG' }, mineral: 'tin', asOf: '2025-07-01' }),
    )

  it('ask which part a number near one of ours means, and why it may', async () => {
    await learn(suppliers, bom, formOf('form', { scope: 'B', products: ['HK-22', 'FC-7710', 'ZZ-9000'] }))
    expect(await waiting()).toMatchObject([
      {
        id: 'part:S1:hk-22',
        subject: { kind: 'part', text: 'HK-22', company: 'S1' },
        companyName: 'Acme Metals Ltd',
        candidates: [
          {
            id: 'HK-22A',
            name: 'Speaker cable',
            reasons: [{ code: 'numberGoesOn' }, { code: 'ourNumber' }, {}],
          },
        ],
        lines: 1,
        products: 1,
        places: [{ file: 'form', row: 6, sheet: 'Product List', company: 'S1' }],
      },
    ])
  })

  it('do not ask about what a superseded form alone says', async () => {
    await learn(suppliers, bom, formOf('old', { scope: 'B', products: ['HK-22'], effective: '2024-12-01' }))
    expect(await waiting()).toHaveLength(1)
    await learn(formOf('new', { scope: 'A' }))
    expect(await waiting()).toHaveLength(1)
    await learn(formOf('newer', { scope: 'B', products: ['HK-22', 'FC-7710'], effective: '2025-01-15' }))
    const [review] = await waiting()
    expect(review?.places.map(({ file, superseded }) => [file, superseded])).toEqual([
      ['newer', false],
      ['old', true],
    ])
    await learn(formOf('newest', { scope: 'B', products: ['HK-22A', 'HK-22'], effective: '2025-01-20' }))
    expect(await waiting()).toEqual([])
  })

  it('propose for a pattern all it stands for, and each of them', async () => {
    await learn(suppliers, bom, formOf('form', { scope: 'B', products: ['HK-2xx'] }))
    const [review] = await waiting()
    expect(review?.candidates.map(({ id }) => id)).toEqual(['HK-2??', 'HK-22A'])
  })

  it('apply a decision to earlier and later forms, and are as before once it is taken back', async () => {
    await learn(suppliers, bom, formOf('form', { scope: 'B', products: ['HK 22A'] }))
    const before = await reached()
    await learn(
      decisionOf('d1', {
        kind: 'identity',
        subject: { kind: 'part', text: 'hk 22a', company: 'S1' },
        verdict: 'is',
        ids: ['HK-22A'],
        day: '2025-06-01',
      }),
    )
    expect(await waiting()).toEqual([])
    expect(before).not.toEqual(await reached())
    expect((await opened().desk.review('part:S1:hk 22a'))?.decided).toMatchObject({
      id: 'd1',
      by: 'A. Weber',
    })

    await learn(formOf('later', { scope: 'B', products: ['HK 22A'], effective: '2025-05-01' }))
    expect(await waiting()).toEqual([])
    await learn(decisionOf('d2', { kind: 'undo', decision: 'd1', day: '2025-06-02' }))
    expect(await waiting()).toMatchObject([{ id: 'part:S1:hk 22a', files: 2 }])
    expect(await reached()).toEqual(before)
  })

  it('ask what a described scope covers; a part named like its words comes first', async () => {
    await learn(suppliers, bom, formOf('form', { scope: 'C', description: 'Cables for portable devices' }))
    const [review] = await waiting()
    expect(review).toMatchObject({
      id: 'scope:S1:cables for portable devices',
      places: [{ file: 'form', sheet: 'Declaration', cell: 'D10' }],
    })
    expect(review?.candidates.map(({ id }) => id)).toEqual(['HK-22A', '*', 'FC-7710'])

    await learn(
      decisionOf('d1', {
        kind: 'identity',
        subject: { kind: 'scope', text: 'Cables for portable devices', company: 'S1' },
        verdict: 'is',
        ids: ['HK-22A'],
        day: '2025-06-01',
      }),
    )
    expect(await waiting()).toEqual([])
  })
})
