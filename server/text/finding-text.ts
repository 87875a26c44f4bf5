import type { Finding } from '../../graph/model.js'
import type { Paint, Tone } from '../terminal.js'
import { wordsOf } from './words.js'

const tones: Record<Finding['severity'], Tone> = { error: 'red', warning: 'yellow', note: 'dim' }
const ranks = { error: 0, warning: 1, note: 2 } as const

/** Worst first, else as they came. */
export const bySeverity = (a: Finding, b: Finding): number => ranks[a.severity] - ranks[b.severity]

/** `error    Smelter List!B17  gold  unknown cid (cid CID900999)`. */
export function findingText(finding: Finding, paint: Paint): string {
  const place = placeText(finding)
  const parts = [place, finding.mineral, wordsOf(finding.code)].filter((part) => part !== undefined)
  return `${paint(tones[finding.severity], finding.severity.padEnd(7))} ${parts.join('  ')}${paramsText(finding)}`
}

function placeText({ sheet, cell, row }: Finding): string | undefined {
  const at = cell ?? (row === undefined ? undefined : `row ${row}`)
  if (sheet === undefined) return at
  return at === undefined ? sheet : `${sheet}!${at}`
}

function paramsText({ params = {} }: Finding): string {
  const named = Object.entries(params).map(([name, value]) => `${wordsOf(name)} ${value}`)
  return named.length === 0 ? '' : ` (${named.join(', ')})`
}
