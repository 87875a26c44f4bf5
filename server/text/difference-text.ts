/** What differs between two traces, line by line, for the terminal. */
import type { TraceEnd } from '../../graph/api/trace.js'
import type { SmelterDifference, SmelterStanding } from '../../graph/api/what-if.js'
import { endTextShort } from '../../graph/text/sentences.js'
import type { Paint } from '../terminal.js'
import { counted } from './words.js'

const endsShown = 10

export function smelterText({ smelter, name, before, after }: SmelterDifference, paint: Paint): string {
  const called = `${name}${name === smelter ? '' : ` (${smelter})`}`
  if (before === undefined) return `${paint('yellow', '+')} ${called}  ${verdictsOf(after)}`
  if (after === undefined) return `${paint('dim', '−')} ${called}  was ${verdictsOf(before)}`
  const said = [
    ...movedText('', before.assurance, after.assurance),
    ...movedText('', before.strength, after.strength),
    ...Object.keys(after.verdict).flatMap((list) =>
      movedText(`${list}: `, before.verdict[list] ?? 'not judged', after.verdict[list] ?? 'not judged'),
    ),
    ...movedText('suppliers ', String(before.suppliers), String(after.suppliers)),
  ]
  return `  ${called}  ${said.join(' · ')}`
}

const movedText = (label: string, before: string, after: string): string[] =>
  before === after ? [] : [`${label}${before} → ${after}`]

const verdictsOf = (standing: SmelterStanding | undefined): string =>
  Object.entries(standing?.verdict ?? {})
    .map(([list, verdict]) => `${verdict} (${list})`)
    .join(' · ')

export function endLines(ends: readonly TraceEnd[], label: string): string[] {
  const hidden = ends.length - endsShown
  return [
    ...ends.slice(0, endsShown).map((end) => {
      const about = end.smelterName ?? end.companyName ?? end.parts.join(', ')
      return `  ${label}: ${endTextShort('en', end.reason)}${about === '' ? '' : `, ${about}`}`
    }),
    ...(hidden > 0 ? [`  … and ${counted(hidden, 'more end')} (--json has all)`] : []),
  ]
}
