import { Command, Option } from 'commander'
import { CandidatesQuery, ReviewsQuery, SubjectKind } from '../../graph/api/reviews.js'
import { readConfig } from '../config.js'
import { openToRead } from '../main.js'
import { painter, print } from '../terminal.js'
import { candidatesText, decisionsText, reviewsText } from '../text/reviews-text.js'
import { WrongUsageError } from '../wrong-usage.js'
import { parseFlags } from './parse-flags.js'

const examples = `
Examples:
  lodeline reviews                                  what waits for a person, most products behind first
  lodeline reviews --kind smelter --text okavi
  lodeline reviews --find okavi --for smelter:gold:okavi-gold     another candidate, and why it may be meant
  lodeline reviews --decided                        what was decided, by whom and why
  lodeline reviews --json                           with every candidate's reasons`

export const reviewsCommand = (): Command =>
  new Command('reviews')
    .description('Names and texts that wait for a person, with ranked candidates')
    .addOption(new Option('--kind <kind>', 'only these').choices(SubjectKind.options))
    .option('--text <text>', 'only texts that hold this')
    .option('--company <company>', 'only what this company holds')
    .option('--find <text>', 'candidates instead, by part of an id or name')
    .option('--for <review>', 'find: the text they are for')
    .option('--decided', 'decisions instead, newest first')
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--json', 'the whole list as JSON')
    .addHelpText('after', examples)
    .action(reviews)

interface Options {
  readonly kind?: string
  readonly text?: string
  readonly company?: string
  readonly find?: string
  readonly for?: string
  readonly decided?: true
  readonly data?: string
  readonly json?: true
}

async function reviews(options: Options): Promise<void> {
  const { kind, text, company: typed, decided, data, json } = options
  const sought = soughtIn(options)
  const query = parseFlags(ReviewsQuery, { kind, text })
  const workspace = await openToRead(readConfig({ data }))
  try {
    const company = typed === undefined ? {} : { company: await workspace.companyOf(typed) }
    const paint = painter(process.stdout)
    if (sought !== undefined) {
      const found = await workspace.candidates(sought.review, sought.text)
      print(json ? JSON.stringify(found) : candidatesText(found.items, paint))
      return
    }
    if (decided) {
      const found = await workspace.decisions({ ...(text !== undefined && { text }), ...company })
      print(json ? JSON.stringify(found) : decisionsText(found.items, paint))
      return
    }
    const found = await workspace.reviews({ ...query, ...company })
    print(json ? JSON.stringify(found) : reviewsText(found.items, paint))
  } finally {
    await workspace.close()
  }
}

/** What is to be found for which text, if anything. */
function soughtIn({ find, for: review }: Options): { review: string; text: string } | undefined {
  if (find === undefined) return undefined
  if (review === undefined) throw new WrongUsageError('Name the text it is for: --find TEXT --for REVIEW.')
  return { review, text: parseFlags(CandidatesQuery, { text: find }).text }
}
