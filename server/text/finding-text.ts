import type { Finding } from '../../graph/model.js'
import { findingSentence } from '../../graph/text/sentences.js'
import type { Paint, Tone } from '../terminal.js'

const tones: Record<Finding['severity'], Tone> = { error: 'red', warning: 'yellow', note: 'dim' }
const ranks = { error: 0, warning: 1, note: 2 } as const

/** Worst first, else as they came. */
export const bySeverity = (a: Finding, b: Finding): number => ranks[a.severity] - ranks[b.severity]

/** `error   Smelter List!B17  CID900999 is in no reference list.` */
export function findingText(finding: Finding, paint: Paint): string {
  const place = placeText(finding)
  const parts = [place, findingSentence('en', finding)].filter((part) => part !== undefined)
  return `${paint(tones[finding.severity], finding.severity.padEnd(7))} ${parts.join('  ')}`
}

function placeText({ sheet, cell, row }: Finding): string | undefined {
  const at = cell ?? (row === undefined ? undefined : `row ${row}`)
  if (sheet === undefined) return at
  return at === undefined ? sheet : `${sheet}!${at}`
}
