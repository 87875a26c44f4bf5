import type { Tab } from '../state/view.js'
import { showMore } from '../actions/ask.js'
import { showTab } from '../actions/navigate.js'
import {
  companies,
  ends,
  findings,
  shownCompanies,
  shownEnds,
  shownFindings,
  shownSmelters,
  shownStated,
  smelters,
  stated,
  stripOpen,
  trace,
  view,
} from '../state/store.js'
import { nextPage } from '../state/trace-pages.js'
import { number, t } from '../state/words.js'
import { CompaniesTable } from './companies-table.js'
import { EndsTable } from './ends-table.js'
import { FindingsTable } from './findings-table.js'
import { Icon } from './icons.js'
import { SmeltersTable } from './smelters-table.js'
import { StatedPanel } from './stated-panel.js'
import { TableSheet } from './table-sheet.js'

/** The same answer as tables below the canvas; folded to its tabs on a small screen. */
export function Strip() {
  const { tab } = view.value
  return (
    <section class={`strip ${stripOpen.value ? 'open' : ''}`}>
      <div class="tabs" role="tablist">
        <TabButton tab="smelters" count={shownSmelters.value.length} all={totals().smelters} />
        <TabButton tab="ends" count={shownEnds.value.length} all={totals().ends} />
        <TabButton tab="companies" count={shownCompanies.value.length} all={totals().companies} />
        <TabButton tab="findings" count={shownFindings.value.length} all={totals().findings} />
        <TabButton tab="stated" count={shownStated.value.length} all={totals().stated} />
        {tab === 'ends' && <span class="tabs-hint">{t('table.endsHint')}</span>}
        <TableSheet all={totals()[tab]} />
        <button
          type="button"
          class="btn ghost icon strip-toggle"
          aria-label={t('strip.toggle')}
          aria-expanded={stripOpen.value}
          onClick={() => (stripOpen.value = !stripOpen.value)}
        >
          <Icon name="down" />
        </button>
      </div>
      <div class={`strip-body ${tab}`} role="tabpanel" key={tab}>
        <Partial tab={tab} />
        {tab === 'smelters' && <SmeltersTable />}
        {tab === 'ends' && <EndsTable />}
        {tab === 'companies' && <CompaniesTable />}
        {tab === 'findings' && <FindingsTable />}
        {tab === 'stated' && <StatedPanel />}
      </div>
    </section>
  )
}

/** A long answer comes in pages: how much is here, and the way to the rest. */
function Partial({ tab }: { tab: Tab }) {
  const { reply, loading } = trace.state.value
  const here = tab === 'smelters' ? smelters.value.length : ends.value.length
  const all = tab === 'smelters' ? totalSmelters() : totalEnds()
  if (!reply || (tab !== 'smelters' && tab !== 'ends') || here >= all || nextPage(reply) === undefined)
    return null
  return (
    <p class="partial">
      {t('table.partial', { n: number(here), total: number(all) })}{' '}
      <button type="button" class="link" disabled={loading} onClick={() => void showMore()}>
        {t('table.showMore')}
      </button>
    </p>
  )
}

/** Rows of the whole answer, whatever is left out or not here yet. */
const totals = (): Readonly<Record<Tab, number>> => ({
  smelters: totalSmelters(),
  ends: totalEnds(),
  companies: companies.value.length,
  findings: findings.value.length,
  stated: stated.value.length,
})

const totalSmelters = () =>
  trace.state.value.reply?.minerals.reduce((sum, mineral) => sum + mineral.smelters.total, 0) ??
  smelters.value.length
const totalEnds = () =>
  trace.state.value.reply?.minerals.reduce((sum, mineral) => sum + mineral.ends.total, 0) ?? ends.value.length

/** Fewer than all: by the legend, or because only the first pages are here. */
function counted(count: number, all: number): string {
  if (count >= all) return number(all)
  const key = view.value.hidden.length > 0 ? 'table.filtered' : 'table.partial'
  return t(key, { n: number(count), total: number(all) })
}

function TabButton({ tab, count, all }: { tab: Tab; count: number; all: number }) {
  const isOn = view.value.tab === tab
  return (
    <button
      type="button"
      role="tab"
      data-table-tab
      aria-selected={isOn}
      class={isOn ? 'on' : ''}
      onClick={() => {
        showTab(tab)
        stripOpen.value = true
      }}
    >
      {t(`tab.${tab}`)}
      <span class="dim">{counted(count, all)}</span>
    </button>
  )
}
