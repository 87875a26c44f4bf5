import type { ImpactReply } from '../../graph/api/impact.js'
import { createImpact, type ImpactAsked, type ImpactSubject } from '../../graph/impact.js'
import { defaultPolicy } from '../../graph/policy.js'
import { engines, type OpenEngine } from './engines.js'
import { changesOf, type ShortFacts } from './facts.js'

const day = '2025-06-01'
const status = (cid: string, word: string) => ({ cid, status: word, date: '2025-01-01' })

// LAMP P-1 → ACME (list of parts) → 1 2 3;  LAMP P-2 → BOLT (all it sells) → 1 2;  DESK P-3 → CAST → 1 3, DALE ⇢ No, yet 1
const facts: ShortFacts = {
  lists: [
    {
      kind: 'bom',
      rows: [
        { product: 'LAMP', productName: 'Lamp', part: 'P-1', supplier: 'ACME', supplierPart: 'X-1' },
        { product: 'LAMP', productName: 'Lamp', part: 'P-2', supplier: 'BOLT' },
        { product: 'DESK', part: 'P-3', supplier: 'CAST' },
      ],
    },
    { kind: 'relations', rows: [{ buyer: 'CAST', supplier: 'DALE' }] },
    {
      kind: 'smelter-status',
      rows: [
        status('CID900001', 'Non-Conformant'),
        status('CID900002', 'Conformant'),
        status('CID900003', 'Active'),
      ],
    },
  ],
  declarations: [
    {
      id: 'acme',
      company: 'ACME',
      effective: '2025-02-01',
      scope: 'B',
      products: ['X-1'],
      says: { tin: 'YYYY' },
      lines: ['tin CID900001 CD', 'tin CID900002 PE', 'tin CID900003 deferred'],
    },
    {
      id: 'bolt',
      company: 'BOLT',
      effective: '2025-02-01',
      says: { tin: 'YYYY' },
      lines: ['tin CID900001', 'tin CID900002'],
    },
    {
      id: 'cast',
      company: 'CAST',
      effective: '2025-02-01',
      says: { tin: 'YYYY' },
      lines: ['tin CID900001', 'tin CID900003'],
    },
    { id: 'dale', company: 'DALE', effective: '2025-02-01', says: { tin: 'N' }, lines: ['tin CID900001'] },
  ],
}

const smelter = (id: string): ImpactSubject => ({ kind: 'smelter', id, name: id })
const area = (id: string): ImpactSubject => ({ kind: 'origin', id, name: id })
const company = (id: string): ImpactSubject => ({ kind: 'company', id, name: id })

/** `product mineral: strength, alternative (exposure)`, then its parts. */
const inWords = ({ products }: ImpactReply): string[] =>
  products.items.flatMap(({ product, mineral, strength, alternative, exposure = '', parts }) => [
    `${product} ${mineral}: ${strength}, ${alternative} ${exposure}`.trim(),
    ...parts.map((part) =>
      `- ${part.part} ${part.supplier ?? ''}: ${part.strength}, ${part.alternative} ${part.exposure ?? ''}`.trim(),
    ),
  ])

