import { Command } from 'commander'
import { ImpactQuery } from '../../graph/api/impact.js'
import { readConfig } from '../config.js'
import { openToRead } from '../main.js'
import { painter, print } from '../terminal.js'
import { impactText } from '../text/impact-text.js'
import { parseFlags } from './parse-flags.js'

const examples = `
Examples:
  lodeline impact CID900034                         a smelter lost conformance: what now?
  lodeline impact CID900034 CID900074 --json        several at once, the whole answer
  lodeline impact CD --mineral tantalum             a country: smelters exposed to it, declared and possible apart
  lodeline impact CD-NK                             a region, by its ISO 3166-2 code
  lodeline impact "Acme Ltd" --as-of 2026-06-30     a supplier that drops out`

export const impactCommand = (): Command =>
  new Command('impact')
    .description(
      'Products, parts and companies behind smelters, areas or companies, and what is left without them',
    )
    .argument('<cid|area|company...>', 'CIDs, countries or regions, company ids or names')
    .option('--mineral <mineral>', 'only this mineral')
    .option('--as-of <date>', 'on this day (default: today)')
    .option(
      '--list <id>',
      'judge alternatives against this CAHRA list; repeatable (default: all imported)',
      collect,
    )
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--json', 'the whole answer as JSON')
    .addHelpText('after', examples)
    .action(impact)

interface Options {
  readonly mineral?: string
  readonly asOf?: string
  readonly list?: string[]
  readonly data?: string
  readonly json?: true
}

async function impact(of: string[], { mineral, asOf, list, data, json }: Options): Promise<void> {
  const query = parseFlags(ImpactQuery, { of, mineral, asOf, list })
  const workspace = await openToRead(readConfig({ data }))
  const reply = await workspace.impact(query).finally(() => workspace.close())
  print(json ? JSON.stringify(reply) : impactText(reply, painter(process.stdout)))
}

const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value]
