/** The command line as it ships, in a process of its own, and what it used. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

export interface Run {
  readonly output: string
  readonly seconds: number
  /** Of all threads, in the system too. */
  readonly cpuSeconds: number
  /** Highest resident memory, as the system counts it. */
  readonly peakMb: number
}

const cli = fileURLToPath(new URL('../../../dist/server/cli.js', import.meta.url))
/** Told on a channel of its own when the process ends. */
const usage =
  'import { writeSync } from "node:fs";' +
  'process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())))'

/** @param codes exit codes that are no failure of the run */
export async function runLodeline(args: readonly string[], codes: readonly number[] = [0]): Promise<Run> {
  if (!existsSync(cli)) throw new Error('Nothing is compiled: run "npm run build:server" first.')
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${usage}`, cli, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  )
  const [output, errors, told] = await Promise.all(
    [child.stdout, child.stderr, child.stdio[3]].map((stream) => text(stream as Readable)), // all are piped
  )
  const code = await ended
  if (code === null || !codes.includes(code))
    throw new Error(`lodeline ${args[0] ?? ''}: ${errors || output}`)

  const used = JSON.parse(told ?? '{}') as NodeJS.ResourceUsage // written by `usage` above
  return {
    output: output ?? '',
    seconds: (performance.now() - start) / 1_000,
    cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    peakMb: used.maxRSS / 1_024,
  }
}
