import type { KeptFinding } from '../../graph/api/findings.js'
import { findingSentence } from '../../graph/text/sentences.js'
import type { Paint } from '../terminal.js'
import type { ReadOnly } from '../read-only.js'
import { counted } from './words.js'

type Kept = ReadOnly<KeptFinding>

/** Of one kind; the others are counted. */
const shownOfKind = 20

/** Findings by kind, each with its sentence, since when, and what opened and closed it. */
export function findingsText(findings: readonly Kept[], paint: Paint): string {
  if (findings.length === 0)
    return 'No findings across declarations. Those about a single form stand beside its file: lodeline read FILE.'
  const kinds = new Map<string, Kept[]>()
  for (const kept of findings) kinds.set(kept.finding.code, [...(kinds.get(kept.finding.code) ?? []), kept])
  return [...[...kinds].map(([code, of]) => kindText(code, of, paint)), totalText(findings)].join('\n\n')
}

function kindText(code: string, findings: readonly Kept[], paint: Paint): string {
  const more = findings.length - shownOfKind
  return [
    `${paint('bold', code)}  ${paint('dim', String(findings.length))}`,
    ...findings.slice(0, shownOfKind).map((kept) => keptText(kept, paint)),
    ...(more > 0 ? [paint('dim', `  … and ${counted(more, 'more')} (--code ${code} --json has all)`)] : []),
  ].join('\n')
}

function keptText({ finding, opened, closed }: Kept, paint: Paint): string {
  const sign = closed === undefined ? paint('yellow', 'open  ') : paint('dim', 'closed')
  const since = `since ${opened.day} by ${causeText(opened)}`
  const until = closed === undefined ? '' : `, closed ${closed.day} by ${causeText(closed)}`
  return `  ${sign} ${(finding.mineral ?? '').padEnd(9)} ${findingSentence('en', finding)}\n${' '.repeat(19)}${paint('dim', `${since}${until}`)}`
}

const causeText = ({ kind, name, id, revision }: Kept['opened']): string =>
  kind === 'day' ? 'the day that came' : `${name ?? `${kind} ${id ?? ''}`.trim()} (revision ${revision})`

function totalText(findings: readonly Kept[]): string {
  const open = findings.filter(({ state }) => state === 'open').length
  const closed = findings.length - open
  return [...(open > 0 ? [`${open} open`] : []), ...(closed > 0 ? [`${closed} closed`] : [])].join(', ')
}
