import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { z } from 'zod'
import { SupposedChange, WhatIfQuery } from '../../graph/api/what-if.js'
import { readConfig } from '../config.js'
import { issuesInWords } from '../issue-words.js'
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
  lodeline what-if changes.json --product LD-100 --product LD-200
                                                            what a file lists, for several products:
    [{ "change": "smelterStatus", "smelter": "CID900034", "status": "Withdrawn", "date": "2026-06-01" },
     { "change": "removeCompany", "company": "S101" }]
Several at once are judged together. Nothing is written.`

export const whatIfCommand = (): Command =>
  new Command('what-if')
    .description('What would change in a trace if something happened; nothing is written')
    .argument(
      '<product|company|changes.json>',
      'product number, a company by id or name, or a file of changes',
    )
    .option('--product <product>', 'with a file of changes: a product to judge; repeatable', collect)
    .option('--status <cid=status>', 'a smelter gets another status; repeatable', collect)
    .option('--without <company>', 'a supplier that nobody buys from any more; repeatable', collect)
    .option('--withdraw <declaration>', 'a declaration by the hash of its file; repeatable', collect)
    .option('--area <list=area>', 'a country or region joins a CAHRA list; repeatable', collect)
    .option('--mineral <mineral>', 'only this mineral')
    .option('--as-of <date>', 'from this day on (default: today)')
    .option('--list <id>', 'judge against this CAHRA list; repeatable (default: all imported)', collect)
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--json', 'the whole answer as JSON, a line per product')
    .addHelpText('after', examples)
    .action(whatIf)

interface Options {
  readonly product?: string[]
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
  const isFile = subject.endsWith('.json')
  const changes = [...(isFile ? changesIn(subject) : []), ...changesOf(options)]
  const subjects = isFile ? (options.product ?? []) : [subject, ...(options.product ?? [])]
  if (changes.length === 0)
    throw new WrongUsageError('Say what is to be supposed: --status, --without, --withdraw or --area.')
  if (subjects.length === 0) throw new WrongUsageError('Name a product to judge: --product.')
  const { mineral, asOf, list } = options
  const query = parseFlags(WhatIfQuery, { mineral, asOf, list, changes, limit: mostAtOnce })
  const workspace = await openToRead(readConfig({ data: options.data }))
  try {
    for (const one of subjects) {
      const reply = await workspace.whatIf({ ...query, ...(await subjectOf(workspace, one)) })
      print(options.json ? JSON.stringify(reply) : whatIfText(reply, painter(process.stdout)))
    }
  } finally {
    await workspace.close()
  }
}

/** Smelters and ends of a trace: all there are. */
const mostAtOnce = 10_000

/** @throws WrongUsageError that names the file, and what in it cannot be used */
function changesIn(file: string): SupposedChange[] {
  const wrong = (why: string) => new WrongUsageError(`${file} cannot be used: ${why}`)
  try {
    const parsed = z
      .array(SupposedChange)
      .safeParse(JSON.parse(readFileSync(file, 'utf8')), { reportInput: true })
    if (parsed.success) return parsed.data
    const [first] = issuesInWords(parsed.error.issues)
    throw wrong(`${first?.path.join(' ') ?? ''} ${first?.says ?? ''}`)
  } catch (error) {
    throw error instanceof WrongUsageError
      ? error
      : wrong(error instanceof Error ? error.message : String(error))
  }
}

const changesOf = ({ status = [], without = [], withdraw = [], area = [] }: Options): SupposedChange[] => [
  ...status.map((typed): SupposedChange => {
    const [smelter, word] = bothOf('--status', typed)
    return { change: 'smelterStatus', smelter, status: word }
  }),
  ...without.map((company): SupposedChange => ({ change: 'removeCompany', company })),
  ...withdraw.map((declaration): SupposedChange => ({ change: 'withdrawDeclaration', declaration })),
  ...area.map((typed): SupposedChange => {
    const [list, place] = bothOf('--area', typed)
    return { change: 'addArea', list, area: place }
  }),
]

function bothOf(flag: string, typed: string): readonly [string, string] {
  const at = typed.indexOf('=')
  if (at < 1 || at === typed.length - 1)
    throw new WrongUsageError(`${flag} "${typed}" cannot be used: write both sides of the "=".`)
  return [typed.slice(0, at).trim(), typed.slice(at + 1).trim()]
}

const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value]
