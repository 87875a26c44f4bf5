import { Command } from 'commander'
import { TraceQuery, type TraceReply } from '../../graph/api/trace.js'
import { InvalidInputError, NotFoundError } from '../../graph/errors.js'
import { readConfig } from '../config.js'
import type { Lister } from '../company-called.js'
import { openToRead } from '../main.js'
import { painter, print } from '../terminal.js'
import { gatherEvidence } from '../gather-evidence.js'
import { parseFlags } from './parse-flags.js'
import { traceText } from '../text/trace-text.js'
import { listed } from '../text/words.js'
import type { Workspace } from '../workspace.js'

const examples = `
Examples:
  lodeline trace LD-100                             all minerals of a product, today
  lodeline trace LD-100 --mineral tin --as-of 2026-06-30
  lodeline trace "Acme Ltd" --part PN-7             a company, under one of its part numbers
  lodeline trace LD-100 --list eu-cahra --json      the whole answer against one list`

export const traceCommand = (): Command =>
  new Command('trace')
    .description('Where the minerals of a product or company come from, and where the answer stops short')
    .argument(
      '<product|company>',
      "product number, company id or name, or a number on a supplier's product list",
    )
    .option('--part <number>', 'only this part')
    .option('--mineral <mineral>', 'only this mineral')
    .option('--as-of <date>', 'on this day (default: today)')
    .option('--list <id>', 'against this CAHRA list; repeatable (default: all imported)', collect)
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--json', 'the whole answer as JSON')
    .addHelpText('after', examples)
    .action(trace)

interface Options {
  readonly part?: string
  readonly mineral?: string
  readonly asOf?: string
  readonly list?: string[]
  readonly data?: string
  readonly json?: true
}

async function trace(subject: string, options: Options): Promise<void> {
  const { part, mineral, asOf, list } = options
  const query = parseFlags(TraceQuery, { part, mineral, asOf, list })
  const workspace = await openToRead(readConfig({ data: options.data }))
  try {
    const reply = await traceOf(workspace, subject, query)
    if (options.json) {
      print(JSON.stringify(reply))
      return
    }
    const evidence = await gatherEvidence(workspace, reply)
    const parts = await singleParts(workspace, reply)
    print(traceText(reply, { paint: painter(process.stdout), evidence, parts }))
  } finally {
    await workspace.close()
  }
}

/** A product of that number, else a company of that id or name, else the one whose product lists name it. */
async function traceOf(workspace: Workspace, subject: string, query: TraceQuery): Promise<TraceReply> {
  const asProduct = await workspace.trace({ ...query, product: subject }).catch(unlessAbsent)
  if (asProduct !== undefined) return asProduct
  try {
    return await workspace.trace({ ...query, company: await workspace.companyOf(subject) })
  } catch (error) {
    const lister = error instanceof NotFoundError ? await onlyLister(workspace, subject) : undefined
    if (lister === undefined || query.part !== undefined) throw error
    return workspace.trace({ ...query, company: lister.company, part: lister.part })
  }
}

/** @throws InvalidInputError when several companies list the number */
async function onlyLister(workspace: Workspace, number: string): Promise<Lister | undefined> {
  const listers = await workspace.listersOf(number)
  const [first] = listers
  if (first === undefined || listers.length === 1) return first
  const names = listed(
    listers.map(({ company, name }) => `${name} (${company})`),
    5,
  )
  throw new InvalidInputError(
    `${number} is on the product lists of several companies: ${names}. ` +
      `Name one: lodeline trace "${first.company}" --part "${first.part}"`,
  )
}

/** Numbers that forms of the company asked about as a whole speak for. */
async function singleParts(workspace: Workspace, { question }: TraceReply): Promise<readonly string[]> {
  const { company, part, asOf } = question
  if (company === undefined || part !== undefined) return []
  const { items } = await workspace.parts({ company, asOf })
  return items.filter(({ hasOwnForm }) => hasOwnForm).map((item) => item.part)
}

function unlessAbsent(error: unknown): undefined {
  if (!(error instanceof NotFoundError)) throw error
  return undefined
}

const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value]
