#!/usr/bin/env node
/** The command line. A command's module is loaded only when it is asked for: starting must be quick. */
import './check-node.js'
import { Command, CommanderError } from 'commander'
import { LodelineError } from '../graph/errors.js'
import { readVersion } from './config.js'
import { WrongUsageError } from './wrong-usage.js'

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.js')).serveCommand(),
  demo: async () => (await import('./commands/demo.js')).demoCommand(),
  work: async () => (await import('./commands/work.js')).workCommand(),
  read: async () => (await import('./commands/read.js')).readCommand(),
  ingest: async () => (await import('./commands/ingest.js')).ingestCommand(),
  trace: async () => (await import('./commands/trace.js')).traceCommand(),
  paths: async () => (await import('./commands/paths.js')).pathsCommand(),
  impact: async () => (await import('./commands/impact.js')).impactCommand(),
  'what-if': async () => (await import('./commands/what-if.js')).whatIfCommand(),
  diff: async () => (await import('./commands/diff.js')).diffCommand(),
  findings: async () => (await import('./commands/findings.js')).findingsCommand(),
  reviews: async () => (await import('./commands/reviews.js')).reviewsCommand(),
  decide: async () => (await import('./commands/decide.js')).decideCommand(),
  undo: async () => (await import('./commands/undo.js')).undoCommand(),
  export: async () => (await import('./commands/export.js')).exportCommand(),
  backup: async () => (await import('./commands/backup.js')).backupCommand(),
  'migrate-store': async () => (await import('./commands/migrate-store.js')).migrateStoreCommand(),
  verify: async () => (await import('./commands/verify.js')).verifyCommand(),
}

const failed = 1
const wrongUsage = 2

async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', endQuietly)
  const program = new Command('lodeline')
    .description('Where the minerals of a product come from, and through whom.')
    .version(readVersion(), '-V, --version')
  for (const load of wanted(argv)) program.addCommand(await load())
  for (const command of [program, ...program.commands])
    command.exitOverride().showHelpAfterError('Add --help to see how it is used, with examples.')
  await program.parseAsync(argv)
}

/** The one command named, or all of them for the help. */
function wanted(argv: readonly string[]): (() => Promise<Command>)[] {
  const named = Object.hasOwn(commands, argv[2] ?? '') ? commands[argv[2] ?? ''] : undefined
  return named === undefined ? Object.values(commands) : [named]
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUsage
  const text =
    error instanceof LodelineError
      ? error.message
      : `Something went wrong: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  process.stderr.write(`${text}\n`)
  return error instanceof WrongUsageError ? wrongUsage : failed
}

/** Whoever read our output has seen enough (`lodeline read … | head`). */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}

try {
  await main(process.argv)
} catch (error) {
  process.exitCode = exitCodeOf(error)
}
