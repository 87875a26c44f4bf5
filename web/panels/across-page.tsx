import type { FindingsReply, KeptFinding } from '../../graph/api/findings.js'
import { chooseAcross, filterFindings, listMoreFindings } from '../actions/across.js'
import { across, chosenFinding, chosenId, kindName } from '../state/across.js'
import { td } from '../state/declarations.js'
import { view } from '../state/store.js'
import { day, finding, mineral, number, t } from '../state/words.js'
import { AcrossSide } from './across-side.js'
import { DataTable, type Column } from './data-table.js'
import { FormTabs } from './form-tabs.js'
import { KeysButton } from './keys-dialog.js'
import { SeveritySign } from './marks.js'
import { EmptyNotice, ProblemNotice } from './notice.js'

/** What declarations and lists contradict each other in: one click shows who says what, since when and why. */
export function AcrossPage() {
  const { reply, slow, problem } = across.state.value
  return (
    <>
      <Head />
      <div class={`thin-bar ${slow ? 'on' : ''}`} role="progressbar" aria-label={t('page.loading')} />
      <main class="desk list">
        <div class="desk-centre wide">
          <FormTabs />
          {reply && <Filters counts={reply.counts} />}
          <div class="desk-scroll flush">
            {problem !== undefined && (
              <ProblemNotice problem={problem} onRetry={() => void across.refresh()} />
            )}
            {reply && <Findings {...reply} />}
          </div>
        </div>
        {chosenFinding.value && <AcrossSide kept={chosenFinding.value} />}
      </main>
      <footer class="status">
        <KeysButton />
      </footer>
    </>
  )
}

const Head = () => (
  <div class="question">
    <div class="grow">
      <h1>{t('page.findings')}</h1>
      <div class="facts">
        <span>{td('acrossHint')}</span>
      </div>
    </div>
  </div>
)

const Findings = ({ items, total }: FindingsReply) => (
  <>
    <DataTable
      columns={columns()}
      rows={items}
      keyOf={({ id }) => id}
      sorting={{ column: '', descending: false }}
      isSelected={({ id }) => id === chosenId.value}
      onSelect={({ id }) => chooseAcross(id)}
      empty={
        <EmptyNotice title={td(view.value.state === 'closed' ? 'noneClosed' : 'noneOpen')}>
          {td('acrossNoneHint')}
        </EmptyNotice>
      }
    />
    {total > items.length && (
      <button type="button" class="link pad" onClick={listMoreFindings}>
        {td('moreFindings', { n: number(total) })}
      </button>
    )}
  </>
)

const columns = (): Column<KeptFinding>[] => [
  {
    id: 'kind',
    title: td('kind'),
    value: (kept) => kindName(kept.finding.code),
    cell: (kept) => (
      <span class="st">
        <SeveritySign severity={kept.finding.severity} />
        {kindName(kept.finding.code)}
      </span>
    ),
  },
  {
    id: 'mineral',
    title: t('table.mineral'),
    value: (kept) => (kept.finding.mineral === undefined ? '' : mineral(kept.finding.mineral)),
  },
  { id: 'finding', title: t('table.finding'), wide: true, value: (kept) => finding(kept.finding) },
  {
    id: 'since',
    title: td('since'),
    value: ({ opened }) => opened.day,
    cell: ({ opened }) => day(opened.day),
  },
]

function Filters({ counts }: Pick<FindingsReply, 'counts'>) {
  const { kind, mineral: asked, company, state = 'open' } = view.value
  return (
    <div class="desk-filters across">
      <Filter
        label={td('state')}
        values={(['open', 'closed'] as const).map((id) => ({
          id,
          name: td(id),
          n: countOf(counts.states, id),
        }))}
        chosen={state}
        onChoose={(next) => filterFindings({ state: next === 'closed' ? next : undefined })}
      />
      <Filter
        label={td('kind')}
        all={td('allKinds')}
        values={counts.codes.map(({ value, count }) => ({ id: value, name: kindName(value), n: count }))}
        chosen={kind}
        onChoose={(next) => filterFindings({ kind: next })}
      />
      <Filter
        label={t('table.mineral')}
        all={td('allMinerals')}
        values={counts.minerals.map(({ value, count }) => ({ id: value, name: mineral(value), n: count }))}
        chosen={asked}
        onChoose={(next) => filterFindings({ mineral: next })}
      />
      {company !== undefined && (
        <button type="button" class="chip" onClick={() => filterFindings({ company: undefined })}>
          {td('ofCompany', { name: nameOf(company) })} ×
        </button>
      )}
    </div>
  )
}

const countOf = (counts: FindingsReply['counts']['states'], id: 'open' | 'closed'): number =>
  counts.find(({ value }) => value === id)?.count ?? 0

const nameOf = (company: string): string =>
  across.state.value.reply?.items.flatMap(({ companies }) => companies).find(({ id }) => id === company)
    ?.name ?? company

interface FilterProps {
  readonly label: string
  /** The choice of none of them, where there is one. */
  readonly all?: string
  readonly values: readonly { readonly id: string; readonly name: string; readonly n: number }[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string | undefined) => void
}

/** A value that nothing falls under any more stays while it is chosen. */
function Filter({ label, all, values, chosen, onChoose }: FilterProps) {
  const isGone = chosen !== undefined && !values.some(({ id }) => id === chosen)
  const shown = isGone ? [...values, { id: chosen, name: chosen, n: 0 }] : values
  return (
    <select
      aria-label={label}
      title={label}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose(value === '' ? undefined : value)}
    >
      {all !== undefined && <option value="">{all}</option>}
      {shown.map(({ id, name, n }) => (
        <option key={id} value={id}>
          {t('desk.counted', { name, n: number(n) })}
        </option>
      ))}
    </select>
  )
}
