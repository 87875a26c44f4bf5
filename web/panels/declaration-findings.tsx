import type { Severity } from '../../graph/model.js'
import { chooseFinding, showSeverity } from '../actions/declarations.js'
import {
  allFindings,
  findingChosen,
  findingsShown,
  severityShown,
  td,
  type FormFinding,
} from '../state/declarations.js'
import { act, finding as findingText, number } from '../state/words.js'
import { SeveritySign } from './marks.js'

/** What was found, worst first; the one that is chosen shows its cell. */
export const DeclarationFindings = () => (
  <section class="form-findings" aria-label={td('findings')}>
    <Filter />
    {allFindings.value.length === 0 && <p class="dim pad">{td('noFindings')}</p>}
    <ol>
      {findingsShown.value.map((one) => (
        <Row key={one.key} one={one} />
      ))}
    </ol>
  </section>
)

const filters = [
  ['all', 'filter'],
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['note', 'notes'],
] as const

const Filter = () => (
  <div class="desk-tabs" role="group">
    {filters.map(([severity, key]) => (
      <button
        key={severity}
        type="button"
        aria-pressed={severityShown.value === severity}
        onClick={() => showSeverity(severity)}
      >
        {td(key, { n: number(countOf(severity)) })}
      </button>
    ))}
  </div>
)

const countOf = (severity: Severity | 'all'): number =>
  allFindings.value.filter(({ finding }) => severity === 'all' || finding.severity === severity).length

function Row({ one }: { one: FormFinding }) {
  const { finding, isAcross, key } = one
  const isChosen = findingChosen.value === key
  const mend = act(finding)
  const place = finding.cell ?? (finding.row === undefined ? undefined : String(finding.row))
  return (
    <li>
      <button
        type="button"
        class={isChosen ? 'sel' : ''}
        aria-pressed={isChosen}
        ref={(button) => {
          if (isChosen) button?.scrollIntoView({ block: 'nearest' })
        }}
        onClick={() => chooseFinding(one)}
      >
        <span class="l1">
          <SeveritySign severity={finding.severity} />
          {place !== undefined && (
            <span class="cellref">{[finding.sheet, place].filter(Boolean).join('!')}</span>
          )}
          {isAcross && <span class="dim">{td('across')}</span>}
        </span>
        <span>{findingText(finding)}</span>
        {mend !== '' && (
          <span class="mend">
            <span class="dim">{td('mend')}</span> {mend}
          </span>
        )}
      </button>
    </li>
  )
}
