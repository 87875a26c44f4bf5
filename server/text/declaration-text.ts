import type { Declaration } from '../../graph/model.js'
import { groupFindings } from '../../graph/text/group-findings.js'
import { wordIfKnown } from '../../graph/text/words.js'
import type { Paint } from '../terminal.js'
import { bySeverity, findingText } from './finding-text.js'
import { counted } from './words.js'

const scopes = { A: 'company-wide', B: 'for listed products', C: 'for a described scope' } as const
const findingsShown = 12

/** A filled form in a few lines: who, what for, how many lines, what the Checker and common sense say. */
export function declarationText(file: string, declaration: Declaration, paint: Paint): string {
  const findings = groupFindings(declaration.findings).toSorted(bySeverity)
  const more = findings.length - findingsShown
  return [
    paint('bold', file),
    `  ${headline(declaration)}`,
    `  ${linesText(declaration)}`,
    `  ${checkerText(declaration)}`,
    ...findings.slice(0, findingsShown).map((finding) => `    ${findingText(finding, paint)}`),
    ...(more > 0 ? [paint('dim', `    … and ${counted(more, 'more finding')} (--json has all)`)] : []),
  ].join('\n')
}

function headline({
  template,
  version,
  language,
  company,
  effectiveDate,
  scope,
  minerals,
}: Declaration): string {
  return [
    `${template} ${version} (${language})`,
    company.companyName?.value ?? 'no company named',
    effectiveDate ?? 'no date',
    scope === undefined ? 'no scope' : scopes[scope],
    minerals.join(', '),
  ].join(' · ')
}

function linesText({ smelters, mines, products }: Declaration): string {
  const byStatus = new Map<string, number>()
  for (const { status } of smelters) byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
  const statuses = [...byStatus]
    .map(([status, count]) => `${count} ${wordIfKnown('en', `lineStatus.${status}`) ?? status}`)
    .join(', ')
  return [
    counted(smelters.length, 'smelter line') + (statuses === '' ? '' : ` (${statuses})`),
    ...(mines.length > 0 ? [counted(mines.length, 'mine')] : []),
    ...(products.length > 0 ? [counted(products.length, 'product')] : []),
  ].join(' · ')
}

function checkerText({ checker }: Declaration): string {
  const missing = checker.missing === 0 ? 'nothing missing' : `${checker.missing} missing`
  return `Checker: ${missing}${checker.broken ? ', its own counter is broken' : ''}`
}
