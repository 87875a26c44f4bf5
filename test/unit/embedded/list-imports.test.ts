import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import type { ListKind } from '../../../graph/model.js'
import { groupBy } from '../../../graph/group-by.js'
import { defaultPolicy } from '../../../graph/policy.js'
import type { Change } from '../../../graph/supply-graph.js'
import { dump } from '../../contract/dump.js'
import { declarationChange, listChange } from '../../contract/facts.js'

const days = ['2024-06-01', '2025-02-03', '2026-01-01']

// Names and numbers in several spellings, products that are parts of each other, rows that never hold.
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const name = fc.constantFrom('ACME', 'Acme Ltd', 'acme ltd.', 'BOLT', 'Bolt & Co', 'CAST')
const product = fc.constantFrom('LAMP', 'lamp ', 'DESK', 'Desk', 'ARM')
const part = fc.constantFrom('P-1', 'p-1', 'desk', 'ARM', 'Lamp')
const number = fc.constantFrom('X-1', 'x-1', 'X-2', 'P-1')
const day = fc.constantFrom('2024-01-10', '2025-01-20', '2025-03-01')
const minerals = fc.constantFrom<'all' | string[]>('all', ['tin'], [])
const rows: Readonly<Partial<Record<ListKind, fc.Arbitrary<object>>>> = {
  bom: fc.record({
    product,
    productName: optional(fc.constantFrom('A lamp', 'A desk')),
    part,
    supplier: optional(name),
    supplierPart: optional(number),
    minerals,
    validFrom: optional(day),
    validTo: optional(day),
  }),
  relations: fc.record({
    buyer: name,
    supplier: name,
    buyerPart: optional(number),
    part: optional(number),
    minerals,
    validFrom: optional(day),
  }),
  suppliers: fc.record({ supplier: fc.constantFrom('S1', 'S2', 'acme'), name }),
}

/** Findings name their file, which is another one of each part. */
const inOrder = (name: string, value: unknown): unknown =>
  name === 'findings' && Array.isArray(value) ? value.toSorted() : value

const present = (row: object) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

const list = fc
  .constantFrom<('bom' | 'relations' | 'suppliers')[]>('bom', 'bom', 'relations', 'relations', 'suppliers')
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      complete: fc.boolean(),
      received: fc.constantFrom('2025-02-01', '2025-02-02', '2025-02-03'),
      rows: fc.array(rows[kind] ?? fc.constant({}), { minLength: 1, maxLength: 5 }),
      unread: fc.array(
        fc.record({
          row: (rows[kind] ?? fc.constant({})).map(present),
          columns: fc
            .constantFrom('product', 'buyer', 'part', 'supplier', 'valid_to')
            .map((column) => [column]),
        }),
        { maxLength: 2 },
      ),
    }),
  )
const productOf = (line: object): string =>
  'product' in line ? String(line.product).trim().toLowerCase() : ''

const forms = [
  { id: 'form-0', company: 'Acme Ltd', scope: 'B' as const, products: ['X-1', 'P-1'], says: { tin: 'YYYY' } },
  { id: 'form-1', company: 'BOLT', says: { tin: 'N' } },
].map(declarationChange)

const imports: fc.Arbitrary<Change[]> = fc
  .tuple(fc.array(list, { minLength: 1, maxLength: 7 }), fc.nat(7))
  .map(([lists, formsAfter]) => {
    const changes = lists.map((one, index): Change =>
      listChange({ ...one, rows: one.rows.map(present) }, index),
    )
    return [...changes.slice(0, formsAfter), ...forms, ...changes.slice(formsAfter)]
  })

describe('importing lists one after the other', () => {
  let folder = ''
  let run = 0
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodeline-imports-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const open = () => openEmbedded({ folder: join(folder, String(run++)), policy: defaultPolicy })

  it('leaves the edges that all of them resolved at once make, after each', async () => {
    const property = fc.asyncProperty(imports, async (changes) => {
      const engine = open()
      for (const change of changes) {
        await engine.graph.apply(change)
        expect((await engine.verify()).differences).toEqual([])
      }
      engine.close()
    })
    await fc.assert(property, { numRuns: 30 })
  })

  it('says before what it changes, as it says when it does', async () => {
    const property = fc.asyncProperty(imports, async (changes) => {
      const engine = open()
      for (const change of changes) {
        const told = change.kind === 'list' ? await engine.graph.preview(change) : undefined
        expect((await engine.graph.apply(change)).difference).toEqual(told)
      }
      engine.close()
    })
    await fc.assert(property, { numRuns: 10 })
  })

  it('gives the same whether a BOM comes whole or in parts, one product each', async () => {
    const bom = fc.array(rows.bom ?? fc.constant({}), { minLength: 1, maxLength: 10 })
    const property = fc.asyncProperty(bom, async (lines) => {
      const answers = async (parts: readonly (readonly object[])[]) => {
        const engine = open()
        for (const form of forms) await engine.graph.apply(form)
        for (const [index, part] of parts.entries())
          await engine.graph.apply(listChange({ kind: 'bom', rows: part.map(present) }, index))
        const dumped = JSON.stringify(await dump(engine.graph, days)).replaceAll(/bom-\d/g, 'bom')
        engine.close()
        return JSON.parse(dumped, inOrder) as unknown
      }
      const byProduct = groupBy(lines, productOf)
      expect(await answers([...byProduct.values()])).toEqual(await answers([lines]))
    })
    await fc.assert(property, { numRuns: 10 })
  })
})
