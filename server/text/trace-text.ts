/** A trace for the terminal: per mineral the coverage in words, the grid, what needs a person first, where it stops. */
import {
  coveredList,
  type Coverage,
  type Grid,
  type MineralTrace,
  type TraceReply,
} from '../../graph/api/trace.js'
import { Assurance, Exposure } from '../../graph/model.js'
import type { Paint } from '../terminal.js'
import { endsText } from './ends-text.js'
import { findingText, type CompanyNames } from './finding-text.js'
import { originLines } from './origins-text.js'
import { smelterText, type ShownEvidence } from './smelter-text.js'
import { counted, listed } from './words.js'

export interface TraceTextOptions {
  readonly paint: Paint
  /** Statements behind a smelter that is shown, by mineral and id. */
  readonly evidence: ShownEvidence
  /** Numbers that forms of the company asked about as a whole speak for: of it nothing is proven. */
  readonly parts?: readonly string[]
}

interface NamedOptions extends TraceTextOptions {
  readonly names: CompanyNames
}

/** Smelters shown per mineral; the others are counted. */
export const smeltersShown = 5
const findingsShown = 5

export function traceText({ question, minerals }: TraceReply, given: TraceTextOptions): string {
  const options = { ...given, names: namesIn({ question, minerals }) }
  const { paint, parts = [] } = options
  const id = question.product ?? question.company ?? ''
  const part = question.part === undefined ? '' : `, part ${question.part}`
  return [
    paint('bold', `${id}${question.name === id ? '' : `  ${question.name}`}${part}`),
    paint('dim', `as of ${question.asOf} · revision ${question.revision} · ${listsText(question.lists)}`),
    ...(parts.length > 0 ? [paint('yellow', partsText(parts))] : []),
    ...minerals.map((mineral) => `\n${mineralText(mineral, options)}`),
  ].join('\n')
}

/** Those the reply tells, as far as it does. */
const namesIn = ({ question, minerals }: Pick<TraceReply, 'question' | 'minerals'>): CompanyNames =>
  new Map([
    ...minerals.flatMap(({ ends }) =>
      ends.items.flatMap(({ company, companyName }) =>
        company === null || companyName === null ? [] : [[company, companyName] as const],
      ),
    ),
    ...(question.company === undefined ? [] : [[question.company, question.name] as const]),
  ])

const partsText = (parts: readonly string[]): string =>
  `Its forms speak for single part numbers (${listed(parts, 8)}), not for the company as a whole: ` +
  `--part ${parts[0] ?? ''} shows what is proven for one.`

const listsText = (lists: readonly string[]): string => {
  const others = lists.filter((list) => list !== coveredList)
  return `covered countries${others.length === 0 ? '' : ` and ${listed(others, 4)}`}`
}

function mineralText(mineral: MineralTrace, options: NamedOptions): string {
  const { paint } = options
  const { smelters, ends, findings } = mineral
  const lines = [
    `${paint('bold', mineral.mineral.toUpperCase())}  ${counted(smelters.total, 'smelter')} · ${counted(ends.total, 'end')}`,
    ...originLines(mineral).map((line) => `  ${line}`),
    ...coverageLines(mineral.coverage).map((line) => `  ${line}`),
    ...gridLines(mineral.grid, paint),
    ...findings.slice(0, findingsShown).map((finding) => `  ${findingText(finding, paint, options.names)}`),
  ]
  const first = smelters.items.slice(0, smeltersShown)
  const hidden = smelters.total - first.length
  return [
    ...lines,
    ...first.map((smelter) => smelterText(smelter, mineral.mineral, options)),
    ...(hidden > 0 ? [paint('dim', `  … and ${counted(hidden, 'more smelter')} (--json has all)`)] : []),
    ...endsText(mineral, paint),
  ].join('\n')
}

/** The funnel, each stage inside the one before (rule 26). */
function coverageLines(coverage: Coverage): string[] {
  const { companies, covered, notAsked, stale, outOfScope, unproven, usesNone } = coverage
  if (companies === 0) return ['no company in reach']
  const beside = [
    usesNone > 0
      ? `${usesNone} of the answered ${usesNone === 1 ? 'says it uses' : 'say they use'} none`
      : '',
    unproven > 0 ? `${unproven} with forms for other products only` : '',
    covered > 0 ? `${covered} more covered by their buyer's form` : '',
    notAsked > 0 ? `${notAsked} not asked` : '',
    stale > 0 ? `${stale} answered by stale forms only` : '',
    outOfScope > 0 ? `${counted(outOfScope, 'line')} out of scope` : '',
  ].filter((text) => text !== '')
  return [
    `of ${counted(companies, 'company', 'companies')} in reach ${coverage.answered} answered → ` +
      `${coverage.smeltersIdentified} identified their smelters → ${coverage.assured} all assured → ` +
      `${coverage.originKnown} origins known`,
    ...(beside.length > 0 ? [beside.join(' · ')] : []),
  ]
}

function gridLines(grid: Grid, paint: Paint): string[] {
  return Object.entries(grid).flatMap(([list, rows]) => {
    const cells = Exposure.options.flatMap((exposure) =>
      Assurance.options.map((assurance) => ({
        exposure,
        assurance,
        count: rows[exposure]?.[assurance] ?? 0,
      })),
    )
    if (cells.every(({ count }) => count === 0)) return []
    return list === coveredList
      ? tableLines(list, rows, paint)
      : [`  ${paint('cyan', list)}: ${cellsText(cells)}`]
  })
}

/** A list beside the covered countries in one line: `declared 2 assured, 1 failed · unknown 4 assured`. */
function cellsText(cells: readonly { exposure: Exposure; assurance: Assurance; count: number }[]): string {
  const rows = Exposure.options.map((exposure) => {
    const counts = cells.filter((cell) => cell.exposure === exposure && cell.count > 0)
    const said = counts.map(({ count, assurance }) => `${count} ${assurance}`).join(', ')
    return said === '' ? '' : `${wordOf(exposure)} ${said}`
  })
  return rows.filter((row) => row !== '').join(' · ')
}

const width = 11

function tableLines(list: string, rows: Grid[string], paint: Paint): string[] {
  const head = Assurance.options.map((assurance) => assurance.padStart(width)).join('')
  const body = Exposure.options
    .filter((exposure) => Object.values(rows[exposure] ?? {}).some((count) => count > 0))
    .map((exposure) => {
      const cells = Assurance.options.map((assurance) => cellText(rows[exposure]?.[assurance] ?? 0, paint))
      return `  ${wordOf(exposure).padEnd(18)}${cells.join('')}`
    })
  return [`  ${paint('cyan', list.padEnd(18))}${paint('dim', head)}`, ...body]
}

const cellText = (count: number, paint: Paint): string =>
  count === 0 ? paint('dim', '·'.padStart(width)) : String(count).padStart(width)

const wordOf = (exposure: Exposure): string => (exposure === 'notAssessed' ? 'not assessed' : exposure)
