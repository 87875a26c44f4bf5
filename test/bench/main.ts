/** `npm run bench -- NAME… [--json]`: measures and says which bars hold. Exit code 1 when one does not. */
import { parseArgs } from 'node:util'
import { barText, type Benchmark, type Figure, holds } from './figure.js'
import { busyBenchmark } from './busy.js'
import { graphBenchmark } from './graph.js'
import { listsBenchmark } from './lists.js'
import { bulkBenchmark } from './bulk.js'
import { readBenchmark } from './read.js'

const benchmarks: readonly Benchmark[] = [
  readBenchmark,
  graphBenchmark,
  listsBenchmark,
  bulkBenchmark,
  busyBenchmark,
]

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const chosen = benchmarks.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const unknown = positionals.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name))
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}. There are:`)
  for (const { name, about } of benchmarks) console.error(`  ${name.padEnd(12)} ${about}`)
  process.exit(2)
}

for (const benchmark of chosen) {
  const figures = await benchmark.run()
  if (values.json) for (const figure of figures) console.log(JSON.stringify(jsonLine(figure)))
  else printTable(benchmark, figures)
  if (figures.some((figure) => holds(figure) === false)) process.exitCode = 1
}

function jsonLine(figure: Figure) {
  const { name, value, unit } = figure
  return { name, value, unit, bar: barText(figure) || null, holds: holds(figure) ?? null }
}

function printTable({ name, about }: Benchmark, figures: readonly Figure[]): void {
  console.log(`\n${name}: ${about}`)
  const width = Math.max(...figures.map((figure) => figure.name.length))
  for (const figure of figures) {
    const value = figure.value.toFixed(figure.value < 100 ? 2 : 0).padStart(10)
    const verdict = { true: 'holds', false: 'FAILS', undefined: '' }[String(holds(figure))] ?? ''
    const said = [verdict, figure.note ?? ''].filter((text) => text !== '').join('  ')
    console.log(
      `  ${figure.name.padEnd(width)} ${value} ${figure.unit.padEnd(4)} ${barText(figure).padEnd(7)} ${said}`,
    )
  }
}
