import { Command, InvalidArgumentError } from 'commander'
import { PathQuery } from '../../graph/api/paths.js'
import { readConfig } from '../config.js'
import { openToRead } from '../main.js'
import { painter, print } from '../terminal.js'
import { pathsText } from '../text/paths-text.js'
import { parseFlags } from './parse-flags.js'

const examples = `
Examples:
  lodeline paths LD-100 CD                          from a product to a country, best path first
  lodeline paths LD-100 CID900012 --mineral tin --k 1
  lodeline paths "Acme Ltd" Rwanda --json           companies by name, countries by name or code`

export const pathsCommand = (): Command =>
  new Command('paths')
    .description('The best ways from one place to another, every hop with its evidence down to the cell')
    .argument('<from>', 'product number, company id or name')
    .argument('<to>', 'CID, company id or name, country code or name')
    .option('--mineral <mineral>', 'only this mineral')
    .option('--k <number>', 'how many (default: 5)', wholeNumber)
    .option('--as-of <date>', 'on this day (default: today)')
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
    .action(paths)

interface Options {
  readonly mineral?: string
  readonly k?: number
  readonly asOf?: string
  readonly data?: string
  readonly json?: true
}

async function paths(from: string, to: string, { mineral, k, asOf, data, json }: Options): Promise<void> {
  const query = parseFlags(PathQuery, { from, to, mineral, k, asOf })
  const workspace = await openToRead(readConfig({ data }))
  const reply = await workspace.paths(query).finally(() => workspace.close())
  print(json ? JSON.stringify({ ...reply, next: null }) : pathsText(reply, painter(process.stdout)))
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value) || Number(value) < 1 || Number(value) > 50)
    throw new InvalidArgumentError('It is a number from 1 to 50.')
  return Number(value)
}
