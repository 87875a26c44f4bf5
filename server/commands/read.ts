import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { LodelineError, RefusedFileError } from '../../graph/errors.js'
import type { Declaration } from '../../graph/model.js'
import type { KeptProfile } from '../../ingest/profiles/kept-profile.js'
import type { ReadFile } from '../../ingest/read-file.js'
import { createReader, type Reader } from '../../ingest/reader.js'
import { findFiles, workbookPattern } from '../find-files.js'
import { loadProfiles } from '../load-profiles.js'
import { clearProgress, painter, print, showProgress, type Paint } from '../terminal.js'
import { declarationText } from '../text/declaration-text.js'
import { findingText } from '../text/finding-text.js'
import { listText, skippedText } from '../text/report-text.js'
import { counted } from '../text/words.js'
import type { LocalFile } from '../workspace.js'

const threads = 2
/** Files in work at once: one in each thread, one more on its way from the disk. */
const ahead = threads + 1

const examples = `
Examples:
  lodeline read supplier.xlsx             what one workbook says
  lodeline read replies/ --json           a folder, one line of JSON per workbook
  lodeline read house.xlsx --profile house-form.json
                                          a form of a house, by its mapping profile (docs/profiles.md)`

export const readCommand = (): Command =>
  new Command('read')
    .description('Read workbooks and say what they hold; store nothing')
    .argument('<path...>', 'workbooks, or folders of them')
    .option(
      '--profile <file>',
      'mapping profile for forms that are no official template; repeatable',
      collect,
    )
    .option('--json', 'one line of JSON per workbook')
    .addHelpText('after', examples)
    .action(read)

type Result =
  { readonly read: ReadFile } | { readonly error: { readonly code: string; readonly message: string } }

const collect = (file: string, before: readonly string[] = []): readonly string[] => [...before, file]

interface Options {
  readonly profile?: readonly string[]
  readonly json?: true
}

async function read(paths: readonly string[], { profile: named = [], json }: Options): Promise<void> {
  const profiles = await loadProfiles(named)
  const { files, skipped } = await findFiles(paths, workbookPattern)
  const reader = createReader({ threads })
  const paint = painter(process.stdout)
  try {
    let done = 0
    for await (const [file, result] of inOrder(files, (each) => readOne(reader, each, profiles))) {
      clearProgress()
      print(json ? JSON.stringify(lineOf(file.name, result)) : textOf(file.name, result, paint))
      if ('error' in result) process.exitCode = 1
      done += 1
      showProgress(`${done} of ${counted(files.length, 'file')}`)
    }
    if (!json && skipped > 0) print(skippedText(skipped))
  } finally {
    clearProgress()
    await reader.close()
  }
}

async function readOne(
  reader: Reader,
  { path, name }: LocalFile,
  profiles: readonly KeptProfile[],
): Promise<Result> {
  try {
    return { read: await reader.read(await readFile(path), name, { profiles }) }
  } catch (error) {
    if (error instanceof RefusedFileError) return { error: { code: error.reason, message: error.message } }
    if (error instanceof LodelineError) return { error: { code: error.code, message: error.message } }
    throw error
  }
}

/** Results in the order of the files, a few worked on at once. */
async function* inOrder(
  files: readonly LocalFile[],
  work: (file: LocalFile) => Promise<Result>,
): AsyncGenerator<[LocalFile, Result]> {
  const running: Promise<Result>[] = files.slice(0, ahead).map(work)
  for (const [index, file] of files.entries()) {
    const current = running[index]
    if (current === undefined) return
    yield [file, await current]
    const next = files[index + ahead]
    if (next !== undefined) running.push(work(next))
  }
}

function lineOf(file: string, result: Result): object {
  if ('error' in result) return { file, error: result.error }
  if (result.read.kind === 'list') return { file, list: result.read.content.kind, ...result.read }
  return { file, ...withNulls(result.read.declaration) }
}

/** Programs that compare lines want absent ids and numbers said. */
const withNulls = (declaration: Declaration): object => ({
  ...declaration,
  smelters: declaration.smelters.map((line) => ({ ...line, cid: line.cid ?? null })),
  products: declaration.products.map((line) => ({ ...line, requesterNumber: line.requesterNumber ?? null })),
})

function textOf(file: string, result: Result, paint: Paint): string {
  if ('error' in result)
    return `${paint('bold', file)}\n  ${paint('red', 'not read')} ${result.error.message}`
  if (result.read.kind === 'declaration') return declarationText(file, result.read.declaration, paint)
  const { content, findings } = result.read
  return [
    paint('bold', file),
    `  ${listText(content.kind, content.rows.length, findings)}`,
    ...findings.map((finding) => `    ${findingText(finding, paint)}`),
  ].join('\n')
}
