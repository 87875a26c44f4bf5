import type { DecisionRecord } from '../../graph/api/decisions.js'
import type { Candidate, Review } from '../../graph/api/reviews.js'
import type { Decision } from '../../graph/model.js'
import { partsNamed } from '../../graph/text/names.js'
import { matchSentence } from '../../graph/text/sentences.js'
import type { ReadOnly } from '../read-only.js'
import type { Paint } from '../terminal.js'
import { counted } from './words.js'

/** Texts that wait, each with what it may be and why. */
export function reviewsText(reviews: readonly ReadOnly<Review>[], paint: Paint): string {
  if (reviews.length === 0) return 'Nothing waits for a person.'
  return [
    ...reviews.map((review) => reviewText(review, paint)),
    `${counted(reviews.length, 'text')} waiting. Decide one: lodeline decide ID is CANDIDATE`,
  ].join('\n\n')
}

function reviewText(review: ReadOnly<Review>, paint: Paint): string {
  const { id, subject, lines, files, companies, products, candidates, places } = review
  const [place] = places
  const at =
    place && `${place.fileName}${place.sheet === undefined ? '' : ` ${place.sheet}!${place.cell ?? ''}`}`
  const behind = [
    counted(lines, 'line'),
    counted(files, 'file'),
    `${companies} ${companies === 1 ? 'company' : 'companies'}`,
    counted(products, 'product'),
  ]
  return [
    `${paint('bold', `“${typedIn(subject)}”`)}  ${id}`,
    `   ${paint('dim', `${behind.join(', ')}; first at ${at ?? ''}`)}`,
    ...candidates.map((candidate) => candidateText(candidate, paint)),
    ...(candidates.length === 0 ? [paint('dim', '   no candidate')] : []),
  ].join('\n')
}

/** A line may state an id and no name. */
const typedIn = (subject: ReadOnly<Review>['subject']): string =>
  subject.text === '' && subject.kind === 'smelter' ? (subject.cid ?? '') : subject.text

/** What a text may mean, as somebody sought it. */
export const candidatesText = (candidates: readonly ReadOnly<Candidate>[], paint: Paint): string =>
  candidates.length === 0
    ? 'Nothing is called so.'
    : candidates.map((candidate) => candidateText(candidate, paint)).join('\n')

function candidateText({ id, name, likeness, reasons }: ReadOnly<Candidate>, paint: Paint): string {
  const why = reasons.map((reason) => matchSentence('en', { ...reason }))
  const percent = `${Math.round(likeness * 100)} %`.padStart(5)
  return `   ${percent}  ${id}  ${name === id ? partsNamed('en', id) : name}\n          ${paint('dim', why.join(' '))}`
}

/** Newest first. */
export function decisionsText(decisions: readonly ReadOnly<DecisionRecord>[], paint: Paint): string {
  if (decisions.length === 0) return 'Nothing was decided.'
  return decisions.map((record) => decisionText(record, paint)).join('\n')
}

export function decisionText(
  { id, at, by, reason, decision, undone }: ReadOnly<DecisionRecord>,
  paint: Paint,
): string {
  const taken =
    undone === undefined ? '' : paint('yellow', `  taken back by ${undone.by} on ${undone.at.slice(0, 10)}`)
  const why = reason === undefined ? '' : `: ${reason}`
  return `${paint('bold', id)}  ${saidText(decision)}${taken}\n   ${paint('dim', `${by}, ${at.slice(0, 10)}${why}`)}`
}

function saidText(decision: ReadOnly<Decision>): string {
  switch (decision.kind) {
    case 'acceptance':
      return `declaration ${decision.declaration} is ${decision.state} from ${decision.day}`
    case 'correction': {
      const { declarant, scope, effective } = decision
      const now = Object.entries({ declarant, scope, effective }).filter(([, value]) => value !== undefined)
      const said = now.map(([what, value]) => `${what} ${value ?? ''}`).join(', ')
      return `declaration ${decision.declaration}: ${said} from ${decision.day}`
    }
    case 'identity':
      return identityText(decision)
    case 'sameDescription':
      return `“${decision.description}” of ${decision.company} is now “${decision.replacedBy}”`
    case 'merge':
      return `company ${decision.company} is ${decision.into}`
    case 'undo':
      return `took back ${decision.decision}`
  }
}

const words = { is: 'is', isNot: 'is not', own: 'is its own' } as const
const scopeWords = { is: 'covers', isNot: 'does not cover', own: 'covers no part' } as const

function identityText({ subject, verdict, ids, place }: ReadOnly<Decision & { kind: 'identity' }>): string {
  const here =
    place === undefined ? '' : ` (only ${place.file}${place.row === undefined ? '' : ` row ${place.row}`})`
  const word = (subject.kind === 'scope' ? scopeWords : words)[verdict]
  return `${subject.kind} “${subject.text}” ${word}${ids.length === 0 ? '' : ` ${ids.join(', ')}`}${here}`
}
