/**
 * Reading a form, on the bytes of official CMRTs and of every filled form of the corpus (of a generated one without
 * them): our whole `readDeclaration`, as it ships, against zlib unpacking the parts it needs, against exceljs loading
 * the same workbook, and against calamine (Rust) where a Python has it. All in one process, warmed alike, by medians;
 * a figure is that of the file that does worst.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type FilledForm, writeTemplateWorkbook } from '../../server/exports/template-workbook.js'
import { sampleForms } from '../../server/sample/forms.js'
import { sampleSmelters } from '../../server/sample/smelters.js'
import type { Benchmark, Figure } from './figure.js'
import { neededSheets } from './needed-parts.js'
import { ingest, measure, type Times } from './read-times.js'

export const readBenchmark: Benchmark = {
  name: 'read',
  about: 'a form from bytes to declaration (medians; bars by the file that does worst)',
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
  for (const file of files) times.push(await measure(file))

  const [template] = times
  const worst = (ratio: (time: Times) => number, pick: (...values: number[]) => number): number =>
    pick(...times.map(ratio))
  return [
    ...times.map(fileFigure),
    { name: 'read.milliseconds', value: template?.ours ?? Number.NaN, unit: 'ms' },
    { name: 'read.inflateMilliseconds', value: template?.inflate ?? Number.NaN, unit: 'ms' },
    { name: 'read.exceljsMilliseconds', value: template?.exceljs ?? Number.NaN, unit: 'ms' },
    {
      name: 'read.exceljsRatio',
      value: worst(({ exceljs, ours }) => exceljs / ours, Math.min),
      unit: '×',
      bar: { least: 15 },
    },
    { name: 'read.inflateRatio', value: worst(inflateRatio, Math.max), unit: '×', bar: { most: 3 } },
    { name: 'read.inflateWholeRatio', value: worst(wholeRatio, Math.max), unit: '×' },
    ...memoryFigures(files[0] ?? ''),
    ...calamineFigures(files[0] ?? '', template?.ours ?? Number.NaN),
  ]
}

const inflateRatio = ({ ours, inflate: time }: Times): number => ours / time
const wholeRatio = ({ ours, inflateWhole: time }: Times): number => ours / time

/** One row of the table. */
const fileFigure = (time: Times): Figure => ({
  name: `read.file.${basename(time.file, '.xlsx')}`,
  value: inflateRatio(time),
  unit: '×',
  note:
    `read ${time.ours.toFixed(1)} ms, unpacking ${time.inflate.toFixed(1)} ms, ` +
    `into whole buffers ${time.inflateWhole.toFixed(1)} ms (${wholeRatio(time).toFixed(1)} ×), ` +
    `exceljs ${time.exceljs.toFixed(0)} ms (${(time.exceljs / time.ours).toFixed(0)} ×)`,
})

/** The template first, then the filled forms; `undefined` where nobody says where they are. */
function officialFiles(): string[] | undefined {
  const { LODELINE_TEMPLATES: templates, LODELINE_CORPUS: corpus } = process.env
  if (!templates || !corpus) return undefined
  const filled = readdirSync(corpus).filter((name) => name.endsWith('.xlsx'))
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

/**
 * Highest resident memory of a process of its own that reads the file once, Node itself (some 45 MB) included; from
 * the compiled code if there is some, else from the sources, where the compiler tsx is in the figure too.
 */
function memoryFigures(file: string): Figure[] {
  const { folder: from, extension } = ingest
  const script = `
    import { readFileSync } from 'node:fs'
    const { openWorkbook } = await import(process.argv[1] + 'workbook/open-workbook.${extension}')
    const { readDeclaration } = await import(process.argv[1] + 'declaration.${extension}')
    readDeclaration(openWorkbook(readFileSync(process.argv[2])))
    console.log(process.resourceUsage().maxRSS)`
  const loader = extension === 'js' ? [] : ['--import', 'tsx']
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
for _ in range(9):
    started = time.perf_counter()
    book = CalamineWorkbook.from_path(sys.argv[1])
    for name in set(${JSON.stringify(neededSheets)}) & set(book.sheet_names):
        book.get_sheet_by_name(name).to_python()
    times.append((time.perf_counter() - started) * 1000)
print(sorted(times)[len(times) // 2])`
  const milliseconds = Number(execFileSync(python, ['-c', script, file]).toString())
  return [
    { name: 'read.calamineMilliseconds', value: milliseconds, unit: 'ms' },
    { name: 'read.calamineRatio', value: milliseconds / ours, unit: '×', bar: { least: 1 } },
  ]
}
