/** Applying forms, starting and tracing on a generated supply chain; `LODELINE_BENCH_COMPANIES` sets the size. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded, type EmbeddedEngine } from '../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../graph/policy.js'
import { createImpact } from '../../graph/impact.js'
import type { Change } from '../../graph/supply-graph.js'
import { createTracer } from '../../graph/trace.js'
import { type Benchmark, type Figure, median } from './figure.js'
import { measureReference } from './neo4j.js'
import { chainLists, chainMinerals, type ChainSize, formOf, productOf } from './supply-chain.js'

/** Size the bars of DESIGN §7 speak of; below it figures are for information. */
const fullSize = 10_000
const today = '2026-03-01'

export const graphBenchmark: Benchmark = {
  name: 'graph',
  about: 'forms of 300 lines applied; start and judged traces of a supply chain of 150 smelters per company',
  run: async () => {
    const companies = Number(process.env['LODELINE_BENCH_COMPANIES'] ?? 1_000)
    const folder = mkdtempSync(join(tmpdir(), 'lodeline-bench-'))
    try {
      const applied = await measureApply(join(folder, 'apply'))
      return [...applied, ...(await measureChain(join(folder, 'chain'), companies))]
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

const open = (folder: string): EmbeddedEngine => openEmbedded({ folder, policy: defaultPolicy })

/**
 * The forms a company sends in one folder: time per form, whether the last cost more than the first, and what holding
 * them against each other adds.
 */
async function measureApply(folder: string): Promise<Figure[]> {
  const size: ChainSize = { companies: 300, products: 100, lines: 300 }
  const engine = open(folder)
  const times = await applyAll(engine, size)
  const start = performance.now()
  await engine.findings.settle(today)
  const settleMs = performance.now() - start
  engine.close()
  const [first, last] = [times.slice(0, 100), times.slice(-100)].map(median)
  return [
    { name: 'graph.applyMs', value: mean(times), unit: 'ms', bar: { most: 30 } },
    { name: 'graph.applyGrowth', value: (last ?? 0) / (first ?? 1), unit: '×', bar: { most: 1.5 } },
    {
      name: 'graph.settleShare',
      value: settleMs / (mean(times) * times.length),
      unit: '×',
      bar: { most: 0.15 },
    },
  ]
}

async function applyAll({ graph }: EmbeddedEngine, size: ChainSize): Promise<number[]> {
  for (const list of chainLists(size)) await graph.apply(list)
  const times: number[] = []
  for (let company = 0; company < size.companies; company += 1) {
    const form = formOf(company, size)
    const start = performance.now()
    await graph.apply(form)
    times.push(performance.now() - start)
  }
  return times
}

async function measureChain(folder: string, companies: number): Promise<Figure[]> {
  const size: ChainSize = { companies, products: Math.ceil(companies / 5), lines: 150 }
  const writer = open(folder)
  await applyAll(writer, size)
  writer.close()

  const start = performance.now()
  const engine = open(folder)
  const startMs = performance.now() - start
  const traceMs = await measureTraces(engine, size)
  const wholeMs = await measureReaches(engine, size)
  const impactMs = await measureImpacts(engine)
  engine.close()
  const residentMb = process.memoryUsage().rss / 2 ** 20
  const products = Array.from({ length: 13 }, (_, index) => productOf((index * 31) % size.products))
  const reference = await measureReference(folder, {
    products,
    smelter: smelterAsked,
    traces: (team) => measureReaches(team, size),
    impacts: measureImpacts,
    largeForm: largeForm(),
  })
  const isFull = companies >= fullSize
  const most = (bar: number) => (isFull ? { bar: { most: bar } } : {})
  const least = (bar: number) => (isFull ? { bar: { least: bar } } : {})
  return [
    { name: 'graph.edges', value: companies * size.lines, unit: '' },
    { name: 'graph.startSeconds', value: startMs / 1_000, unit: 's', ...most(5) },
    { name: 'graph.traceMs', value: traceMs, unit: 'ms', ...most(10) },
    { name: 'graph.impactMs', value: impactMs, unit: 'ms', ...most(10) },
    { name: 'graph.residentMb', value: residentMb, unit: 'MB', ...most(1_024) },
    ...(reference === undefined
      ? []
      : [
          { name: 'graph.referenceTraceMs', value: reference.traceMs, unit: 'ms' },
          { name: 'graph.referenceImpactMs', value: reference.impactMs, unit: 'ms' },
          {
            name: 'graph.traceRatio',
            value: reference.traceMs / wholeMs,
            unit: '×',
            note: `all minerals reached in ${wholeMs.toFixed(1)} ms`,
            ...least(40),
          },
          { name: 'graph.impactRatio', value: reference.impactMs / impactMs, unit: '×', ...least(1_000) },
          {
            name: 'graph.neo4jLoadSeconds',
            value: reference.loadSeconds,
            unit: 's',
            note: `${reference.edges} edges`,
            ...most(90),
          },
          {
            name: 'graph.neo4jTraceRatio',
            value: reference.traceMs / reference.team.traceMs,
            unit: '×',
            note: `all minerals reached in ${reference.team.traceMs.toFixed(1)} ms`,
            ...least(0.3),
          },
          {
            name: 'graph.neo4jImpactRatio',
            value: reference.impactMs / reference.team.impactMs,
            unit: '×',
            note: `judged in ${reference.team.impactMs.toFixed(1)} ms`,
            ...least(20),
          },
          { name: 'graph.neo4jApplyMs', value: reference.team.applyMs, unit: 'ms', ...most(2_000) },
          { name: 'graph.neo4jJoinSeconds', value: reference.team.joinSeconds, unit: 's' },
          { name: 'graph.neo4jStartSeconds', value: reference.team.startSeconds, unit: 's' },
        ]),
  ]
}

/** Every mineral of a product, as the reference Cypher has them: what is reached, not judged. */
async function measureReaches(
  { graph }: Pick<EmbeddedEngine, 'graph'>,
  { products }: ChainSize,
): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < 40; index += 1) {
    const start = { product: productOf((index * 31) % products) }
    const begun = performance.now()
    for (const mineral of chainMinerals) await graph.reach({ start, mineral, asOf: today })
    times.push(performance.now() - begun)
  }
  return median(times.slice(10))
}

/** Of the company with the longest list of numbers among those of the smallest chain. */
function largeForm(): Change {
  const form = formOf(50, { companies: 0, products: 0, lines: 350 })
  const products = Array.from({ length: 2_000 }, (_, index) => ({
    row: 6 + index,
    number: `PN-00050-${String(index + 1).padStart(4, '0')}`,
    cells: {},
  }))
  const { declaration, file } = form
  return {
    ...form,
    file: { ...file, id: 'large', name: 'large.xlsx' },
    declaration: { ...declaration, products, effectiveDate: '2026-02-15' },
  }
}

const smelterAsked = 'CID900034'

/** Judged, of one smelter. */
async function measureImpacts({ graph }: Pick<EmbeddedEngine, 'graph'>): Promise<number> {
  const impact = createImpact({ graph, policy: defaultPolicy, today: () => today })
  const times: number[] = []
  for (let index = 0; index < 30; index += 1) {
    const begun = performance.now()
    await impact.impact({ of: [{ kind: 'smelter', id: smelterAsked, name: smelterAsked }], limit: 100 })
    times.push(performance.now() - begun)
  }
  return median(times.slice(5))
}

/** One mineral of a product at a time, as the page asks; the first few warm up. */
async function measureTraces({ graph }: EmbeddedEngine, { products }: ChainSize): Promise<number> {
  const tracer = createTracer({ graph, policy: defaultPolicy, today: () => today })
  const times: number[] = []
  for (let index = 0; index < 60; index += 1) {
    const product = productOf((index * 31) % products)
    const start = performance.now()
    await tracer.trace({ product, mineral: 'tin', limit: 100 })
    times.push(performance.now() - start)
  }
  return median(times.slice(10))
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
