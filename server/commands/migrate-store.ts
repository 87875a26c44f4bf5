import { Command } from 'commander'
import type { Copied } from '../../graph/neo4j/copy-in.js'
import { isNeo4jUrl, readConfig, readNeo4jAddress } from '../config.js'
import { moveGraph } from '../main.js'
import { painter, print, type Paint } from '../terminal.js'
import { counted } from '../text/words.js'
import { WrongUsageError } from '../wrong-usage.js'

const examples = `
Variables: NEO4J_PASSWORD or NEO4J_PASSWORD_FILE; NEO4J_USERNAME (default neo4j), NEO4J_DATABASE.

Examples:
  lodeline migrate-store --from ./data --to neo4j://graph.example.com:7687
  lodeline migrate-store --from neo4j+s://graph.example.com --to ./data`

export const migrateStoreCommand = (): Command =>
  new Command('migrate-store')
    .description(
      'Copy the graph of a data folder into an empty Neo4j database, or back; workbooks stay where they are',
    )
    .requiredOption('--from <store>', 'data folder or address of Neo4j')
    .requiredOption('--to <store>', 'the other one, without a graph')
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
    .action(migrateStore)

interface Options {
  readonly from: string
  readonly to: string
  readonly json?: true
}

async function migrateStore({ from, to, json }: Options): Promise<void> {
  if (isNeo4jUrl(from) === isNeo4jUrl(to))
    throw new WrongUsageError(
      'One of --from and --to is a data folder, the other an address such as neo4j://host:7687; --help has examples.',
    )
  const [folder, url] = isNeo4jUrl(from) ? [to, from] : [from, to]
  const address = readNeo4jAddress(url)
  const copied = await moveGraph(readConfig({ data: folder }), {
    to: url === to ? 'neo4j' : 'folder',
    address,
  })
  print(
    json ? JSON.stringify(copied, null, 2) : copiedText(copied, { from, to, paint: painter(process.stdout) }),
  )
}

interface Told {
  readonly from: string
  readonly to: string
  readonly paint: Paint
}

const copiedText = ({ revision, facts, edges }: Copied, { from, to, paint }: Told): string =>
  [
    `${paint('green', 'ok')}    ${from} → ${to}, revision ${revision}`,
    `      ${counted(facts, 'row')} of facts, compared by their hashes; ${counted(edges, 'edge')}`,
    '      workbooks stay in the data folder, under files/',
  ].join('\n')
