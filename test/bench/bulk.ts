/**
 * What a whole mailbox of answers costs: 1,000 CMRTs of 300 lines, as heavy as official ones, from files to a graph
 * that answers, by the command line as it ships. Beside the time that passed stands the processor's: the machine may
 * have had other work.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FileReport } from '../../graph/api/files.js'
import { TraceReply } from '../../graph/api/trace.js'
import { Verification } from '../../graph/api/verification.js'
import { corruptFiles } from '../ingest/corrupt-files.js'
import { heavy, light } from './bulk/heavy-template.js'
import { officialFolder, officialTemplates } from './bulk/official.js'
import { type Run, runLodeline } from './bulk/run-lodeline.js'
import {
  fileNameOf,
  formWriter,
  generatedTemplates,
  productOf,
  writeBom,
  writeForms,
} from './bulk/write-files.js'
import type { Benchmark, Figure } from './figure.js'

/** Each run takes one folder more. */
const folders = [
  { name: 'first', range: [0, 250] },
  { name: 'second', range: [250, 500] },
  { name: 'rest', range: [500, 1_000] },
] as const
const officialForms = 100
const queued = 1_000
const corrupt = 30

export const bulkBenchmark: Benchmark = {
  name: 'bulk',
  about: '1,000 CMRTs of 300 lines ingested, and again; 100 official forms; a queue with 30 corrupt files',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lodeline-bench-'))
    try {
      return [
        ...(await measureGenerated(join(folder, 'generated'))),
        ...(await measureOfficial(join(folder, 'official'))),
        ...(await measureQueue(join(folder, 'queue'))),
      ]
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

async function measureGenerated(folder: string): Promise<Figure[]> {
  const start = performance.now()
  const write = formWriter(generatedTemplates(heavy, 300))
  const lightest = folders.map(({ name, range }) => writeForms(join(folder, name), write, range))
  const generated = (performance.now() - start) / 1_000

  const quarter = await ingestFolders(folder, 1)
  const half = await ingestFolders(folder, 2)
  const whole = await ingestFolders(folder, 3)
  const again = await runLodeline(ingestOf(folder, 3))
  expectStates(again, { known: folderEnd(3) + 1 })
  const figures: Figure[] = [
    { name: 'bulk.fileMb', value: Math.min(...lightest), unit: 'MB', bar: { least: 1.2 } },
    { name: 'bulk.generateSeconds', value: generated, unit: 's' },
    { name: 'bulk.seconds250', value: quarter.seconds, unit: 's', note: noteOf(quarter) },
    { name: 'bulk.seconds500', value: half.seconds, unit: 's', note: noteOf(half) },
    { name: 'bulk.seconds', value: whole.seconds, unit: 's', bar: { most: 60 }, note: noteOf(whole) },
    { name: 'bulk.memoryMb', value: whole.peakMb, unit: 'MB', bar: { most: 1_024 } },
    { name: 'bulk.growth', value: whole.seconds / quarter.seconds, unit: '×', bar: { most: 4.8 } },
    { name: 'bulk.againSeconds', value: again.seconds, unit: 's', bar: { most: 10 }, note: noteOf(again) },
    ...(await askOf(dataOf(folder, 3))),
  ]
  rmSync(folder, { recursive: true })
  return figures
}

/** Ingests the first so many folders, with the BOM of as many companies, into a data folder of its own. */
async function ingestFolders(folder: string, count: number): Promise<Run> {
  writeBom(bomFolder(folder, count), folderEnd(count))
  const run = await runLodeline(ingestOf(folder, count))
  expectStates(run, { applied: folderEnd(count) + 1 })
  if (count < folders.length) rmSync(dataOf(folder, count), { recursive: true })
  return run
}

const folderEnd = (count: number): number => folders[count - 1]?.range[1] ?? 0
const bomFolder = (folder: string, count: number): string => join(folder, `bom ${count}`)
const dataOf = (folder: string, count: number): string => join(folder, `data ${count}`)
const ingestOf = (folder: string, count: number): string[] => {
  const forms = folders.slice(0, count).map(({ name }) => join(folder, name))
  return ['ingest', bomFolder(folder, count), ...forms, '--data', dataOf(folder, count), '--json']
}

/** The graph answers, and what was written form by form is what all facts resolved anew come to. */
async function askOf(data: string): Promise<Figure[]> {
  const traced = await runLodeline(['trace', productOf(0), '--data', data, '--json'])
  const { minerals } = TraceReply.parse(JSON.parse(traced.output))
  const smelters = minerals.reduce((sum, mineral) => sum + mineral.smelters.total, 0)
  const verified = await runLodeline(['verify', '--data', data, '--json'], [0, 1])
  const { index } = Verification.parse(JSON.parse(verified.output))
  return [
    { name: 'bulk.tracedSmelters', value: smelters, unit: '', bar: { least: 1 } },
    { name: 'bulk.edgesThatDiffer', value: index.differences.length, unit: '', bar: { most: 0 } },
  ]
}

/** Filled copies of the official templates; without them nothing. */
async function measureOfficial(folder: string): Promise<Figure[]> {
  const templates = officialFolder()
  if (templates === undefined) return []
  const forms = join(folder, 'forms')
  writeForms(forms, formWriter(officialTemplates(templates)), [0, officialForms])
  const run = await runLodeline(['ingest', forms, '--data', join(folder, 'data'), '--json'])
  expectStates(run, { applied: officialForms })
  return [
    { name: 'bulk.official100Seconds', value: run.seconds, unit: 's', bar: { most: 12 }, note: noteOf(run) },
  ]
}

/** A queue of light forms in which every so many-th file is corrupt, each in another way. */
async function measureQueue(folder: string): Promise<Figure[]> {
  const forms = join(folder, 'forms')
  const write = formWriter(generatedTemplates(light, 20))
  writeForms(forms, write, [0, queued - corrupt])
  const reasons = await writeCorrupt(forms, write(queued))
  const run = await runLodeline(['ingest', forms, '--data', join(folder, 'data'), '--json'], [1])

  const reports = reportsOf(run)
  const applied = reports.filter(({ state }) => state === 'applied').length
  const refused = reports.filter(
    ({ state, name, reason }) =>
      state === 'refused' && reason?.code === reasons.get(name) && reason?.message !== '',
  )
  return [
    { name: 'bulk.queueSeconds', value: run.seconds, unit: 's', note: noteOf(run) },
    { name: 'bulk.queueApplied', value: applied, unit: '', bar: { least: queued - corrupt } },
    { name: 'bulk.queueRefused', value: refused.length, unit: '', bar: { least: corrupt } },
  ]
}

/** Reason by file name; the files lie among the others. */
async function writeCorrupt(folder: string, form: Uint8Array): Promise<ReadonlyMap<string, string>> {
  mkdirSync(folder, { recursive: true })
  const kinds = await corruptFiles(form)
  const each = Math.floor((queued - corrupt) / corrupt)
  const reasons = new Map<string, string>()
  for (let index = 0; index < corrupt; index += 1) {
    const kind = kinds[index % kinds.length]
    if (kind === undefined) break
    const name = fileNameOf(index * each).replace('.xlsx', ` ${index}${kind.extension}`)
    writeFileSync(join(folder, name), kind.bytes)
    reasons.set(name, kind.reason)
  }
  return reasons
}

const reportsOf = ({ output }: Run): readonly FileReport[] =>
  output
    .trim()
    .split('\n')
    .map((line) => FileReport.parse(JSON.parse(line)))

/** @throws Error when the files did not come to these ends: then the time tells nothing */
function expectStates(run: Run, wanted: Partial<Record<FileReport['state'], number>>): void {
  const counts: Partial<Record<FileReport['state'], number>> = {}
  for (const { state } of reportsOf(run)) counts[state] = (counts[state] ?? 0) + 1
  if (JSON.stringify(counts) !== JSON.stringify(wanted))
    throw new Error(`Files came to ${JSON.stringify(counts)}, not ${JSON.stringify(wanted)}.`)
}

const noteOf = ({ cpuSeconds, peakMb }: Run): string =>
  `${cpuSeconds.toFixed(1)} s of processor time, ${peakMb.toFixed(0)} MB`
