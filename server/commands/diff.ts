import { Command } from 'commander'
import { DiffQuery } from '../../graph/api/diff.js'
import { readConfig } from '../config.js'
import { openToRead } from '../main.js'
import { subjectOf } from '../subject-of.js'
import { painter, print } from '../terminal.js'
import { diffText } from '../text/diff-text.js'
import { WrongUsageError } from '../wrong-usage.js'
import { parseFlags } from './parse-flags.js'

const examples = `
Examples:
  lodeline diff LD-100 --from 2025-06-01                     what changed since then, and because of what
  lodeline diff LD-100 --from 2025-01-01 --to 2025-12-31     between two days, as known today
  lodeline diff LD-100 --known-from 812                      the same day, as known then and as known now
  lodeline diff LD-100 --other LD-200                        two products held against each other`

export const diffCommand = (): Command =>
  new Command('diff')
    .description('What differs between two answers, and which form, status, list or decision did it')
    .argument('<product|company>', 'product number, or a company by id or name')
    .option('--from <date>', 'as of this day (default: as --to)')
    .option('--to <date>', 'and as of this one (default: today)')
    .option('--known-from <revision>', 'as known at this revision (default: as --known-to)')
    .option('--known-to <revision>', 'and as known at this one (default: the newest)')
    .option('--other <product>', 'a second product, held against the first')
    .option('--part <part>', 'only this part')
    .option('--mineral <mineral>', 'only this mineral')
    .option('--list <id>', 'judge against this CAHRA list; repeatable (default: all imported)', collect)
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--json', 'the whole answer as JSON')
    .addHelpText('after', examples)
    .action(diff)

interface Options {
  readonly from?: string
  readonly to?: string
  readonly knownFrom?: string
  readonly knownTo?: string
  readonly other?: string
  readonly part?: string
  readonly mineral?: string
  readonly list?: string[]
  readonly data?: string
  readonly json?: true
}

async function diff(subject: string, { data, json, ...asked }: Options): Promise<void> {
  const { from, knownFrom, other } = asked
  if (from === undefined && knownFrom === undefined && other === undefined)
    throw new WrongUsageError('Say what to hold the answer against: --from, --known-from or --other.')
  const query = parseFlags(DiffQuery, { ...asked })
  const workspace = await openToRead(readConfig({ data }))
  try {
    const reply = await workspace.diff({ ...query, ...(await subjectOf(workspace, subject)) })
    print(json ? JSON.stringify(reply) : diffText(reply, painter(process.stdout)))
  } finally {
    await workspace.close()
  }
}

const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value]
