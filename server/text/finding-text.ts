import type { Finding } from '../../graph/model.js'
import { findingSentence } from '../../graph/text/sentences.js'
import type { Paint, Tone } from '../terminal.js'

const tones: Record<Finding['severity'], Tone> = { error: 'red', warning: 'yellow', note: 'dim' }
const ranks = { error: 0, warning: 1, note: 2 } as const

/** Worst first, else as they came. */
export const bySeverity = (a: Finding, b: Finding): number => ranks[a.severity] - ranks[b.severity]

/** `error   Smelter List!B17  CID900999 is in no reference list.` */
export function findingText(finding: Finding, paint: Paint, names: CompanyNames = new Map()): string {
  const place = placeText(finding)
  const parts = [place, findingSentence('en', withNames(finding, names))].filter((part) => part !== undefined)
  return `${paint(tones[finding.severity], finding.severity.padEnd(7))} ${parts.join('  ')}`
}

/** Companies are told by name where it is known. */
export type CompanyNames = ReadonlyMap<string, string>

function withNames(finding: Finding, names: CompanyNames): Finding {
  const named = Object.entries(finding.params ?? {}).map(([key, value]) => {
    const isCompany = key === 'company' || key === 'buyer' || key === 'supplier'
    return [key, isCompany && typeof value === 'string' ? (names.get(value) ?? value) : value] as const
  })
  return { ...finding, params: Object.fromEntries(named) }
}

function placeText({ sheet, cell, row }: Finding): string | undefined {
  const at = cell ?? (row === undefined ? undefined : `row ${row}`)
  if (sheet === undefined) return at
  return at === undefined ? sheet : `${sheet}!${at}`
}
