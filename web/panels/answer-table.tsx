import { useSignal } from '@preact/signals'
import type { MineralTrace, OriginSummary, TraceReply } from '../../graph/api/trace.js'
import { groupBy } from '../../graph/group-by.js'
import { mineralSymbol } from '../i18n/format.js'
import { showTab } from '../actions/navigate.js'
import { verdictCounts } from '../state/answer.js'
import { byDanger, keyOf, placingOf } from '../state/places.js'
import { view } from '../state/store.js'
import { joined, mineral, number, t } from '../state/words.js'
import { MineralSign, verdictClass } from './marks.js'
import { PlaceName, placeText } from './place-name.js'

interface AnswerProps {
  readonly reply: Pick<TraceReply, 'verdicts'>
  readonly traces: readonly MineralTrace[]
}

/**
 * The direct answer, a line per mineral: where from, how sure, who has not said, and the policy's words. Those no smelter
 * is named for stand below, together where there is the same to say of them.
 */
export const AnswerTable = ({ reply, traces }: AnswerProps) => (
  <table class="t answer-table">
    <thead>
      <tr>
        <th>{t('table.mineral')}</th>
        <th>{t('answer.minedIn')}</th>
        <th class="wide-only">{t('answer.known')}</th>
        <th class="wide-only">{t('answer.sure')}</th>
        <th class="wide-only">{t('answer.answered')}</th>
        <th>{t('answer.verdicts')}</th>
      </tr>
    </thead>
    <tbody>
      {traces
        .filter(({ smelters }) => smelters.total > 0)
        .map((trace) => (
          <tr key={trace.mineral}>
            <th>
              <MineralName id={trace.mineral} />
            </th>
            <Known trace={trace} reply={reply} />
          </tr>
        ))}
      {withoutSmelters(traces).map(([text, alike]) => (
        <tr key={text}>
          <Nobody text={text} traces={alike} />
        </tr>
      ))}
    </tbody>
  </table>
)

const MineralName = ({ id }: { id: string }) => (
  <span class="in">
    <MineralSign />
    <b>{mineral(id)}</b> <span class="dim">{mineralSymbol(id)}</span>
  </span>
)

const Known = ({ trace, reply }: { trace: MineralTrace; reply: AnswerProps['reply'] }) => (
  <>
    <td class="places">
      <Places origins={trace.origins} />
    </td>
    <td class="wide-only" title={unknownHint(trace.origins)}>
      {t('answer.knownOf', { n: number(trace.origins.known), total: number(trace.smelters.total) })}
    </td>
    <td class="wide-only">
      <Sure trace={trace} />
    </td>
    <td class="wide-only">
      <Answered trace={trace} />
    </td>
    <td>
      <Verdicts trace={trace} reply={reply} />
    </td>
  </>
)

/** Why the others are not known. */
const unknownHint = ({ weak, deferred, unknown }: OriginSummary): string =>
  joined([
    weak > 0 && t('answer.weakOnly', { n: weak }),
    deferred > 0 && t('answer.deferredOnly', { n: deferred }),
    unknown > 0 && t('answer.silent', { n: unknown }),
  ])

const placesShown = 5

function Places({ origins }: { origins: OriginSummary }) {
  const isOpen = useSignal(false)
  const { list } = view.value
  const places = byDanger(origins.places, list)
  if (places.length === 0) return <span class="dim">{t('answer.noOrigin')}</span>
  const rest = places.slice(placesShown)
  return (
    <span class={`place-list ${isOpen.value ? 'open' : ''}`}>
      {(isOpen.value ? places : places.slice(0, placesShown)).map((place) => (
        <PlaceName
          key={keyOf(place)}
          {...place}
          placing={placingOf(place, list)}
          isWeak={place.weak === place.smelters}
        />
      ))}
      {rest.length > 0 && (
        <button
          type="button"
          class="link"
          aria-expanded={isOpen.value}
          title={joined(rest.map(placeText))}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          {isOpen.value ? t('answer.fewer') : t('answer.places', { n: rest.length })}
        </button>
      )}
    </span>
  )
}

function Sure({ trace: { origins, smelters } }: { trace: MineralTrace }) {
  const may = smelters.total - origins.strong
  return (
    <span title={t('answer.sureHint')}>
      {joined([
        origins.strong > 0 && t('answer.strong', { n: number(origins.strong) }),
        may > 0 && t('answer.mayContain', { n: number(may) }),
      ])}
    </span>
  )
}

function Answered({ trace: { coverage } }: { trace: MineralTrace }) {
  const { answered, companies, usesNone, unproven } = coverage
  return (
    <span title={joined([t('answer.usesNone', { n: usesNone }), t('answer.unproven', { n: unproven })])}>
      {t('answer.answeredOf', { n: number(answered), total: number(companies) })}
      {usesNone > 0 && <span class="dim"> {t('answer.someUseNone', { n: usesNone })}</span>}
    </span>
  )
}

const mostWords = 3

function Verdicts({ trace, reply: { verdicts } }: { trace: MineralTrace; reply: AnswerProps['reply'] }) {
  const counts = verdictCounts({ trace, verdicts, list: view.value.list })
  const shown = counts.slice(0, mostWords)
  const rest = trace.smelters.total - shown.reduce((sum, { count }) => sum + count, 0)
  return (
    <span class="verdicts">
      {shown.map(({ verdict, count }) => (
        <span key={verdict} class={verdictClass(verdict)}>
          <b>{number(count)}</b> {t(`verdict.${verdict}`)}
        </span>
      ))}
      {rest > 0 && <span class="dim">{t('answer.more', { n: rest })}</span>}
    </span>
  )
}

/** Minerals nobody names a smelter for, by what is said of that; in the order of the first. */
const withoutSmelters = (traces: readonly MineralTrace[]) => [
  ...groupBy(
    traces.filter(({ smelters }) => smelters.total === 0),
    ({ coverage }) => nobodyText(coverage),
  ),
]

/** No smelter is named: said by whom, and where to go on. */
const Nobody = ({ text, traces }: { text: string; traces: readonly MineralTrace[] }) => (
  <td colSpan={6} class="nobody">
    {traces.map((trace) => (
      <MineralName key={trace.mineral} id={trace.mineral} />
    ))}
    <span class="dim">{text}</span>{' '}
    {traces.some(({ coverage }) => coverage.companies > coverage.answered) && (
      <button type="button" class="link" onClick={() => showTab('ends')}>
        {t('answer.whomToAsk')}
      </button>
    )}
  </td>
)

function nobodyText({ companies, answered, usesNone, unproven }: MineralTrace['coverage']): string {
  if (companies === 0) return t('answer.nobodyInReach')
  if (answered === 0 && unproven > 0) return t('answer.onlyUnproven', { n: unproven })
  if (answered === 0) return t('answer.nobodyAnswered', { n: companies })
  if (usesNone === answered) return t('answer.allUseNone', { n: number(answered), total: number(companies) })
  return t('answer.noneNamed', { n: number(answered), total: number(companies) })
}
