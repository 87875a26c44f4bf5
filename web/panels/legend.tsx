import type { ComponentChildren } from 'preact'
import { hide } from '../actions/navigate.js'
import { mineralSymbol } from '../i18n/format.js'
import { assurances, countFacet, exposures, facetId, toggled, type FacetCount } from '../state/facets.js'
import { coveredListId } from '../state/lists.js'
import { legendIsRail } from '../state/screen.js'
import { legendOpen, smelters, trace, view } from '../state/store.js'
import { listName, mineral, number, t } from '../state/words.js'
import { AssuranceSign, ExposureSign, MineralSign } from './marks.js'
import { ShapesKey } from './shapes-key.js'

/** The legend is the filter: a click hides, Alt-click leaves only one. Narrow screens get a rail. */
export const Legend = () => (
  <aside
    class={`legend ${legendIsRail.value ? 'rail' : ''} ${legendOpen.value ? 'open' : ''}`}
    data-legend
    aria-label={t('legend.title')}
  >
    <header>
      <b>{t('legend.title')}</b>
      <span class="dim">{t('legend.hint')}</span>
      {view.value.hidden.length > 0 && (
        <button type="button" class="link r" onClick={() => hide([])}>
          {t('legend.reset')}
        </button>
      )}
    </header>
    <div class="legend-facets">
      <Minerals />
      <Assurances />
      <Exposures />
    </div>
    <ShapesKey />
    <button
      type="button"
      class="btn rail-toggle"
      aria-expanded={legendOpen.value}
      onClick={() => (legendOpen.value = !legendOpen.value)}
    >
      {t('legend.open')}
    </button>
  </aside>
)

function counted<Value extends string>(facet: FacetCount['facet'], values: readonly Value[]) {
  const { hidden, list } = view.value
  const counts = countFacet(smelters.value, facet, { values, hidden, list })
  // One for each of `values`, in their order.
  return values.flatMap((value, index) => (counts[index] ? [{ value, count: counts[index] }] : []))
}

function Minerals() {
  const minerals = (trace.state.value.reply?.minerals ?? []).map(({ mineral: id }) => id)
  return (
    <Facet title={t('legend.mineral')} counted>
      {counted('mineral', minerals).map(({ value, count }) => (
        <Value
          key={value}
          count={count}
          values={minerals}
          sign={<MineralSign />}
          short={mineralSymbol(value) ?? mineral(value)}
        >
          {mineral(value)} <span class="dim">{mineralSymbol(value)}</span>
        </Value>
      ))}
    </Facet>
  )
}

const Assurances = () => (
  <Facet title={t('legend.assurance')} short={t('table.assurance')}>
    {counted('assurance', assurances).map(({ value, count }) => (
      <Value key={value} count={count} values={assurances} sign={<AssuranceSign assurance={value} />}>
        {t(`assurance.${value}`)}
      </Value>
    ))}
  </Facet>
)

function Exposures() {
  const { list } = view.value
  const title = t('legend.exposure', {
    list: list === coveredListId ? t('list.coveredShort') : listName(list),
  })
  return (
    <Facet title={title} short={t('table.exposure')}>
      {counted('exposure', exposures)
        .filter(({ value, count }) => value !== 'notAssessed' || count.all > 0)
        .map(({ value, count }) => (
          <Value key={value} count={count} values={exposures} sign={<ExposureSign exposure={value} />}>
            {t(`exposure.${value}`)}
          </Value>
        ))}
    </Facet>
  )
}

interface FacetProps {
  readonly title: string
  /** For the rail. */
  readonly short?: string
  readonly counted?: true
  readonly children: ComponentChildren
}

const Facet = ({ title, short = title, counted, children }: FacetProps) => (
  <section>
    <h3 title={title}>
      <span class="t">{title}</span>
      <span class="short">{short}</span>
      {counted && (
        <span class="cols" aria-hidden="true">
          <span>{t('legend.here')}</span>
          <span>{t('legend.all')}</span>
        </span>
      )}
    </h3>
    <ul>{children}</ul>
  </section>
)

interface ValueProps {
  readonly count: FacetCount
  readonly values: readonly string[]
  readonly sign: ComponentChildren
  readonly short?: string | undefined
  readonly children: ComponentChildren
}

function Value({ count: { facet, value, here, all }, values, sign, short, children }: ValueProps) {
  const { hidden } = view.value
  const isHidden = hidden.includes(facetId(facet, value))
  return (
    <li class={`${isHidden ? 'off' : ''} ${all === 0 ? 'zero' : ''}`}>
      <button
        type="button"
        aria-pressed={!isHidden}
        onClick={({ altKey }) => hide(toggled(hidden, { facet, value, values, alone: altKey }))}
      >
        {sign}
        <span class="t">{children}</span>
        {short && <span class="short">{short}</span>}
        <span class="n1">{number(here)}</span>
        <span class="n2">{number(all)}</span>
      </button>
    </li>
  )
}
