/**
 * Reading a form, on the bytes of official CMRTs (of a generated one without them): our whole `readDeclaration` against exceljs loading the same
 * workbook, against zlib unpacking the parts it needs, and against calamine (Rust) where a Python has it.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { readDeclaration } from '../../ingest/declaration.js'
import { defaultLimits } from '../../ingest/workbook/limits.js'
import { openWorkbook } from '../../ingest/workbook/open-workbook.js'
import { readRelationships, readWorkbookPart } from '../../ingest/workbook/package-parts.js'
import { compressedBytes, readArchive } from '../../ingest/workbook/zip-archive.js'
import { type FilledForm, writeTemplateWorkbook } from '../../server/exports/template-workbook.js'
import { sampleForms } from '../../server/sample/forms.js'
import { sampleSmelters } from '../../server/sample/smelters.js'
import { type Benchmark, type Figure, median } from './figure.js'

const neededSheets = ['Declaration', 'Smelter List', 'Product List', 'Smelter Look-up']
const rounds = 9
/** Reads of ours and unpackings per load of exceljs, which takes as long as all of them. */
const readsPerRound = 7

export const readBenchmark: Benchmark = {
  name: 'read',
  about: 'one CMRT from bytes to declaration (medians; ratios of the file that does worst)',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lodeline-bench-'))
    try {
      const official = officialFiles()
      if (official) return await figuresOf(official)
      const figures = await figuresOf([await writeGeneratedForm(folder)])
      return figures.map(({ name, value, unit }) => ({ name, value, unit }))
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

async function figuresOf(files: readonly string[]): Promise<Figure[]> {
  const times: Times[] = []
  for (const file of files) times.push(await measure(readFileSync(file)))

  const worst = (ratio: (time: Times) => number, pick: (...values: number[]) => number): number =>
    pick(...times.map(ratio))
  const [template] = times
  return [
    { name: 'read.milliseconds', value: template?.ours ?? Number.NaN, unit: 'ms' },
    { name: 'read.inflateMilliseconds', value: template?.inflate ?? Number.NaN, unit: 'ms' },
    { name: 'read.exceljsMilliseconds', value: template?.exceljs ?? Number.NaN, unit: 'ms' },
    {
      name: 'read.exceljsRatio',
      value: worst(({ exceljs, ours }) => exceljs / ours, Math.min),
      unit: '×',
      bar: { least: 15 },
    },
    {
      name: 'read.inflateRatio',
      value: worst(({ ours, inflate }) => ours / inflate, Math.max),
      unit: '×',
      bar: { most: 3 },
    },
    ...memoryFigures(files[0] ?? ''),
    ...calamineFigures(files[0] ?? '', template?.ours ?? Number.NaN),
  ]
}

interface Times {
  readonly ours: number
  readonly inflate: number
  readonly exceljs: number
}

/** The template first, then the filled CMRTs 6.5; `undefined` where nobody says where they are. */
function officialFiles(): string[] | undefined {
  const { LODELINE_TEMPLATES: templates, LODELINE_CORPUS: corpus } = process.env
  if (!templates || !corpus) return undefined
  const filled = readdirSync(corpus).filter((name) => /CMRT-6\.5.*\.xlsx$/.test(name))
  return [join(templates, 'RMI_CMRT_6.5.xlsx'), ...filled.sort().map((name) => join(corpus, name))]
}

/** A form of the sample supply chain, a twentieth of an official one: its figures tell, no bar is judged by them. */
async function writeGeneratedForm(folder: string): Promise<string> {
  const today = new Date().toISOString().slice(0, 10)
  const smelters = sampleSmelters(today)
  const [longest] = sampleForms(smelters, today)
    .filter(({ form }) => form.template === 'CMRT')
    .sort((one, other) => lineCount(other.form) - lineCount(one.form))
  if (longest === undefined) throw new Error('The sample has no CMRT.')

  const file = join(folder, longest.file)
  writeFileSync(file, await writeTemplateWorkbook(longest.form, smelters))
  return file
}

const lineCount = ({ minerals }: FilledForm): number =>
  [...minerals.values()].reduce((sum, { lines }) => sum + lines.length, 0)

/** Alternates the three, so that whatever else the machine does meets all of them. */
async function measure(bytes: Buffer): Promise<Times> {
  const parts = neededParts(bytes)
  const ours: number[] = []
  const inflate: number[] = []
  const exceljs: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (let read = 0; read < readsPerRound; read++) {
      ours.push(timed(() => readDeclaration(openWorkbook(bytes))))
      inflate.push(timed(() => parts.map((part) => inflateRawSync(part))))
    }
    const started = performance.now()
    await loadByExceljs(bytes)
    exceljs.push(performance.now() - started)
  }
  return { ours: median(ours), inflate: median(inflate), exceljs: median(exceljs) }
}

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

async function loadByExceljs(bytes: Buffer): Promise<void> {
  // exceljs declares a Buffer of its own; it takes Node's.
  await new ExcelJS.Workbook().xlsx.load(bytes as unknown as ExcelJS.Buffer)
}

/** The packed bytes of the four sheets and the shared strings. */
function neededParts(bytes: Buffer): Buffer[] {
  const archive = readArchive(bytes, defaultLimits)
  const packed = (name: string): Buffer => {
    const entry = archive.entries.find((entry) => entry.name === name)
    if (entry === undefined) throw new Error(`The workbook has no part ${name}.`)
    return compressedBytes(archive, entry)
  }
  const workbook = readWorkbookPart(inflateRawSync(packed('xl/workbook.xml')), 'xl/workbook.xml')
  const relationships = readRelationships(
    inflateRawSync(packed('xl/_rels/workbook.xml.rels')),
    'xl/workbook.xml',
  )
  const ids = workbook.sheets
    .filter(({ name }) => neededSheets.includes(name))
    .map(({ relationship }) => relationship)
  const needed = relationships.filter(({ id, type }) => ids.includes(id) || type === 'sharedStrings')
  return needed.map(({ target }) => packed(target))
}

/**
 * Highest resident memory of a process of its own that reads the file once, Node itself (some 45 MB) included; from
 * the compiled code if there is some, else from the sources, where the compiler tsx is in the figure too.
 */
function memoryFigures(file: string): Figure[] {
  const compiled = fileURLToPath(new URL('../../dist/ingest/', import.meta.url))
  const isCompiled = existsSync(join(compiled, 'declaration.js'))
  const sources = fileURLToPath(new URL('../../ingest/', import.meta.url))
  const from = isCompiled ? compiled : sources
  const extension = isCompiled ? 'js' : 'ts'
  const script = `
    import { readFileSync } from 'node:fs'
    const { openWorkbook } = await import(process.argv[1] + 'workbook/open-workbook.${extension}')
    const { readDeclaration } = await import(process.argv[1] + 'declaration.${extension}')
    readDeclaration(openWorkbook(readFileSync(process.argv[2])))
    console.log(process.resourceUsage().maxRSS)`
  const loader = isCompiled ? [] : ['--import', 'tsx']
  const output = execFileSync(process.execPath, [...loader, '--input-type=module', '-e', script, from, file])
  const kibibytes = Number(output.toString())
  return [{ name: 'read.peakMemoryMb', value: kibibytes / 1024, unit: 'MB', bar: { most: 150 } }]
}

/** Set LODELINE_CALAMINE_PYTHON to a Python with python-calamine; it reads the same four sheets. */
function calamineFigures(file: string, ours: number): Figure[] {
  const python = process.env.LODELINE_CALAMINE_PYTHON
  if (!python) return []
  const script = `
import sys, time
from python_calamine import CalamineWorkbook
times = []
for _ in range(${rounds}):
    started = time.perf_counter()
    book = CalamineWorkbook.from_path(sys.argv[1])
    for name in ${JSON.stringify(neededSheets)}:
        book.get_sheet_by_name(name).to_python()
    times.append((time.perf_counter() - started) * 1000)
print(sorted(times)[len(times) // 2])`
  const milliseconds = Number(execFileSync(python, ['-c', script, file]).toString())
  return [
    { name: 'read.calamineMilliseconds', value: milliseconds, unit: 'ms' },
    { name: 'read.calamineRatio', value: milliseconds / ours, unit: '×', bar: { least: 1 } },
  ]
}
