import { writeFile } from 'node:fs/promises'
import { Command, InvalidArgumentError, Option } from 'commander'
import { ImpactQuery, type ImpactReply } from '../../graph/api/impact.js'
import { csvFileText } from '../../graph/text/csv.js'
import { impactSheet, letterSheet } from '../../graph/text/impact-sheets.js'
import { languages, type Language } from '../../graph/text/language.js'
import { readConfig } from '../config.js'
import { openToRead } from '../main.js'
import { print } from '../terminal.js'
import { counted } from '../text/words.js'
import { parseFlags } from './parse-flags.js'

const examples = `
Examples:
  lodeline export impact CID900034 -o hit.csv       products and parts that hang on a smelter, a row each
  lodeline export letters CD RW -o letters.csv      whom to write to first about two countries
  lodeline export impact "Acme Ltd" --lang zh --as-of 2026-06-30 -o hit.csv`

export const exportCommand = (): Command =>
  new Command('export')
    .description('An answer as a CSV file, for spreadsheet programs')
    .argument('<kind>', Object.keys(sheets).join(' or '), kindNamed)
    .argument('<of...>', 'CIDs, countries or regions, company ids or names')
    .requiredOption('-o, --output <file>', 'the file to write; an older one is replaced')
    .option('--mineral <mineral>', 'only this mineral')
    .option('--as-of <date>', 'on this day (default: today)')
    .addOption(new Option('--lang <language>', 'of heads and words').choices(languages).default('en'))
    .option('--data <folder>', 'data folder (default: ./data)')
    .addHelpText('after', examples)
    .action(exportAnswer)

type Sheet = (language: Language, reply: ImpactReply) => readonly (readonly string[])[]
const sheets: Readonly<Record<string, Sheet>> = { impact: impactSheet, letters: letterSheet }

interface Options {
  readonly output: string
  readonly mineral?: string
  readonly asOf?: string
  readonly lang: Language
  readonly data?: string
}

async function exportAnswer(sheet: Sheet, of: string[], options: Options): Promise<void> {
  const { output, mineral, asOf, lang, data } = options
  const query = parseFlags(ImpactQuery, { of, mineral, asOf })
  const workspace = await openToRead(readConfig({ data }))
  const reply = await workspace.impact(query).finally(() => workspace.close())
  const rows = sheet(lang, reply)
  await writeFile(output, csvFileText(rows))
  print(`${output}: ${counted(rows.length - 1, 'row')}`)
}

function kindNamed(kind: string): Sheet {
  const sheet = Object.hasOwn(sheets, kind) ? sheets[kind] : undefined
  if (sheet === undefined) throw new InvalidArgumentError(`It is one of ${Object.keys(sheets).join(', ')}.`)
  return sheet
}
