import { originId } from '../../../graph/origin-id.js'
import type { Change } from '../../../graph/supply-graph.js'
import { aForm, aLine } from '../resolve/builders.js'
import { enginePerTest } from './engine-per-test.js'

function aFormSaying(id: string, origin: string): Change {
  const { file, received, declaration } = aForm(id)
  const line = aLine({
    cid: 'CID900001',
    name: 'Alder Tin',
    origins: [{ kind: 'unknown' }],
    typed: { origin },
    cells: { id: 'A5', origin: 'O5' },
  })
  return {
    kind: 'declaration',
    file,
    received,
    declaration: {
      ...declaration,
      company: { companyName: { value: `Sender of ${id}`, cell: 'D8' } },
      smelters: [line],
    },
  }
}

describe('origins that wait for a person (rule 20)', () => {
  const opened = enginePerTest()
  const waiting = async () => (await opened().desk.reviews({})).items
  const claimed = async () => {
    const facts = await opened().graph.smelterFacts(['CID900001'], { mineral: 'tin', asOf: '2025-07-01' })
    return facts.flatMap(({ claims }) => claims.map(({ origin }) => originId(origin)))
  }

  it('are asked about once, decided for every earlier and later file, named in evidence, and taken back', async () => {
    const { graph, desk } = opened()
    await graph.apply(aFormSaying('one', 'Congo'))
    await graph.apply(aFormSaying('two', 'congo '))
    expect(await waiting()).toMatchObject([
      {
        id: 'origin:congo',
        clues: { mineral: 'tin', smelter: 'Alder Tin' },
        lines: 2,
        files: 2,
        companies: 2,
        places: [{ sheet: 'Smelter List', cell: 'O5', row: 5 }, {}],
      },
    ])
    const before = await claimed()

    await graph.apply({
      kind: 'decision',
      id: 'd1',
      received: '2025-06-01',
      by: 'A. Weber',
      decision: {
        kind: 'identity',
        subject: { kind: 'origin', text: 'Congo' },
        verdict: 'is',
        ids: ['CD'],
        day: '2025-06-01',
      },
    })
    await graph.apply(aFormSaying('three', 'congo'))
    expect(await waiting()).toEqual([])
    expect(await claimed()).toEqual(['CD'])
    const cells = await graph.evidence({ node: { kind: 'origin', id: 'CD' }, asOf: '2025-07-01' })
    expect(cells.items.map(({ decision }) => decision)).toEqual(
      Array(3).fill(expect.objectContaining({ id: 'd1', by: 'A. Weber' })),
    )

    await graph.apply({
      kind: 'decision',
      id: 'd2',
      received: '2025-06-02',
      decision: { kind: 'undo', decision: 'd1', day: '2025-06-02' },
    })
    expect((await desk.review('origin:congo'))?.files).toBe(3)
    expect(await claimed()).toEqual(before)
  })

  it('are asked about where a reference list says them, and decided there too', async () => {
    const { graph, desk } = opened()
    const row = { cid: 'CID900001', mineral: 'tin', text: 'Congo', origins: [{ kind: 'unknown' as const }] }
    await graph.apply({
      kind: 'list',
      file: { id: 'origins', name: 'origins.csv', bytes: 1 },
      received: '2025-01-02',
      complete: false,
      content: { kind: 'smelter-origins', rows: [{ row: 2, ...row }] },
    })
    await graph.apply(aFormSaying('one', 'Congo'))
    expect(await waiting()).toMatchObject([
      {
        id: 'origin:congo',
        lines: 2,
        files: 2,
        companies: 1,
        places: [{ file: 'one' }, { fileName: 'origins.csv', row: 2, waits: true }],
      },
    ])
    const before = await claimed()

    const subject = { kind: 'origin', text: 'Congo' } as const
    const day = '2025-06-01'
    await graph.apply({
      kind: 'decision',
      id: 'd1',
      received: day,
      by: 'A. Weber',
      decision: {
        kind: 'identity',
        subject,
        verdict: 'is',
        ids: ['CD'],
        place: { file: 'origins', row: 2 },
        day,
      },
    })
    expect((await claimed()).toSorted()).toEqual(['CD', 'unknown'])
    const cells = await graph.evidence({ node: { kind: 'origin', id: 'CD' }, asOf: '2025-07-01' })
    expect(cells.items).toMatchObject([
      { fileName: 'origins.csv', cell: 'row 2', value: 'Congo', decision: { id: 'd1' } },
    ])
    expect((await desk.review('origin:congo'))?.places.map(({ waits }) => waits)).toEqual([true, false])

    await graph.apply({
      kind: 'decision',
      id: 'd2',
      received: day,
      decision: { kind: 'undo', decision: 'd1', day },
    })
    expect(await claimed()).toEqual(before)
  })
})
