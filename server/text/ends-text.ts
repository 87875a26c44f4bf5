import type { MineralTrace } from '../../graph/api/trace.js'
import { askText, endTextShort } from '../../graph/text/sentences.js'
import type { Paint } from '../terminal.js'
import { counted } from './words.js'

const endsShown = 6

/** Where the trace stops short, and what to ask whom (rule 28). */
export function endsText({ ends, mineral }: MineralTrace, paint: Paint): string[] {
  if (ends.total === 0) return []
  const shown = ends.items.slice(0, endsShown)
  const hidden = ends.total - shown.length
  return [
    `  ${paint('cyan', 'where it stops')}`,
    ...shown.map(
      (end) => `    ${paint('yellow', endTextShort('en', end.reason))}  ${askText('en', end, mineral)}`,
    ),
    ...(hidden > 0 ? [paint('dim', `    … and ${counted(hidden, 'more end')} (--json has all)`)] : []),
  ]
}
