import { Argument, Command } from 'commander'
import {
  DeclarationRuling,
  type DecisionRecord,
  MergeRuling,
  ReviewRuling,
  SplitRuling,
} from '../../graph/api/decisions.js'
import type { Decider } from '../../graph/decide.js'
import { readConfig } from '../config.js'
import { openToWrite } from '../main.js'
import { painter, print } from '../terminal.js'
import { decisionText } from '../text/reviews-text.js'
import { WrongUsageError } from '../wrong-usage.js'
import { parseFlags } from './parse-flags.js'

const examples = `
Examples:
  lodeline decide smelter:gold:okavi-gold is CID900044 --by "H. Lindqvist" --reason "the id in their file"
  lodeline decide smelter:gold:okavi-gold is-not CID900049
  lodeline decide company:voltaic-passive own --file SHA256          only the declarant of that form
  lodeline decide SHA256 reject --reason "three cells are blank"     a declaration, sent back
  lodeline decide SHA256 correct --declarant S014 --effective 2026-01-31
  lodeline decide S014 merge-into S009 --reason "renamed"
  lodeline decide S014 split --text "Voltaic Leeds"                  what is called so is another company

Every decision is kept with who made it, when and why; "lodeline undo ID" takes it back.`

const verdicts = [
  'is',
  'is-not',
  'own',
  'replaced-by',
  'accept',
  'reject',
  'withdraw',
  'correct',
  'merge-into',
  'split',
] as const
type Verdict = (typeof verdicts)[number]

export const decideCommand = (): Command =>
  new Command('decide')
    .description('Say what a text means, whether a declaration counts, or who a company is')
    .argument('<subject>', 'a review (lodeline reviews), a declaration (its sha-256) or a company')
    .addArgument(new Argument('<verdict>', 'what is so').choices(verdicts))
    .argument('[value...]', 'ids it is or is not, a wording, a company')
    .option('--by <name>', 'who decides (default: local)')
    .option('--reason <text>', 'why')
    .option('--day <date>', 'the day it speaks from (default: today)')
    .option('--file <sha256>', 'only in this file')
    .option('--row <number>', 'only in this row of the file', Number)
    .option('--declarant <company>', 'correct: whose declaration it is')
    .option('--scope <scope>', 'correct: A, B or C')
    .option('--effective <date>', 'correct: the date it speaks of')
    .option('--text <name>', 'split: the name that is another company')
    .option('--declaration <sha256>', 'split: the form that is another company’s')
    .option('--into <company>', 'split: the company it is instead')
    .option('--name <name>', 'split: what the company of its own is called')
    .option('--data <folder>', 'data folder (default: ./data)')
    .option('--json', 'the decision as JSON')
    .addHelpText('after', examples)
    .action(decide)

interface Options {
  readonly by?: string
  readonly reason?: string
  readonly day?: string
  readonly file?: string
  readonly row?: number
  readonly declarant?: string
  readonly scope?: string
  readonly effective?: string
  readonly text?: string
  readonly declaration?: string
  readonly into?: string
  readonly name?: string
  readonly data?: string
  readonly json?: true
}

async function decide(
  subject: string,
  verdict: Verdict,
  values: readonly string[],
  { data, json, ...said }: Options,
): Promise<void> {
  const made = rulings[verdict](subject, values, said)
  const workspace = await openToWrite(readConfig({ data }), 'decide')
  const record = await made(workspace.decider).finally(() => workspace.close())
  print(json ? JSON.stringify(record) : decisionText(record, painter(process.stdout)))
}

type Made = (decider: Decider) => Promise<DecisionRecord>
type Ruling = (subject: string, values: readonly string[], said: Options) => Made

const aboutText =
  (verdict: 'is' | 'isNot' | 'own' | 'replacedBy'): Ruling =>
  (review, values, { by, reason, day, file, row }) => {
    const place = file === undefined ? undefined : { file, row }
    const ruling = parseFlags(ReviewRuling, {
      verdict,
      by,
      reason,
      ...(verdict === 'isNot' ? {} : { day }),
      ...(verdict === 'is' || verdict === 'isNot' ? { ids: values } : {}),
      ...(verdict === 'replacedBy' ? { description: values.join(' ') } : {}),
      ...(verdict === 'is' || verdict === 'own' ? { place } : {}),
    })
    return (decider) => decider.aboutText(review, ruling)
  }

const acceptance =
  (state: 'accepted' | 'rejected' | 'withdrawn'): Ruling =>
  (declaration, _, { by, reason, day }) => {
    const ruling = parseFlags(DeclarationRuling, { state, by, reason, day })
    return (decider) => decider.aboutDeclaration(declaration, ruling)
  }

const rulings: Readonly<Record<Verdict, Ruling>> = {
  is: aboutText('is'),
  'is-not': aboutText('isNot'),
  own: aboutText('own'),
  'replaced-by': aboutText('replacedBy'),
  accept: acceptance('accepted'),
  reject: acceptance('rejected'),
  withdraw: acceptance('withdrawn'),
  correct: (declaration, _, { by, reason, day, declarant, scope, effective }) => {
    const ruling = parseFlags(DeclarationRuling, { declarant, scope, effective, by, reason, day })
    return (decider) => decider.aboutDeclaration(declaration, ruling)
  },
  'merge-into': (company, [into], { by, reason }) => {
    if (into === undefined) throw new WrongUsageError('Name the company it is: merge-into COMPANY.')
    const ruling = parseFlags(MergeRuling, { into, by, reason })
    return (decider) => decider.merge(company, ruling)
  },
  split: (company, _, { by, reason, text, declaration, into, name }) => {
    const ruling = parseFlags(SplitRuling, { text, declaration, into, name, by, reason })
    return (decider) => decider.split(company, ruling)
  },
}
