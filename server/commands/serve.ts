import { Command } from 'commander'
import { readConfig, type Flags } from '../config.js'
import { startService } from '../main.js'
import { stopOnSignal, stopSignal } from '../stop-on-signal.js'
import { print } from '../terminal.js'

const examples = `
Examples:
  lodeline serve                                    http://127.0.0.1:8080, data in ./data
  lodeline serve --data /srv/lodeline --port 9000`

export const serveCommand = (): Command =>
  new Command('serve')
    .description('Serve the web page and the HTTP API of a data folder')
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--port <number>', 'port (default: 8080; 0: any free one)')
    .option('--host <address>', 'address of this machine to listen on (default: 127.0.0.1)')
    .option(
      '--concurrency <number>',
      'team mode: files worked at a time by this process (default: 1; 0: none)',
    )
    .addHelpText('after', examples)
    .action(serve)

async function serve(flags: Flags): Promise<void> {
  const stop = stopSignal()
  const config = readConfig(flags)
  const service = await startService(config, 'serve')
  print(`Lodeline serves ${config.dataFolder} at ${service.url} (Ctrl-C stops it)`)
  await stopOnSignal(stop, service, 'Stopped.')
}
