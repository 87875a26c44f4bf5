import { Command } from 'commander'
import { UndoRuling } from '../../graph/api/decisions.js'
import { readConfig } from '../config.js'
import { openToWrite } from '../main.js'
import { painter, print } from '../terminal.js'
import { decisionText } from '../text/reviews-text.js'
import { parseFlags } from './parse-flags.js'

const examples = `
Examples:
  lodeline reviews --decided                        decisions with their ids
  lodeline undo d20260514T101530123-9f3c1b --reason "the wrong row"`

export const undoCommand = (): Command =>
  new Command('undo')
    .description('Take a decision back, as if it had never been made; both stay on record')
    .argument('<decision>', 'its id')
    .option('--by <name>', 'who takes it back (default: local)')
    .option('--reason <text>', 'why')
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
    .action(undo)

interface Options {
  readonly by?: string
  readonly reason?: string
  readonly data?: string
  readonly json?: true
}

async function undo(decision: string, { by, reason, data, json }: Options): Promise<void> {
  const ruling = parseFlags(UndoRuling, { by, reason })
  const workspace = await openToWrite(readConfig({ data }), 'undo')
  const record = await workspace.decider.undo(decision, ruling).finally(() => workspace.close())
  print(json ? JSON.stringify(record) : decisionText(record, painter(process.stdout)))
}
