import type { FileReport } from '../../graph/api.js'
import type { Paint, Tone } from '../terminal.js'
import { bySeverity, findingText } from './finding-text.js'
import { counted, listed } from './words.js'

const tones: Record<FileReport['state'], Tone> = {
  waiting: 'dim',
  running: 'dim',
  applied: 'green',
  known: 'dim',
  previewed: 'blue',
  refused: 'red',
  failed: 'red',
}
const findingsShown = 5
const keysShown = 3

/** What became of one file, in words. */
export function reportText(report: FileReport, paint: Paint): string {
  const serious = report.findings.filter(({ severity }) => severity !== 'note').sort(bySeverity)
  const more = serious.length - findingsShown
  return [
    `${paint(tones[report.state], report.state.padEnd(8))} ${report.name}  ${paint('dim', whatText(report))}`,
    ...differenceLines(report),
    ...serious.slice(0, findingsShown).map((finding) => `           ${findingText(finding, paint)}`),
    ...(more > 0 ? [paint('dim', `           … and ${counted(more, 'more finding')}`)] : []),
  ].join('\n')
}

/** One line for all files. */
export function reportsText(reports: readonly FileReport[]): string {
  const states = Object.keys(tones) as FileReport['state'][] // the keys are those of the record
  const counts = states.map(
    (state) => [state, reports.filter((report) => report.state === state).length] as const,
  )
  const said = counts.filter(([, count]) => count > 0).map(([state, count]) => `${count} ${state}`)
  return `${counted(reports.length, 'file')}: ${said.join(', ')}`
}

function whatText({ state, what, reason }: FileReport): string {
  if (reason !== undefined) return reason.message
  if (what === undefined) return ''
  if (state === 'known') return 'these bytes are known: nothing changed'
  if (what.kind !== 'declaration') return `list "${what.kind}", ${counted(what.rows ?? 0, 'row')}`
  const form = [what.template, what.version].filter((part) => part !== undefined).join(' ')
  return [form, what.companyName ?? 'no company named', counted(what.rows ?? 0, 'smelter line')].join(' · ')
}

function differenceLines({ difference, state }: FileReport): string[] {
  if (difference === undefined || state === 'known') return []
  const { adds, changes, ends, omits } = difference
  const named = (word: string, keys: readonly string[]) =>
    keys.length === 0 ? [] : [`           ${word} ${keys.length}: ${listed(keys, keysShown)}`]
  return [
    `           adds ${adds.length}, changes ${changes.length}, ends ${ends.length}, omits ${omits.length}`,
    ...named('changes', changes),
    ...named('ends', ends),
    ...named('omits and leaves standing', omits),
  ]
}
