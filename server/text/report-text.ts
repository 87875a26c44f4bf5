import type { FileReport } from '../../graph/api/files.js'
import type { Finding } from '../../graph/model.js'
import { groupFindings } from '../../graph/text/group-findings.js'
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
  const head = `${paint(tones[report.state], report.state.padEnd(8))} ${report.name}  ${paint('dim', whatText(report))}`
  if (report.state === 'known') return [head, ...otherProfile(report.findings, paint)].join('\n')

  const left = rowsLeftOut(report.findings)
  const serious = groupFindings(report.findings)
    .filter(({ severity, code }) => severity !== 'note' && code !== leftOutCode)
    .sort(bySeverity)
  const more = serious.length - findingsShown
  return [
    left === '' ? head : `${head}, ${paint('yellow', left)}`,
    ...differenceLines(report),
    ...serious.slice(0, findingsShown).map((finding) => `           ${findingText(finding, paint)}`),
    ...(more > 0 ? [paint('dim', `           … and ${counted(more, 'more finding')}`)] : []),
  ].join('\n')
}

const leftOutCode = 'rowsLeftOut'

/** Of a file read before, all that is new: that it would be read in another way now. */
const otherProfile = (findings: readonly Finding[], paint: Paint): string[] =>
  findings
    .filter(({ code }) => code === 'readByOtherProfile')
    .map((finding) => `           ${findingText(finding, paint)}`)

/** `3 of 12 rows left out`; empty when all are in. */
function rowsLeftOut(findings: readonly Finding[]): string {
  const params = findings.find(({ code }) => code === leftOutCode)?.params
  return params === undefined ? '' : `${params['rows']} of ${params['of']} rows left out`
}

/** `list "bom", 9 rows, 3 of 12 rows left out`. */
export const listText = (kind: string, rows: number, findings: readonly Finding[]): string =>
  [`list "${kind}"`, counted(rows, 'row'), rowsLeftOut(findings)].filter((part) => part !== '').join(', ')

export const skippedText = (count: number): string => `${counted(count, 'other file')} skipped`

/** One line for all files, and one for those in folders that were not looked at. */
export function reportsText(reports: readonly FileReport[], skipped: number): string {
  const states = Object.keys(tones) as FileReport['state'][] // the keys are those of the record
  const counts = states.map(
    (state) => [state, reports.filter((report) => report.state === state).length] as const,
  )
  const said = counts.filter(([, count]) => count > 0).map(([state, count]) => `${count} ${state}`)
  const all = `${counted(reports.length, 'file')}: ${said.join(', ')}`
  return skipped === 0 ? all : `${all}\n${skippedText(skipped)}`
}

function whatText({ state, what, reason }: FileReport): string {
  if (reason !== undefined) return reason.message
  if (what === undefined) return ''
  if (state === 'known') return 'nothing changed'
  if (what.kind !== 'declaration') return `list "${what.kind}", ${counted(what.rows ?? 0, 'row')}`
  const form = [what.template, what.version].filter((part) => part !== undefined).join(' ')
  return [form, what.companyName ?? 'no company named', counted(what.rows ?? 0, 'smelter line')].join(' · ')
}

function differenceLines({ difference }: FileReport): string[] {
  if (difference === undefined) return []
  const { counts } = difference
  const named = (part: keyof typeof counts, word: string) =>
    counts[part] === 0
      ? []
      : [`           ${word} ${counts[part]}: ${listed(difference[part], keysShown, counts[part])}`]
  return [
    `           adds ${counts.adds}, changes ${counts.changes}, ends ${counts.ends}, omits ${counts.omits}`,
    ...named('changes', 'changes'),
    ...named('ends', 'ends'),
    ...named('omits', 'omits and leaves standing'),
  ]
}
