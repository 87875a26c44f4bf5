/** Importing BOM and relations: what a large list costs, and what one row costs after it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded, type EmbeddedEngine } from '../../graph/embedded/open-embedded.js'
import type { BomRow, ListContent, RelationRow } from '../../graph/model.js'
import { defaultPolicy } from '../../graph/policy.js'
import type { Change } from '../../graph/supply-graph.js'
import { type Benchmark, type Figure, median } from './figure.js'

/** A BOM of 5,000 products with 20 lines each, of 2,000 suppliers. */
const fullSize = 100_000
const linesPerProduct = 20
const suppliers = 2_000
/** A number a supplier sells thousands of our parts under, and as many relations that name it. */
const sharedSize = 4_000
const rounds = 9

export const listsBenchmark: Benchmark = {
  name: 'lists',
  about: '100,000 BOM lines and relations, one row after them, and a number that 4,000 parts share',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lodeline-bench-'))
    const open = (name: string) => openEmbedded({ folder: join(folder, name), policy: defaultPolicy })
    try {
      const quarter = await measureBom(open('quarter'), fullSize / 4)
      const whole = await measureBom(open('whole'), fullSize)
      return [
        { name: 'lists.firstSeconds', value: whole.first / 1_000, unit: 's' },
        { name: 'lists.growth', value: whole.first / quarter.first, unit: '×', bar: { most: 4.8 } },
        { name: 'lists.oneRowMs', value: whole.oneRow, unit: 'ms', bar: { most: 500 } },
        { name: 'lists.oneRowRatio', value: whole.first / whole.oneRow, unit: '×', bar: { least: 10 } },
        { name: 'lists.againSeconds', value: whole.again / 1_000, unit: 's' },
        ...(await measureRelations(open('relations'))),
        ...(await measureSharedNumber(open('shared'))),
      ]
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

async function measureBom(engine: EmbeddedEngine, size: number) {
  const rows = bomRows(size)
  const first = await timed(() => engine.graph.apply(listOf('first', { kind: 'bom', rows })))
  const oneRow = await medianOf((round) => {
    const row = {
      row: 2,
      product: `FG-NEW-${round}`,
      part: 'OUR-NEW',
      supplier: 'Supplier 1 Ltd',
      minerals: 'all' as const,
    }
    return engine.graph.apply(listOf(`one-${round}`, { kind: 'bom', rows: [row] }))
  })
  const changed = rows.map((row, index) => (index === 500 ? { ...row, supplierPart: 'PN-OTHER' } : row))
  const again = await timed(() => engine.graph.apply(listOf('again', { kind: 'bom', rows: changed })))
  engine.close()
  return { first, oneRow, again }
}

async function measureRelations(engine: EmbeddedEngine): Promise<Figure[]> {
  const rows = Array.from({ length: fullSize }, (_, index): RelationRow => ({
    row: index + 2,
    buyer: `Supplier ${index % suppliers} Ltd`,
    supplier: `Maker ${(index * 7_919) % 10_000} Ltd`,
    part: `M-${index}`,
    minerals: 'all',
  }))
  const first = await timed(() => engine.graph.apply(listOf('relations', { kind: 'relations', rows })))
  const oneRow = await medianOf((round) => {
    const row = { row: 2, buyer: 'Supplier 1 Ltd', supplier: `New maker ${round}`, minerals: 'all' as const }
    return engine.graph.apply(listOf(`one-${round}`, { kind: 'relations', rows: [row] }))
  })
  engine.close()
  return [
    { name: 'lists.relationsSeconds', value: first / 1_000, unit: 's' },
    { name: 'lists.oneRelationMs', value: oneRow, unit: 'ms', bar: { most: 500 } },
  ]
}

async function measureSharedNumber(engine: EmbeddedEngine): Promise<Figure[]> {
  const { graph } = engine
  const each = <T>(make: (index: number) => T): T[] =>
    Array.from({ length: sharedSize }, (_, index) => make(index))
  const bom = each((index): BomRow => ({
    row: index + 2,
    product: 'FG-1',
    part: `OUR-${index}`,
    supplier: 'Big Ltd',
    supplierPart: 'X-1',
    minerals: 'all',
  }))
  const relations = each((index): RelationRow => ({
    row: index + 2,
    buyer: 'Big Ltd',
    buyerPart: 'X-1',
    supplier: `Maker ${index} Ltd`,
    minerals: 'all',
  }))
  await graph.apply(listOf('bom', { kind: 'bom', rows: bom }))
  const imported = await timed(() => graph.apply(listOf('relations', { kind: 'relations', rows: relations })))
  const traced = await medianOf(async () => {
    const { links } = await graph.reach({ start: { product: 'FG-1' }, mineral: 'tin', asOf: '2026-03-01' })
    return links.length
  })
  engine.close()
  return [
    { name: 'lists.sharedNumberSeconds', value: imported / 1_000, unit: 's', bar: { most: 5 } },
    { name: 'lists.sharedNumberTraceMs', value: traced, unit: 'ms', bar: { most: 500 } },
  ]
}

const bomRows = (size: number): BomRow[] =>
  Array.from({ length: size }, (_, index) => ({
    row: index + 2,
    product: `FG-${Math.floor(index / linesPerProduct)}`,
    part: `OUR-${index}`,
    supplier: `Supplier ${(index * 7_919) % suppliers} Ltd`,
    supplierPart: `PN-${index}`,
    minerals: 'all',
  }))

const listOf = (id: string, content: ListContent): Change => ({
  kind: 'list',
  file: { id, name: `${id}.csv`, bytes: 1 },
  received: '2026-02-01',
  complete: false,
  content,
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function medianOf(work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await timed(() => work(round)))
  return median(times)
}
