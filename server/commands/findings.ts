import { Command, Option } from 'commander'
import { FindingsQuery } from '../../graph/api/findings.js'
import { readConfig } from '../config.js'
import { openToRead } from '../main.js'
import { painter, print } from '../terminal.js'
import { findingsText } from '../text/findings-text.js'
import { parseFlags } from './parse-flags.js'

const examples = `
Examples:
  lodeline findings                                 what is open now
  lodeline findings --company "Acme Ltd"            what bears on one supplier
  lodeline findings --code originsDisputed --mineral tin
  lodeline findings --state closed --json           what was, with what opened and closed it`

export const findingsCommand = (): Command =>
  new Command('findings')
    .description('What declarations and lists contradict each other in')
    .addOption(
      new Option('--state <state>', 'which of them').choices(['open', 'closed', 'all']).default('open'),
    )
    .option('--code <code>', 'of this kind alone (docs/findings.md)')
    .option('--mineral <mineral>', 'about this mineral')
    .option('--company <company>', 'what a company says, or names a smelter of')
    .option('--smelter <cid>', 'about this smelter')
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--json', 'the whole list as JSON')
    .addHelpText('after', examples)
    .action(findings)

interface Options {
  readonly state: 'open' | 'closed' | 'all'
  readonly code?: string
  readonly mineral?: string
  readonly company?: string
  readonly smelter?: string
  readonly data?: string
  readonly json?: true
}

async function findings({ state, data, json, company: typed, ...filter }: Options): Promise<void> {
  const { code, mineral, smelter } = filter
  const query = parseFlags(FindingsQuery, { code, mineral, smelter, ...(state === 'all' ? {} : { state }) })
  const workspace = await openToRead(readConfig({ data }))
  try {
    const company = typed === undefined ? undefined : await workspace.companyOf(typed)
    const found = await workspace.findings({ ...query, ...(company === undefined ? {} : { company }) })
    print(json ? JSON.stringify(found) : findingsText(found.items, painter(process.stdout)))
  } finally {
    await workspace.close()
  }
}
