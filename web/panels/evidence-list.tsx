import type { Evidence } from '../../graph/model.js'
import { openDeclaration } from '../actions/navigate.js'
import { fileUrl } from '../client.js'
import {
  differingStatements,
  groupEvidence,
  splitByReach,
  type EvidenceGroup,
} from '../state/evidence-groups.js'
import { evidence, namesOfCompanies, view } from '../state/store.js'
import { day, mineral, reason, t } from '../state/words.js'
import { CellChip } from './marks.js'
import { ProblemNotice } from './notice.js'

interface EvidenceListProps {
  /** Leaves out what does not bear on the subject. */
  readonly only?: (item: Evidence) => boolean
}

/** Who said it: declarant, template, scope, date, and the cells with what stands in them. */
export function EvidenceList({ only }: EvidenceListProps) {
  const { reply, loading, slow, problem } = evidence.state.value
  if (problem !== undefined)
    return (
      <section class="ds">
        <ProblemNotice problem={problem} onRetry={() => void evidence.refresh()} />
      </section>
    )
  if (!reply) return <section class="ds">{slow && <p class="dim">{t('drawer.loading')}</p>}</section>

  const items = only ? reply.items.filter(only) : reply.items
  const { here, elsewhere } = splitByReach(groupEvidence(items), inReach())
  const listed = [...here, ...elsewhere].reduce((sum, { cells }) => sum + cells.length, 0)
  return (
    <>
      <section class={`ds ${loading ? 'dimmed' : ''}`}>
        <h3>
          {t('drawer.said')}
          {listed > 0 && <span class="r">{t('drawer.saidCount', { n: listed })}</span>}
        </h3>
        {items.length === 0 && <p class="dim">{t('drawer.noEvidence')}</p>}
        {here.map((group) => (
          <Said key={group.key} group={group} />
        ))}
        {elsewhere.length > 0 && <Elsewhere groups={elsewhere} />}
        {reply.total > reply.items.length && (
          <p class="dim">{t('table.partial', { n: reply.items.length, total: reply.total })}</p>
        )}
      </section>
      <Differences items={here.flatMap(({ cells }) => cells)} />
    </>
  )
}

/** Companies of the trace that stands; without one nobody is outside it. */
const inReach = () => (view.value.page === 'trace' ? namesOfCompanies.value : new Map<string, string>())

/** Companies outside this product say so too: counted, and shown on request. */
const Elsewhere = ({ groups }: { groups: readonly EvidenceGroup[] }) => (
  <details class="elsewhere">
    <summary>{t('drawer.elsewhere', { n: groups.length })}</summary>
    {groups.map((group) => (
      <Said key={group.key} group={group} />
    ))}
  </details>
)

function Said({ group: { first, cells } }: { group: EvidenceGroup }) {
  return (
    <div class="said">
      <div class="l1">
        <b>{first.companyName ?? first.company ?? t(`evidence.${first.kind}`)}</b>
        <span class="r">{dateAndAge(first)}</span>
      </div>
      <div class="l2">
        {first.kind === 'declaration' && (
          <>
            <button type="button" class="link" onClick={() => openDeclaration(first.file)}>
              {describe(first)}
            </button>{' '}
            ·{' '}
          </>
        )}
        <a
          href={fileUrl(first.file)}
          download={first.fileName}
          title={t('drawer.file', { file: first.fileName })}
        >
          {first.fileName}
        </a>
      </div>
      <div class="l3">
        {cells.map((cell, index) => (
          <CellValue key={index} evidence={cell} previous={cells[index - 1]} />
        ))}
      </div>
    </div>
  )
}

/** A second address of the same sheet drops the sheet. */
function CellValue({
  evidence: { sheet, cell, value, file, role, mineral: about, decision, retired },
  previous,
}: {
  evidence: Evidence
  previous: Evidence | undefined
}) {
  return (
    <span class="cell-value">
      {cell && (
        <CellChip
          sheet={previous?.sheet === sheet ? undefined : sheet}
          cell={place(cell)}
          at={{ file, sheet, cell }}
        />
      )}
      {role && (
        <span class="dim">
          {about && `${mineral(about)} `}
          {t(`role.${role}`)}
        </span>
      )}
      {value !== undefined && <span>“{value}”</span>}
      {role && value === undefined && <span class="dim">{t('stated.blank')}</span>}
      {decision && <span class="dim">{decided(decision)}</span>}
      {retired && <span class="dim">{reason({ code: 'cidRetired', params: retired })}</span>}
    </span>
  )
}

/** By whose word the cell means what is asked about. */
const decided = ({ by, on, text, reason: why }: NonNullable<Evidence['decision']>): string => {
  const params = { by, date: on, ...(text !== undefined && { text }), ...(why !== undefined && { why }) }
  return reason({ code: 'identityDecided', params })
}

/** A list is a CSV more often than not: it has rows, no cells. */
function place(cell: string): string {
  const row = /^row (\d+)$/.exec(cell)?.[1]
  return row === undefined ? cell : t('file.row', { row })
}

function describe({ template, version, scope }: Evidence): string {
  return [
    [template, version].filter(Boolean).join(' ') || t('evidence.declaration'),
    scope && t('drawer.scope', { scope: t(`scope.${scope}`) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function dateAndAge({ date, received, freshness }: Evidence): string {
  if (!date) return t('drawer.received', { day: day(received) })
  return freshness ? `${day(date)} · ${t(`fresh.${freshness}`)}` : day(date)
}

function Differences({ items }: { items: readonly Evidence[] }) {
  const statements = differingStatements(items)
  if (statements.length < 2) return null
  return (
    <section class="ds">
      <h3>{t('drawer.disagree')}</h3>
      <div class="vs">
        {statements.map(({ value, who, evidence: { sheet, cell, file } }) => (
          <div key={`${who} ${value}`}>
            <span class="q">“{value}”</span>
            <small>{who}</small>
            {cell && <CellChip sheet={sheet} cell={cell} at={{ file, sheet, cell }} />}
          </div>
        ))}
      </div>
      <p class="dim">{t('drawer.disagreeHint')}</p>
    </section>
  )
}
