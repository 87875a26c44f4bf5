import { stat } from 'node:fs/promises'
import { Command } from 'commander'
import type { FileReport } from '../../graph/api/files.js'
import { InvalidInputError } from '../../graph/errors.js'
import { readConfig } from '../config.js'
import { importPattern } from '../../graph/api/taken-in.js'
import { findFiles } from '../find-files.js'
import { limits } from '../limits.js'
import { openToWrite } from '../main.js'
import { clearProgress, painter, print, showProgress } from '../terminal.js'
import { reportText, reportsText } from '../text/report-text.js'
import type { LocalFile } from '../workspace.js'

const examples = `
Examples:
  lodeline ingest replies/                          a folder of workbooks and lists, into ./data
  lodeline ingest bom.csv suppliers.xlsx            lists are recognised by their header row
  lodeline ingest status.csv --complete             what the list omits ends with its date
  lodeline ingest status.csv --preview              what the list would add, change, end and omit; nothing is applied

In a folder, files that are neither workbook nor list are skipped. The exit code is 1 when a file was refused or
failed, or could not be found; a list with rows left out is taken in and does not count as failed. It is 2 when the
command was typed wrong.`

export const ingestCommand = (): Command =>
  new Command('ingest')
    .description('Take workbooks and lists in, with a report per file')
    .argument('<path...>', 'files and folders; what they are is recognised by their content')
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--complete', 'lists are complete: what they omit ends')
    .option('--preview', 'only say what would change')
    .option('--json', 'one line of JSON per file')
    .addHelpText('after', examples)
    .action(ingest)

const fine: readonly FileReport['state'][] = ['applied', 'known', 'previewed']

interface Options {
  readonly data?: string
  readonly complete?: true
  readonly preview?: true
  readonly json?: true
}

async function ingest(paths: readonly string[], { data, complete, preview, json }: Options): Promise<void> {
  const { files, skipped } = await findFiles(paths, importPattern)
  if (files.length === 0) throw new InvalidInputError('There is no workbook or list among the files named.')
  await refuseTooLarge(files)

  const workspace = await openToWrite(readConfig({ data }), 'ingest')
  const paint = painter(process.stdout)
  const reports: FileReport[] = []
  const onReport = (report: FileReport) => {
    clearProgress()
    print(json ? JSON.stringify(report) : reportText(report, paint))
    reports.push(report)
    showProgress(`${reports.length} of ${files.length}`)
  }
  try {
    await workspace.ingest(files, { complete: complete ?? false, preview: preview ?? false, onReport })
  } finally {
    clearProgress()
    await workspace.close()
  }
  if (!json) print(reportsText(reports, skipped))
  const allIn = reports.length === files.length && reports.every(({ state }) => fine.includes(state))
  if (!allIn) process.exitCode = 1
}

async function refuseTooLarge(files: readonly LocalFile[]): Promise<void> {
  for (const { path } of files)
    if ((await stat(path)).size > limits.fileBytes)
      throw new InvalidInputError(
        `${path} is larger than ${limits.fileBytes / 1024 / 1024} MB. Nothing was taken in.`,
      )
}
