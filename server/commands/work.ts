import { Command } from 'commander'
import { readConfig, type Flags } from '../config.js'
import { startWorking } from '../main.js'
import { stopOnSignal, stopSignal } from '../stop-on-signal.js'
import { print } from '../terminal.js'

const examples = `
Variables: NEO4J_URL, NEO4J_PASSWORD or NEO4J_PASSWORD_FILE, REDIS_URL (docs/operations.md).

Examples:
  lodeline work --data /srv/lodeline --concurrency 2`

export const workCommand = (): Command =>
  new Command('work')
    .description('Team mode: take in what is uploaded, beside any number of other processes')
    .option('--data <folder>', 'data folder that all processes share (default: ./data)')
    .option('--concurrency <number>', 'files worked at a time (default: 1)')
    .addHelpText('after', examples)
    .action(work)

async function work(flags: Flags): Promise<void> {
  const stop = stopSignal()
  const config = readConfig(flags)
  const working = await startWorking(config)
  print(`Lodeline works what is uploaded to ${config.dataFolder} (Ctrl-C stops it)`)
  await stopOnSignal(stop, working, 'Stopped.')
}
