import { Command } from 'commander'
import { WhatIfQuery, type SupposedChange } from '../../graph/api/what-if.js'
import { readConfig } from '../config.js'
import { openToRead } from '../main.js'
import { subjectOf } from '../subject-of.js'
import { painter, print } from '../terminal.js'
import { whatIfText } from '../text/what-if-text.js'
import { WrongUsageError } from '../wrong-usage.js'
import { parseFlags } from './parse-flags.js'

const examples = `
Examples:
  lodeline what-if LD-100 --status CID900034=Withdrawn      a smelter leaves its programme
  lodeline what-if LD-100 --without S101                    nobody buys from a supplier any more
  lodeline what-if LD-100 --withdraw DECLARATION            a declaration is withdrawn
  lodeline what-if LD-100 --area house=CD-NK                an area joins a CAHRA list
Several at once are judged together. Nothing is written.`

export const whatIfCommand = (): Command =>
  new Command('what-if')
    .description('What would change in a trace if something happened; nothing is written')
    .argument('<product|company>', 'product number, or a company by id or name')
    .option('--status <cid=status>', 'a smelter gets another status; repeatable', collect)
    .option('--without <company>', 'a supplier that nobody buys from any more; repeatable', collect)
    .option('--withdraw <declaration>', 'a declaration by the hash of its file; repeatable', collect)
    .option('--area <list=area>', 'a country or region joins a CAHRA list; repeatable', collect)
    .option('--mineral <mineral>', 'only this mineral')
    .option('--as-of <date>', 'from this day on (default: today)')
    .option('--list <id>', 'judge against this CAHRA list; repeatable (default: all imported)', collect)
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--json', 'the whole answer as JSON')
    .addHelpText('after', examples)
    .action(whatIf)

interface Options {
  readonly status?: string[]
  readonly without?: string[]
  readonly withdraw?: string[]
  readonly area?: string[]
  readonly mineral?: string
  readonly asOf?: string
  readonly list?: string[]
  readonly data?: string
  readonly json?: true
}

async function whatIf(subject: string, options: Options): Promise<void> {
  const changes = changesOf(options)
  if (changes.length === 0)
    throw new WrongUsageError('Say what is to be supposed: --status, --without, --withdraw or --area.')
  const { mineral, asOf, list } = options
  const query = parseFlags(WhatIfQuery, { mineral, asOf, list, changes })
  const workspace = await openToRead(readConfig({ data: options.data }))
  try {
    const reply = await workspace.whatIf({ ...query, ...(await subjectOf(workspace, subject)) })
    print(options.json ? JSON.stringify(reply) : whatIfText(reply, painter(process.stdout)))
  } finally {
    await workspace.close()
  }
}

const changesOf = ({ status = [], without = [], withdraw = [], area = [] }: Options): SupposedChange[] => [
  ...status.map((typed): SupposedChange => {
    const [smelter, word] = bothOf('--status', typed)
    return { kind: 'status', smelter, status: word }
  }),
  ...without.map((company): SupposedChange => ({ kind: 'withoutSupplier', company })),
  ...withdraw.map((declaration): SupposedChange => ({ kind: 'withdrawn', declaration })),
  ...area.map((typed): SupposedChange => {
    const [list, place] = bothOf('--area', typed)
    return { kind: 'area', list, area: place }
  }),
]

function bothOf(flag: string, typed: string): readonly [string, string] {
  const at = typed.indexOf('=')
  if (at < 1 || at === typed.length - 1)
    throw new WrongUsageError(`${flag} "${typed}" cannot be used: write both sides of the "=".`)
  return [typed.slice(0, at).trim(), typed.slice(at + 1).trim()]
}

const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value]
