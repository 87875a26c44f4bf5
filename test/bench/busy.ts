/** How long questions wait for an answer while large lists come in: the service as a process of its own, over HTTP. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { openEmbedded } from '../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../graph/policy.js'
import { type Benchmark, type Figure, median } from './figure.js'
import { chainLists, type ChainSize, formOf, productOf } from './supply-chain.js'

const size: ChainSize = { companies: 300, products: 100, lines: 300 }
const bomLines = 100_000
/** As many companies as the largest chain measured. */
const supplierRows = 10_000
const linesPerProduct = 20
/** Between two questions. */
const pauseMs = 5
const idleRounds = 100

/** The first and the last thing a person notices. */
const asked = {
  health: '/api/v1/healthz',
  trace: `/api/v1/trace?product=${productOf(0)}&mineral=tin`,
} as const
type Question = keyof typeof asked
type Waits = Readonly<Record<Question, readonly number[]>>

export const busyBenchmark: Benchmark = {
  name: 'busy',
  about: 'answers while 100,000 BOM lines, a smelter list that 300 forms name, and 10,000 suppliers come in',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lodeline-bench-'))
    await learnChain(folder)
    const service = await serve(folder)
    try {
      const idle = await waitsDuring(service.url, rounds(idleRounds))
      const bom = await measureImport(service.url, 'bom.csv', bomText())
      const smelters = await measureImport(service.url, 'smelters.csv', smeltersText())
      const suppliers = await measureImport(service.url, 'suppliers.csv', suppliersText())
      return [
        { name: 'busy.idleHealthMs', value: median(idle.health), unit: 'ms' },
        { name: 'busy.idleTraceMs', value: median(idle.trace), unit: 'ms' },
        ...figuresOf('bom', bom, idle),
        ...figuresOf('smelters', smelters, idle),
        ...figuresOf('suppliers', suppliers, idle),
      ]
    } finally {
      await service.stop()
      rmSync(folder, { recursive: true })
    }
  },
}

interface Imported {
  readonly seconds: number
  readonly waits: Waits
}

/** Against the same question when nothing comes in, and against the import: who waits for its end has a share of 1. */
function figuresOf(phase: string, { seconds, waits }: Imported, idle: Waits): Figure[] {
  const worst = Math.max(...waits.health, ...waits.trace)
  const ratio = (question: Question): number => median(waits[question]) / median(idle[question])
  return [
    { name: `busy.${phase}Seconds`, value: seconds, unit: 's' },
    { name: `busy.${phase}HealthMs`, value: median(waits.health), unit: 'ms' },
    { name: `busy.${phase}HealthRatio`, value: ratio('health'), unit: '×' },
    { name: `busy.${phase}TraceMs`, value: median(waits.trace), unit: 'ms' },
    { name: `busy.${phase}TraceRatio`, value: ratio('trace'), unit: '×', bar: { most: 5 } },
    { name: `busy.${phase}WorstMs`, value: worst, unit: 'ms' },
    { name: `busy.${phase}WorstShare`, value: worst / seconds / 1_000, unit: '×', bar: { most: 0.05 } },
  ]
}

async function learnChain(folder: string): Promise<void> {
  const engine = openEmbedded({ folder, policy: defaultPolicy })
  const { graph } = engine
  for (const list of chainLists(size)) await graph.apply(list)
  for (let company = 0; company < size.companies; company += 1) await graph.apply(formOf(company, size))
  engine.close()
}

async function measureImport(url: string, name: string, text: string): Promise<Imported> {
  const start = performance.now()
  let ended = 0
  const importing = upload(url, name, text).then(() => {
    ended = performance.now()
  })
  const waits = await waitsDuring(url, () => ended === 0)
  await importing
  return { waits, seconds: (ended - start) / 1_000 }
}

/** Asks one question after the other as long as told, each as often. */
async function waitsDuring(url: string, isOn: () => boolean): Promise<Waits> {
  const waits = { health: [] as number[], trace: [] as number[] }
  while (isOn()) {
    for (const question of ['health', 'trace'] as const) {
      waits[question].push(await wait(`${url}${asked[question]}`))
      await sleep(pauseMs)
    }
  }
  return waits
}

function rounds(count: number): () => boolean {
  let left = count
  return () => left-- > 0
}

async function wait(url: string): Promise<number> {
  const start = performance.now()
  const reply = await fetch(url)
  await reply.text()
  if (!reply.ok) throw new Error(`${url} answers ${reply.status}.`)
  return performance.now() - start
}

/** Uploads a file and waits until its job has ended. */
async function upload(url: string, name: string, text: string): Promise<void> {
  const form = new FormData()
  form.append('files', new Blob([text]), name)
  const taken = await fetch(`${url}/api/v1/uploads`, { method: 'POST', body: form })
  // The shape `POST /uploads` promises.
  const { jobs } = (await taken.json()) as { jobs: { id: string }[] }
  for (;;) {
    const reply = await fetch(`${url}/api/v1/jobs/${jobs[0]?.id ?? ''}`)
    const { state, reason } = (await reply.json()) as { state: string; reason?: object }
    if (state === 'applied') return
    if (state !== 'waiting' && state !== 'running')
      throw new Error(`${name}: ${state} ${JSON.stringify(reason)}`)
    await sleep(50)
  }
}

interface Served {
  readonly url: string
  stop(): Promise<void>
}

async function serve(folder: string): Promise<Served> {
  const command = ['--import', 'tsx', 'server/cli.ts', 'serve', '--data', folder, '--port', '0']
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
  return { url: await addressOf(child), stop: () => stop(child) }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The service has no output.')
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/[\d.:]+/.exec(line) ?? []
    if (url !== undefined) return url
  }
  throw new Error('The service ended before it said its address.')
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

function bomText(): string {
  const rows = Array.from({ length: bomLines }, (_, index) => {
    const product = `FG-${Math.floor(index / linesPerProduct)}`
    return `${product},OUR-NEW-${index},Supplier ${(index * 7_919) % 2_000} Ltd,PN-${index}`
  })
  return ['product,part,supplier,supplier_part', ...rows].join('\n')
}

/** Two thousand of them are named by the BOM: its lines are theirs now. */
function suppliersText(): string {
  const rows = Array.from(
    { length: supplierRows },
    (_, index) => `S-${index},Supplier ${index} Ltd,Maker ${index} of parts`,
  )
  return ['supplier,name,aliases', ...rows].join('\n')
}

/** The known smelters under other names: every line that names one is resolved anew. */
function smeltersText(): string {
  const known = chainLists({ companies: 1, products: 1, lines: 1 }).flatMap((list) =>
    list.kind === 'list' && list.content.kind === 'smelters' ? list.content.rows : [],
  )
  const rows = known.map(
    ({ cid, mineral, name, country }) => `${cid},${mineral},${name} renamed,${country ?? ''}`,
  )
  return ['cid,mineral,name,country', ...rows].join('\n')
}
