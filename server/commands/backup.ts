import { resolve } from 'node:path'
import { Command } from 'commander'
import { backUp } from '../back-up.js'
import { readConfig } from '../config.js'
import { painter, print } from '../terminal.js'
import { counted } from '../text/words.js'

const examples = `
The copy is a data folder: to restore, stop the service and put it in the place of the old one.

Examples:
  lodeline backup -o /backups/lodeline-2026-06-01   of ./data, while the service runs
  lodeline verify --data /backups/lodeline-2026-06-01`

export const backupCommand = (): Command =>
  new Command('backup')
    .description('Copy a data folder while it is in use: graph, jobs, workbooks, profiles, policy')
    .requiredOption('-o, --output <folder>', 'a folder that is not there yet')
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
    .action(backup)

interface Options {
  readonly output: string
  readonly data?: string
  readonly json?: true
}

async function backup({ output, data, json }: Options): Promise<void> {
  const { dataFolder, ...config } = readConfig({ data })
  const target = resolve(output)
  const done = await backUp({ ...config, dataFolder }, target)
  const text = `${painter(process.stdout)('green', 'ok')}    ${dataFolder} → ${target}, revision ${done.revision}, ${counted(done.files, 'stored file')}`
  print(json ? JSON.stringify(done) : text)
}
