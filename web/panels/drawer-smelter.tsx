import type { TracedOrigin, TracedSmelter } from '../../graph/api/trace.js'
import { askForMineral, supposeOf } from '../actions/navigate.js'
import { ringOf } from '../canvas/elements.js'
import { smelters, trace, view } from '../state/store.js'
import { country, day, listName, mineral, reason, t } from '../state/words.js'
import { DrawerHead, NotHere } from './drawer-head.js'
import { EvidenceList } from './evidence-list.js'
import { VerdictMark } from './marks.js'
import { ProductsBehind } from './products-behind.js'

export function SmelterDetails({ id }: { id: string }) {
  const rows = smelters.value.filter(({ smelter }) => smelter.smelter === id)
  const [first] = rows
  if (!first) return trace.state.value.reply ? <NotHere /> : null
  return (
    <>
      <SmelterHead smelter={first.smelter} mineralId={first.mineral} />
      <div class="db">
        {rows.map(({ key, mineral: mineralId, smelter }) => (
          <div key={key}>
            {rows.length > 1 && <h3 class="pad">{mineral(mineralId)}</h3>}
            <Verdicts smelter={smelter} />
          </div>
        ))}
        <EvidenceList />
        {rows.map(({ key, smelter }) => (
          <Origins key={key} smelter={smelter} />
        ))}
        <Statuses smelter={first.smelter} />
        <ProductsBehind chosen={{ kind: 'smelter', id }} />
      </div>
      <footer class="df">
        {view.value.page === 'trace' && (
          <button type="button" class="btn" onClick={() => supposeOf({ kind: 'smelter', id })}>
            {t('drawer.whatIfFailed')}
          </button>
        )}
        {view.value.mineral === undefined && (
          <button type="button" class="btn" onClick={() => askForMineral(first.mineral)}>
            {t('drawer.onlyMineral', { mineral: mineral(first.mineral) })}
          </button>
        )}
      </footer>
    </>
  )
}

function SmelterHead({ smelter, mineralId }: { smelter: TracedSmelter; mineralId: string }) {
  const { list } = view.value
  const { assurance, identity, name, country: code } = smelter
  const exposure = smelter.exposure[list] ?? 'notAssessed'
  const where = code
    ? t('drawer.smelter', { mineral: mineral(mineralId), country: country(code) })
    : t('drawer.smelterAnywhere', { mineral: mineral(mineralId) })
  const identityWord =
    identity === 'listed' ? smelter.smelter : t(identity === 'named' ? 'table.named' : 'table.notNamed')
  return (
    <DrawerHead
      look={{ kind: 'smelter', assurance, identity, ring: ringOf({ kind: 'smelter', assurance, exposure }) }}
      title={name || t('table.notNamed')}
      detail={`${where} · ${identityWord}`}
    />
  )
}

function Verdicts({ smelter }: { smelter: TracedSmelter }) {
  const needs = smelter.reasons.filter(({ code }) => code.startsWith('needs'))
  const why = smelter.reasons.filter(({ code }) => !code.startsWith('needs'))
  return (
    <section class="ds">
      <div class="why">
        {Object.entries(smelter.exposure).map(([list, exposure]) => (
          <div key={list} class="why-row">
            <VerdictMark verdict={smelter.verdict[list]} />
            <span>
              {listName(list)}: {t(`exposure.${exposure}`)} × {t(`assurance.${smelter.assurance}`)}
            </span>
          </div>
        ))}
      </div>
      {why.length > 0 && (
        <ul class="reasons">
          {distinct(why.map((each) => reason(each))).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {needs.length > 0 && (
        <p class="needs">
          <b>{t('drawer.needs')}</b> {distinct(needs.map((each) => reason(each))).join('; ')}
        </p>
      )}
    </section>
  )
}

const distinct = (texts: readonly string[]) => [...new Set(texts)]

function Origins({ smelter: { origins, said } }: { smelter: TracedSmelter }) {
  return (
    <section class="ds">
      <h3>
        {t('drawer.origins')}
        <span class="r">{t('drawer.originsCount', said)}</span>
      </h3>
      {origins.length === 0 && <p class="dim">{t('drawer.noOrigin')}</p>}
      <ul class="lines">
        {origins.map((origin) => (
          <li key={JSON.stringify(origin)}>
            <span>{originName(origin)}</span>
            <span class="r dim">
              {[
                origin.declarants > 0 && t('drawer.declarants', { n: origin.declarants }),
                origin.byReference && t('drawer.reference'),
                origin.weak && t('strength.weakClaim'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {origins.some(({ weak }) => weak) && <p class="dim">{t('drawer.weak')}</p>}
    </section>
  )
}

function originName({ kind, country: code, region, group }: TracedOrigin): string {
  if (kind === 'group') return group ?? t('originKind.group')
  if (kind !== 'country' && kind !== 'region') return t(`originKind.${kind}`)
  return [region, code && country(code)].filter(Boolean).join(', ')
}

const Statuses = ({ smelter: { statuses } }: { smelter: TracedSmelter }) => (
  <section class="ds">
    <h3>{t('drawer.statuses')}</h3>
    {statuses.length === 0 && <p class="dim">{t('drawer.noStatus')}</p>}
    <ul class="lines">
      {statuses.map(({ scheme, status, date, validTo, operation, eligibility }) => (
        <li key={`${scheme} ${date} ${status}`}>
          <span>
            {scheme} “{status}” {[operation, eligibility].filter(Boolean).join(', ')}
          </span>
          <span class="r dim">
            {day(date)}
            {validTo && ` ${t('drawer.validTo', { day: day(validTo) })}`}
          </span>
        </li>
      ))}
    </ul>
  </section>
)
