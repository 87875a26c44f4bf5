import type { Assurance, Exposure } from '../../graph/model.js'
import { gridCell, type JudgedGrid } from '../state/answer.js'
import { assurances, exposures, hiddenBut, isSameFilter } from '../state/facets.js'
import { mineralSymbol } from '../i18n/format.js'
import { hide } from '../actions/navigate.js'
import { answeredMinerals, selected, view } from '../state/store.js'
import { mineral, t } from '../state/words.js'
import { MineralSign, verdictClass } from './marks.js'

const rows = exposures.filter((exposure) => exposure !== 'notAssessed')

/** Exposure × assurance, four columns per mineral. A click on a cell leaves only its smelters. */
export function VerdictGrid({ grids }: { grids: readonly JudgedGrid[] }) {
  return (
    <table class="grid">
      <Heads grids={grids} />
      <tbody>
        {rows.map((exposure) => (
          <tr key={exposure}>
            <th>{t(`exposure.${exposure}`)}</th>
            {grids.map((grid) =>
              assurances.map((assurance) => (
                <Cell
                  key={`${grid.trace.mineral} ${assurance}`}
                  grid={grid}
                  place={{ exposure, assurance }}
                />
              )),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Heads = ({ grids }: { grids: readonly JudgedGrid[] }) => (
  <thead>
    <tr class="mh">
      <th class="dim">{t('answer.assurance')} →</th>
      {grids.map((grid) => (
        <th key={grid.trace.mineral} colSpan={4} class="mineral">
          <MineralHead {...grid} />
        </th>
      ))}
    </tr>
    <tr class="ch">
      <th>{t('answer.exposure')} ↓</th>
      {grids.map(({ trace }) =>
        assurances.map((assurance) => (
          <th key={`${trace.mineral} ${assurance}`} class={assurance === 'assured' ? 'first' : ''}>
            {t(`assurance.${assurance}`)}
          </th>
        )),
      )}
    </tr>
  </thead>
)

function MineralHead({ trace, list }: JudgedGrid) {
  const notAssessed = Object.values(trace.grid[list]?.['notAssessed'] ?? {}).reduce((sum, n) => sum + n, 0)
  return (
    <span class="in">
      <MineralSign />
      <b>{mineral(trace.mineral)}</b>
      <span class="dim">
        {[mineralSymbol(trace.mineral), t('answer.smelters', { n: trace.smelters.total })]
          .filter(Boolean)
          .join(' · ')}
        {notAssessed > 0 && `, ${t('answer.notAssessed', { n: notAssessed })}`}
      </span>
    </span>
  )
}

interface Place {
  readonly exposure: Exposure
  readonly assurance: Assurance
}

function Cell({ grid, place }: { grid: JudgedGrid; place: Place }) {
  const { trace } = grid
  const { count, verdict, alarm } = gridCell(grid, place)
  const first = place.assurance === 'assured' ? 'first' : ''
  if (count === 0)
    return (
      <td class={`c ${first}`}>
        <div>·</div>
      </td>
    )
  const minerals = answeredMinerals.value
  const wanted = hiddenBut(minerals, { mineral: trace.mineral, ...place })
  const isChosen = isSameFilter(view.value.hidden, wanted)
  const label = t('answer.cell', {
    mineral: mineral(trace.mineral),
    n: count,
    exposure: t(`exposure.${place.exposure}`),
    assurance: t(`assurance.${place.assurance}`),
  })
  return (
    <td class={`c ${first}`}>
      <button
        type="button"
        class={`${verdict ? verdictClass(verdict) : 'v'} ${isChosen || holdsSelected(grid, place) ? 'sel' : ''}`}
        aria-label={`${label}: ${verdict ? t(`verdict.${verdict}`) : ''}`}
        aria-pressed={isChosen}
        onClick={() => hide(isChosen ? [] : wanted)}
      >
        {alarm && <Alarm />}
        <b>{count}</b> {verdict && t(`verdict.${verdict}`)}
      </button>
    </td>
  )
}

const Alarm = () => (
  <svg class="tri" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 2l6.5 12h-13z" fill="currentColor" />
  </svg>
)

const holdsSelected = ({ trace, list }: JudgedGrid, { exposure, assurance }: Place) =>
  trace.smelters.items.some(
    (smelter) =>
      selected.value?.kind === 'smelter' &&
      smelter.smelter === selected.value.id &&
      smelter.exposure[list] === exposure &&
      smelter.assurance === assurance,
  )
