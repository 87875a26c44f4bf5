/**
 * Numbers of product lists that nearly mean a part (rule 10): what waits for a person, and what a person has settled.
 * A list of numbers that nobody here buys asks no question.
 */
import type { NotedFinding } from '../edges.js'
import { formSheets } from '../form-sheets.js'
import type { Finding, ProductLine } from '../model.js'
import { groupBy } from '../group-by.js'
import type { Mention } from './mention.js'
import { nearParts } from './near-numbers.js'
import {
  type NumberIndex,
  type PartMatch,
  type ProductList,
  type SettledNumber,
  type TypedNumber,
  typedNumbers,
} from './part-match.js'
import { foldNumber } from './part-number.js'
import type { KeyedPart } from './supply.js'

export interface AskedNumbers {
  readonly company: string
  /** Product-scoped forms of the company. */
  readonly lists: readonly ProductList[]
  /** What the company is asked under. */
  readonly parts: readonly KeyedPart[]
  readonly index: NumberIndex
  readonly settledNumber: SettledNumber
}

export interface NearNumbers {
  readonly mentions: readonly Mention[]
  /** `partMatchedOurNumber`, `partNumberDecided`, `partNumberWaits`: counted, each with the first as an example. */
  readonly noted: readonly NotedFinding[]
}

export function nearNumbers(asked: AskedNumbers): NearNumbers {
  const { company, lists, parts, index } = asked
  if (lists.length === 0) return { mentions: [], noted: [] }

  const matched = parts.map((part) => ({ part, ...index.match(part) })).toSorted(byLabel)
  const { mentions, nearly } = mentionsOf(asked, matched)
  return { mentions, noted: [...matchedFindings(company, matched), ...waitingFinding(company, nearly)] }
}

type Matched = PartMatch & { readonly part: KeyedPart }

interface Nearly {
  readonly part: KeyedPart
  readonly listed: string
}

function mentionsOf(
  { company, lists, parts, settledNumber }: AskedNumbers,
  matched: readonly Matched[],
): { readonly mentions: readonly Mention[]; readonly nearly: readonly Nearly[] } {
  const known = new Set(parts.flatMap(({ number, part }) => [number, part ?? number]))
  const unmatched = nearParts(matched.filter(({ forms }) => forms.size === 0).map(({ part }) => part))
  const isCertain = (numbers: readonly TypedNumber[]): boolean =>
    numbers.some(({ text }) => known.has(foldNumber(text)))

  const mentions: Mention[] = []
  const nearly: Nearly[] = []
  for (const { id: file, products } of lists) {
    for (const line of products) {
      const numbers = typedNumbers(line)
      if (isCertain(numbers)) continue
      const asked = numbers.map((number) => {
        const isSettled = settledNumber(file, number) !== undefined
        return { number, isSettled, near: isSettled ? [] : unmatched.near(number.text) }
      })
      // The supplier's own number asks, if it is like one; a line is one question.
      const found = asked.find(({ isSettled, near }) => isSettled || near.length > 0)
      if (found === undefined) continue
      const { number, isSettled, near } = found
      mentions.push(mentionOfNumber({ company, file, line, number, waits: !isSettled }))
      nearly.push(...near.map((part) => ({ part, listed: number.text })))
    }
  }
  return { mentions, nearly }
}

function mentionOfNumber({
  company,
  file,
  line: { name, sheet = formSheets.productList },
  number: { text, row, cell },
  waits,
}: {
  readonly company: string
  readonly file: string
  readonly line: ProductLine
  readonly number: TypedNumber
  readonly waits: boolean
}): Mention {
  return {
    subject: { kind: 'part', text, company },
    waits,
    file,
    sheet,
    row,
    ...(cell !== undefined && { cell }),
    clues: name === undefined || name.trim() === '' ? {} : { productName: name },
    near: [],
  }
}

/** Parts that forms name by our number, and those a person has found named. */
function matchedFindings(company: string, matched: readonly Matched[]): readonly NotedFinding[] {
  const ours = matched.filter(({ byOurNumber }) => byOurNumber)
  const decided = groupBy(
    matched.flatMap(({ part, decided }) => (decided === undefined ? [] : [{ part, ...decided }])),
    ({ by }) => by.id,
  )
  return [
    ...ours
      .slice(0, 1)
      .map(({ part }) =>
        noted('partMatchedOurNumber', 'note', { company, parts: ours.length, example: part.label }),
      ),
    ...[...decided.values()].flatMap((group) =>
      group.slice(0, 1).map(({ part, listed, by }) =>
        noted('partNumberDecided', 'note', {
          company,
          parts: group.length,
          example: part.label,
          listed,
          by: by.by,
          date: by.received,
          decision: by.id,
        }),
      ),
    ),
  ]
}

function waitingFinding(company: string, nearly: readonly Nearly[]): readonly NotedFinding[] {
  const parts = new Set(nearly.map(({ part }) => part.key)).size
  return nearly
    .toSorted(byLabel)
    .slice(0, 1)
    .map(({ part, listed }) =>
      noted('partNumberWaits', 'warning', { company, parts, example: part.label, listed }),
    )
}

const noted = (
  code: string,
  severity: Finding['severity'],
  params: Exclude<Finding['params'], undefined>,
): NotedFinding => ({ finding: { code, severity, params }, minerals: 'all' })

const byLabel = (a: { part: KeyedPart }, b: { part: KeyedPart }): number =>
  a.part.label < b.part.label ? -1 : Number(a.part.label > b.part.label)