describe.each(engines)('an impact asked of the $name engine', (engine) => {
  let open: OpenEngine
  beforeAll(async () => {
    open = await engine.open()
    for (const change of changesOf(facts)) await open.graph.apply(change)
  })
  afterAll(() => open.close())

  const ask = (of: readonly ImpactSubject[], more: Omit<ImpactAsked, 'of'> = {}): Promise<ImpactReply> =>
    createImpact({ graph: open.graph, policy: defaultPolicy, today: () => day }).impact({ of, ...more })

  it('takes for an alternative only what is assured, and tells the product left with none first', async () => {
    const reply = await ask([smelter('CID900001')])
    expect(inWords(reply)).toEqual([
      'DESK tin: may-contain, no',
      '- P-3 CAST: may-contain, no',
      'LAMP tin: strong, perhaps',
      '- P-1 ACME: strong, yes',
      '- P-2 BOLT: may-contain, perhaps',
    ])
    expect(reply.totals).toEqual({ products: 2, parts: 3, companies: 3, without: 1, perhaps: 1, writeTo: 3 })
    expect(reply.products.items[1]).toMatchObject({
      productName: 'Lamp',
      parts: [{ supplierName: 'ACME', supplierPart: 'X-1' }, {}],
    })
  })

  it('does not take one smelter asked about for the alternative to another', async () => {
    const reply = await ask([smelter('CID900001'), smelter('CID900002')])
    expect(inWords(reply)).toContain('- P-1 ACME: strong, no')
  })

  it('does not take for an alternative what is judged act against a list', async () => {
    const strict = { ...defaultPolicy.verdicts['none declared'], assured: 'act' as const }
    const policy = { ...defaultPolicy, verdicts: { ...defaultPolicy.verdicts, 'none declared': strict } }
    const impact = createImpact({ graph: open.graph, policy, today: () => day })
    expect(inWords(await impact.impact({ of: [smelter('CID900001')] }))).toContain('- P-1 ACME: strong, no')
  })

  it('hides no supplier whose No names the smelter, and counts it nowhere', async () => {
    const reply = await ask([smelter('CID900001')])
    expect(reply.contradicted.items).toEqual([
      {
        product: 'DESK',
        part: 'P-3',
        mineral: 'tin',
        company: 'DALE',
        companyName: 'DALE',
        smelters: ['CID900001'],
      },
    ])
    expect(reply.writeTo.map(({ company: id, products }) => `${id} ${products}`)).toEqual([
      'ACME 1',
      'BOLT 1',
      'CAST 1',
    ])
  })

  it('counts smelters that are declared and possible for an area apart', async () => {
    const reply = await ask([area('CD')], { mineral: 'Sn' })
    expect(reply.totals.smelters).toEqual({ declared: 1, possible: 1 })
    expect(reply.smelters.items.map(({ smelter: id, exposure = '' }) => `${id} ${exposure}`)).toEqual([
      'CID900001 declared',
      'CID900003 possible',
    ])
    expect(inWords(reply)).toEqual([
      'DESK tin: may-contain, no declared',
      '- P-3 CAST: may-contain, no declared',
      'LAMP tin: strong, perhaps declared',
      '- P-1 ACME: strong, yes declared',
      '- P-2 BOLT: may-contain, perhaps declared',
    ])
  })

  it('says possible of a region when only its country is said', async () => {
    const reply = await ask([area('CD-NK')], { mineral: 'tin' })
    expect(reply.totals.smelters).toEqual({ declared: 0, possible: 2 })
    expect(inWords(reply)).toContain('DESK tin: may-contain, no possible')
  })

  it('answers for every mineral of the policy when a company drops out', async () => {
    const { products, question } = await ask([company('CAST')])
    expect(products.items.map(({ product, mineral }) => `${product} ${mineral}`)).toEqual(
      [...defaultPolicy.minerals].sort().map((mineral) => `DESK ${mineral}`),
    )
    expect(question.of).toEqual([{ kind: 'company', id: 'CAST', name: 'CAST' }])
  })

  it('pages, at one revision', async () => {
    const first = await ask([smelter('CID900001')], { limit: 1 })
    expect(first.products).toMatchObject({ items: [{ product: 'DESK' }], total: 2, next: '1' })
    const { revision } = first.question
    const second = await ask([smelter('CID900001')], { limit: 1, after: '1', revision })
    expect(second.products).toMatchObject({ items: [{ product: 'LAMP' }], total: 2, next: null })
  })

  it('is nothing on a day before anything was said', async () => {
    const reply = await ask([smelter('CID900001')], { asOf: '2024-01-01' })
    expect(reply.totals).toEqual({ products: 0, parts: 0, companies: 0, without: 0, perhaps: 0, writeTo: 0 })
  })

  it('refuses a list there is not', async () => {
    await expect(ask([smelter('CID900001')], { list: ['nowhere'] })).rejects.toMatchObject({
      code: 'invalidInput',
    })
  })
})
