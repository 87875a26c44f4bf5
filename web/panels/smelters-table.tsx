import type { Verdict } from '../../graph/model.js'
import { select } from '../actions/navigate.js'
import { urgency } from '../state/answer.js'
import { canvasCommands } from '../state/canvas-commands.js'
import type { SmelterRow } from '../state/rows.js'
import { placesOf, type SmelterPlace } from '../state/places.js'
import { selected, shownSmelters, smelters, trace, view } from '../state/store.js'
import { joined, mineral, t } from '../state/words.js'
import { DataTable, type Column } from './data-table.js'
import { AssuranceMark, VerdictMark } from './marks.js'
import { PlaceName, placeText } from './place-name.js'

const placesOfRow = ({ mineral: id, smelter }: SmelterRow, list: string): SmelterPlace[] => {
  const { reply } = trace.state.value
  const summary = reply?.minerals.find(({ mineral: one }) => one === id)?.origins.places ?? []
  return placesOf(smelter, summary, list)
}

const placesShown = 3

function Origins({ row, list }: { row: SmelterRow; list: string }) {
  const places = placesOfRow(row, list)
  const rest = places.slice(placesShown)
  if (places.length === 0) return <span class="dim">{t(silence(row.smelter))}</span>
  return (
    <span class="place-list">
      {places.slice(0, placesShown).map(({ weak, ...place }) => (
        <PlaceName {...place} key={place.key} isWeak={weak} />
      ))}
      {rest.length > 0 && (
        <span class="dim" title={joined(rest.map(placeText))}>
          {t('answer.places', { n: rest.length })}
        </span>
      )}
    </span>
  )
}

/** Why no place is named. */
function silence({ origins }: SmelterRow['smelter']): 'origin.deferred' | 'origin.unknown' | 'origin.none' {
  if (origins.some(({ kind }) => kind === 'deferred')) return 'origin.deferred'
  return origins.length > 0 ? 'origin.unknown' : 'origin.none'
}

const verdictWord = (verdict: Verdict | undefined): string =>
  t(verdict === undefined ? 'exposure.notAssessed' : `verdict.${verdict}`)

const strengths = ['strong', 'medium', 'may-contain']

export function SmeltersTable() {
  const { list } = view.value
  return (
    <DataTable
      columns={smelterColumns(list)}
      rows={shownSmelters.value}
      keyOf={({ key }) => key}
      sorting={{ column: 'verdict', descending: false }}
      isSelected={({ smelter }) =>
        selected.value?.kind === 'smelter' && selected.value.id === smelter.smelter
      }
      onSelect={({ smelter }) => select({ kind: 'smelter', id: smelter.smelter })}
      onHover={(row) => canvasCommands.value?.hover(row && `smelter:${row.smelter.smelter}`)}
      empty={t(smelters.value.length > 0 ? 'table.allHidden' : 'table.noSmelters')}
    />
  )
}

export const smelterColumns = (list: string): Column<SmelterRow>[] => [
  {
    id: 'name',
    title: t('table.smelter'),
    wide: true,
    value: ({ smelter }) => smelter.name || t('table.notNamed'),
  },
  {
    id: 'cid',
    title: t('table.cid'),
    value: ({ smelter }) => smelter.smelter,
    cell: ({ smelter: { identity, smelter } }) =>
      identity === 'listed' ? (
        smelter
      ) : (
        <span class="dim">{t(identity === 'named' ? 'table.named' : 'table.notNamed')}</span>
      ),
  },
  { id: 'mineral', title: t('table.mineral'), value: (row) => mineral(row.mineral) },
  {
    id: 'assurance',
    title: t('table.assurance'),
    value: ({ smelter }) => ['failed', 'unassured', 'pending', 'assured'].indexOf(smelter.assurance),
    text: ({ smelter }) => t(`assurance.${smelter.assurance}`),
    cell: ({ smelter }) => <AssuranceMark assurance={smelter.assurance} />,
  },
  {
    id: 'origins',
    title: t('answer.minedIn'),
    value: (row) => placesOfRow(row, list).map(placeText).join(' '),
    text: (row) => placesOfRow(row, list).map(placeText).join('; '),
    cell: (row) => <Origins row={row} list={list} />,
  },
  {
    id: 'exposure',
    title: t('table.exposure'),
    value: ({ smelter }) => t(`exposure.${smelter.exposure[list] ?? 'notAssessed'}`),
  },
  {
    id: 'verdict',
    title: t('table.verdict'),
    value: ({ smelter }) => urgency(smelter.verdict[list]),
    text: ({ smelter }) => verdictWord(smelter.verdict[list]),
    cell: ({ smelter }) => <VerdictMark verdict={smelter.verdict[list]} />,
  },
  {
    id: 'strength',
    title: t('table.strength'),
    value: ({ smelter }) => strengths.indexOf(smelter.strength),
    text: ({ smelter }) => t(`strength.${smelter.strength}`),
    cell: ({ smelter }) => t(`strength.${smelter.strength}`),
  },
  { id: 'suppliers', title: t('table.suppliers'), numeric: true, value: ({ smelter }) => smelter.suppliers },
  { id: 'tier', title: t('table.fromTier'), numeric: true, value: ({ smelter }) => smelter.minTier },
]
