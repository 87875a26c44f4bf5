import { Command } from 'commander'
import type { Verification } from '../../graph/api/verification.js'
import { readConfig } from '../config.js'
import { openToRead } from '../main.js'
import { painter, print, type Paint } from '../terminal.js'
import { counted } from '../text/words.js'

const examples = `
Examples:
  lodeline verify                                   ./data: every stored file, every fact's file, every edge
  lodeline verify --data /srv/lodeline --json`

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('Check stored files against their hashes, facts against their files, index against edges')
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
    .action(verify)

async function verify({ data, json }: { data?: string; json?: true }): Promise<void> {
  const workspace = await openToRead(readConfig({ data }))
  const found = await workspace.verify().finally(() => workspace.close())
  print(json ? JSON.stringify(found, null, 2) : verificationText(found, painter(process.stdout)))
  const { files, facts, index } = found
  const wrong = [...files.damaged, ...facts.withoutFile, ...index.differences]
  if (wrong.length > 0) process.exitCode = 1
}

function verificationText({ files, facts, index, revision }: Verification, paint: Paint): string {
  const { declarations, lists, withoutFile } = facts
  return [
    `revision ${revision}`,
    `${sign(files.damaged, paint)} ${counted(files.checked, 'stored file')} against their hashes: ${files.damaged.length} damaged`,
    ...files.damaged.map((id) => `    ${id}`),
    `${sign(withoutFile, paint)} ${counted(declarations, 'declaration')} and ${counted(lists, 'list')} against their files: ${withoutFile.length} missing`,
    ...withoutFile.map(({ file, name }) => `    ${name} ${file}`),
    `${sign(index.differences, paint)} ${counted(index.checked, 'row')} of edges against the facts: ${counted(index.differences.length, 'difference')}`,
    ...index.differences.map((difference) => `    ${difference}`),
  ].join('\n')
}

const sign = (wrong: readonly unknown[], paint: Paint): string =>
  wrong.length === 0 ? paint('green', 'ok   ') : paint('red', 'wrong')
