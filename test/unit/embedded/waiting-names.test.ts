import { createDecider } from '../../../graph/decide.js'
import type { ListContent, RelationRow } from '../../../graph/model.js'
import type { Change } from '../../../graph/supply-graph.js'
import { aForm, type FormOptions } from '../resolve/builders.js'
import { enginePerTest } from './engine-per-test.js'

const listed = (content: ListContent): Change => ({
  kind: 'list',
  file: { id: content.kind, name: `${content.kind}.csv`, bytes: 1 },
  received: '2025-01-02',
  complete: false,
  content,
})

const bomOf = (...suppliers: readonly string[]): Change =>
  listed({
    kind: 'bom',
    rows: suppliers.map((supplier, at) => ({
      row: at + 2,
      product: 'LAMP',
      part: `P-${at + 1}`,
      supplier,
      supplierPart: `HE-${at + 1}`,
      minerals: 'all',
    })),
  })

const supplierList = listed({
  kind: 'suppliers',
  rows: [{ row: 2, supplier: 'S1', name: 'Halden Electronics AB', aliases: [] }],
})

function formOf(name: string, options: FormOptions = {}): Change {
  const { file, received, declaration } = aForm(`form of ${name}`, options)
  const company = { companyName: { value: name, cell: 'D8' } }
  return { kind: 'declaration', file, received, declaration: { ...declaration, company } }
}

describe('a company that only a BOM or relations name (rule 19)', () => {
  const opened = enginePerTest()
  let decisions = 0
  const learn = async (...changes: Change[]) => {
    for (const change of changes) await opened().graph.apply(change)
  }
  const waiting = async () => (await opened().desk.reviews({ kind: 'company' })).items
  const decide = () =>
    createDecider({
      graph: opened().graph,
      desk: opened().desk,
      today: () => '2025-03-01',
      newId: () => `d${(decisions += 1)}`,
    })
  /** Companies the trace meets, with how many forms of each are in force. */
  const buysFrom = async () => {
    const start = { product: 'LAMP' }
    const { states } = await opened().graph.reach({ start, mineral: 'tin', asOf: '2025-03-01' })
    return states.map(({ company, inForce }) => [company, inForce.length])
  }

  describe('without a list of suppliers', () => {
    it('waits with whoever has sent a form, is called much alike and is not bought from', async () => {
      await learn(bomOf('Halden Electronic', 'Other Works'), formOf('Halden Electronics AB'))
      expect(await waiting()).toMatchObject([
        {
          id: 'company:halden-electronic',
          subject: { kind: 'company', text: 'Halden Electronic' },
          candidates: [{ id: 'co:halden-electronics-ab', reasons: [{ code: 'wordsShared' }, {}, {}] }],
          products: 1,
          lines: 1,
          places: [{ file: 'bom', fileName: 'bom.csv', row: 2, received: '2025-01-02', waits: true }],
        },
      ])
    })

    it('waits with whose product lists name the parts bought from it, whatever either is called', async () => {
      await learn(bomOf('V100'), formOf('Halden Electronics AB', { scope: 'B', products: ['he-1', 'X-9'] }))
      expect(await waiting()).toMatchObject([
        {
          subject: { text: 'V100' },
          candidates: [
            {
              id: 'co:halden-electronics-ab',
              reasons: expect.arrayContaining([
                { code: 'numbersShared', speaks: 'for', params: { count: 1, examples: 'he-1' } },
              ]) as unknown,
            },
          ],
        },
      ])
    })

    it.each<[string, readonly Change[]]>([
      ['it has sent a form itself', [bomOf('Halden Electronics AB'), formOf('Halden Electronics AB')]],
      ['nobody has sent a form', [bomOf('Halden Electronic')]],
      ['no form is of a similar name', [bomOf('Halden Electronic'), formOf('Okavi Metals')]],
      [
        'the one that is called alike is bought from',
        [bomOf('Halden Electronic', 'Halden Electronics AB'), formOf('Halden Electronics AB')],
      ],
    ])('does not wait where %s', async (_, changes) => {
      await learn(...changes)
      expect(await waiting()).toEqual([])
    })

    it('is one company with it by a word, and waits again when that is taken back', async () => {
      await learn(bomOf('Halden Electronic'), formOf('Halden Electronics AB'))
      expect(await buysFrom()).toEqual([['co:halden-electronic', 0]])

      const ids = ['co:halden-electronics-ab']
      const made = await decide().aboutText('company:halden-electronic', { verdict: 'is', ids, by: 'Ines' })
      expect(await buysFrom()).toEqual([['co:halden-electronics-ab', 1]])
      expect(await waiting()).toEqual([])

      await decide().undo(made.id, {})
      expect(await buysFrom()).toEqual([['co:halden-electronic', 0]])
      expect(await waiting()).toHaveLength(1)
    })
  })

  describe('with a list of suppliers', () => {
    it('waits wherever the list does not name it, whether or not somebody is called alike', async () => {
      await learn(supplierList, bomOf('Halden Electronic', 'Halden Electronics AB', 'Other Works'))
      expect(await waiting()).toMatchObject([
        { subject: { text: 'Halden Electronic' }, candidates: [{ id: 'S1' }] },
        { subject: { text: 'Other Works' }, candidates: [] },
      ])
    })

    it('is one question with a form of that name, and both are settled by one word', async () => {
      await learn(supplierList, bomOf('Halden Electronic'), formOf('HALDEN ELECTRONIC'))
      expect(await waiting()).toMatchObject([
        { id: 'company:halden-electronic', lines: 2, files: 2, companies: 1, products: 1 },
      ])
      await decide().aboutText('company:halden-electronic', { verdict: 'is', ids: ['S1'], by: 'Ines' })
      expect(await waiting()).toEqual([])
      expect(await buysFrom()).toEqual([['S1', 1]])
    })

    it('is asked of both sides of a relation', async () => {
      const row: RelationRow = {
        row: 2,
        buyer: 'Halden Electronic',
        supplier: 'Other Works',
        minerals: 'all',
      }
      await learn(supplierList, listed({ kind: 'relations', rows: [row] }))
      expect((await waiting()).map(({ subject }) => subject.text)).toEqual([
        'Halden Electronic',
        'Other Works',
      ])
    })

    it('is the same in every row of a list', async () => {
      await learn(supplierList, bomOf('Halden Electronic'))
      const ruling = { verdict: 'is' as const, ids: ['S1'], place: { file: 'bom', row: 2 } }
      await expect(decide().aboutText('company:halden-electronic', ruling)).rejects.toThrow(
        'decide without a place',
      )
    })
  })
})
