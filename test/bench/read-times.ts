/** How long a form takes to be read, to be unpacked and no more, and to be loaded by exceljs. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import type * as Declarations from '../../ingest/declaration.js'
import type * as Workbooks from '../../ingest/workbook/open-workbook.js'
import { median } from './figure.js'
import { inflate, inflateWhole, neededParts } from './needed-parts.js'

/**
 * Rounds of each file. In each the works take turns, another one first each time: they meet the same machine, and the
 * garbage one leaves behind is cleared in the time of each of the others as often.
 */
const rounds = 60
const warmUpRounds = 10
/** exceljs takes as long as all of them. */
const exceljsRounds = 3

/** Milliseconds. */
export interface Times {
  readonly file: string
  readonly ours: number
  readonly inflate: number
  readonly inflateWhole: number
  readonly exceljs: number
}

export async function measure(file: string): Promise<Times> {
  const bytes = readFileSync(file)
  const { readDeclaration, openWorkbook } = await reader()
  const parts = neededParts(bytes)
  const works = [
    () => readDeclaration(openWorkbook(bytes)),
    () => inflate(parts),
    () => inflateWhole(parts),
  ] as const
  for (let round = 0; round < warmUpRounds; round++) for (const work of works) work()

  const times: Timed[][] = works.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < works.length; turn++) {
      const index = (round + turn) % works.length
      const work = works[index]
      if (work) times[index]?.push(timed(work))
    }
  }
  const exceljs: number[] = []
  for (let round = 0; round < exceljsRounds; round++) {
    const started = performance.now()
    await loadByExceljs(bytes)
    exceljs.push(performance.now() - started)
  }
  const [ours = [], plain = [], whole = []] = times
  return {
    file,
    ours: typical(ours),
    inflate: typical(plain),
    inflateWhole: typical(whole),
    exceljs: median(exceljs),
  }
}

interface Timed {
  readonly milliseconds: number
  /** The system took the processor away meanwhile. */
  readonly isDisturbed: boolean
}

function timed(work: () => unknown): Timed {
  const before = process.resourceUsage().involuntaryContextSwitches
  const started = performance.now()
  work()
  const milliseconds = performance.now() - started
  return { milliseconds, isDisturbed: process.resourceUsage().involuntaryContextSwitches > before }
}

/** Median of the undisturbed times; of all, where a busy machine leaves too few of them. */
function typical(times: readonly Timed[]): number {
  const undisturbed = times.filter(({ isDisturbed }) => !isDisturbed)
  const counted = undisturbed.length * 4 >= times.length ? undisturbed : times
  return median(counted.map(({ milliseconds }) => milliseconds))
}

/** The compiled code, which is what runs; the sources where nothing is compiled. */
export const ingest = ((): { readonly folder: string; readonly extension: string } => {
  const compiled = fileURLToPath(new URL('../../dist/ingest/', import.meta.url))
  const sources = fileURLToPath(new URL('../../ingest/', import.meta.url))
  return existsSync(join(compiled, 'declaration.js'))
    ? { folder: compiled, extension: 'js' }
    : { folder: sources, extension: 'ts' }
})()

async function reader() {
  const { folder, extension } = ingest
  // What is imported by a computed name has no type of its own.
  const declarations = (await import(`${folder}declaration.${extension}`)) as typeof Declarations
  const workbooks = (await import(`${folder}workbook/open-workbook.${extension}`)) as typeof Workbooks
  return { readDeclaration: declarations.readDeclaration, openWorkbook: workbooks.openWorkbook }
}

async function loadByExceljs(bytes: Buffer): Promise<void> {
  // exceljs declares a Buffer of its own; it takes Node's.
  await new ExcelJS.Workbook().xlsx.load(bytes as unknown as ExcelJS.Buffer)
}
