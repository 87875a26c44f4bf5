import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { hasEnded } from '../../ingest/queue.js'
import { readConfig } from '../config.js'
import { gatherEvidence } from '../gather-evidence.js'
import { localWorkspace } from '../local-workspace.js'
import { startService, type Service } from '../main.js'
import { aborted, stopOnSignal, stopSignal } from '../stop-on-signal.js'
import { storeSample } from '../store-sample.js'
import { clearProgress, painter, print, showProgress } from '../terminal.js'
import { reportText } from '../text/report-text.js'
import { traceText } from '../text/trace-text.js'

const examples = `
Examples:
  lodeline demo
  lodeline demo --port 9000`

const product = 'LD-100'
const mineral = 'tin'

export const demoCommand = (): Command =>
  new Command('demo')
    .description('Serve a fresh folder filled with the sample supply chain')
    .option('--port <number>', 'port (default: 8080; 0: any free one)')
    .addHelpText('after', examples)
    .action(demo)

async function demo({ port }: { port?: string }): Promise<void> {
  const stop = stopSignal() // before there is a folder to leave behind
  const folder = await mkdtemp(join(tmpdir(), 'lodeline-demo-'))
  const removeFolder = () => rm(folder, { recursive: true, force: true })
  const service = await startService(
    { ...readConfig({ data: join(folder, 'data'), port }), team: undefined },
    'demo',
  ).catch(async (error: unknown) => {
    await removeFolder()
    throw error
  })
  await loadSample(service, stop)
  if (!stop.aborted) {
    await printTrace(service)
    print(`\nThe page: ${service.url}   (Ctrl-C stops it and removes the demo's data)`)
  }
  const close = async () => {
    await service.close()
    await removeFolder()
  }
  await stopOnSignal(stop, { close }, "Stopped. The demo's data is removed.")
}

/** Returns when all is taken in, or early when the demo is to stop. */
async function loadSample({ parts }: Service, stop: AbortSignal): Promise<void> {
  showProgress('Writing the sample supply chain …')
  const files = await storeSample(parts)
  if (stop.aborted) return
  let ended = 0
  const unsubscribe = parts.queue.subscribe((report) => {
    if (!hasEnded(report)) return
    ended += 1
    if (report.state === 'refused' || report.state === 'failed')
      print(reportText(report, painter(process.stdout)))
    showProgress(`${ended} of ${files.length} files taken in`)
  })
  await parts.queue.add(files, { complete: false, preview: false })
  await Promise.race([parts.queue.idle(), aborted(stop)])
  unsubscribe()
  clearProgress()
  if (!stop.aborted)
    print(`The sample supply chain: ${ended} workbooks and lists taken in. One trace of it:\n`)
}

async function printTrace({ parts }: Service): Promise<void> {
  const reply = await parts.tracer.trace({ product, mineral })
  const workspace = localWorkspace({ ...parts, close: () => Promise.resolve() })
  const evidence = await gatherEvidence(workspace, reply)
  print(traceText(reply, { paint: painter(process.stdout), evidence }))
}
