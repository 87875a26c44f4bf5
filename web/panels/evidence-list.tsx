import type { Evidence } from '../../graph/model.js'
import { fileUrl } from '../client.js'
import { monthsBetween } from '../i18n/format.js'
import { differingStatements, groupEvidence, type EvidenceGroup } from '../state/evidence-groups.js'
import { evidence } from '../state/store.js'
import { askedDay, day, t } from '../state/words.js'
import { CellChip } from './marks.js'
import { ProblemNotice } from './notice.js'

/** Who said it: declarant, template, scope, date, and the cells with what stands in them. */
export function EvidenceList() {
  const { reply, loading, slow, problem } = evidence.state.value
  if (problem !== undefined)
    return (
      <section class="ds">
        <ProblemNotice problem={problem} onRetry={() => void evidence.refresh()} />
      </section>
    )
  if (!reply) return <section class="ds">{slow && <p class="dim">{t('drawer.loading')}</p>}</section>
  return (
    <>
      <section class={`ds ${loading ? 'dimmed' : ''}`}>
        <h3>
          {t('drawer.said')}
          {reply.total > 0 && <span class="r">{t('drawer.saidCount', { n: reply.total })}</span>}
        </h3>
        {reply.items.length === 0 && <p class="dim">{t('drawer.noEvidence')}</p>}
        {groupEvidence(reply.items).map((group) => (
          <Said key={group.key} group={group} />
        ))}
        {reply.total > reply.items.length && (
          <p class="dim">{t('table.partial', { n: reply.items.length, total: reply.total })}</p>
        )}
      </section>
      <Differences items={reply.items} />
    </>
  )
}

function Said({ group: { first, cells } }: { group: EvidenceGroup }) {
  return (
    <div class="said">
      <div class="l1">
        <b>{first.companyName ?? first.company ?? t(`evidence.${first.kind}`)}</b>
        <span class="r">{dateAndAge(first)}</span>
      </div>
      <div class="l2">
        {first.kind === 'declaration' && `${describe(first)} · `}
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
  evidence: { sheet, cell, value, file },
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
          href={fileUrl(file)}
        />
      )}
      {value !== undefined && <span>“{value}”</span>}
    </span>
  )
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

function dateAndAge({ date, received, kind }: Evidence): string {
  if (!date) return t('drawer.received', { day: day(received) })
  if (kind !== 'declaration') return day(date)
  const months = monthsBetween(date, askedDay())
  return `${day(date)} · ${months < 1 ? t('age.new') : t('age.months', { n: months })}`
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
            {cell && <CellChip sheet={sheet} cell={cell} href={fileUrl(file)} />}
          </div>
        ))}
      </div>
      <p class="dim">{t('drawer.disagreeHint')}</p>
    </section>
  )
}
