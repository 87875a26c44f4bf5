import { openCompany, openDeclarations, supposeOf } from '../actions/navigate.js'
import type { PictureNode } from '../../graph/api/picture.js'
import { companies, drawnSelection, ends, view } from '../state/store.js'
import { ask, endReason, mineral, standingWords, t } from '../state/words.js'
import { CompanyIdentity } from './company-identity.js'
import { DrawerHead } from './drawer-head.js'
import { EvidenceList } from './evidence-list.js'

export function CompanyDetails({ id }: { id: string }) {
  const drawn = drawnSelection.value
  const node = drawn?.grouped ? undefined : drawn?.node
  const row = companies.value.find(({ company }) => company === id)
  const tier = row && row.tier > 0 ? t('drawer.company.tier', { tier: row.tier }) : t('drawer.company')
  const facts = [
    tier,
    row?.scope && t('drawer.scope', { scope: t(`scope.${row.scope}`) }),
    row && standingWords(row),
  ]
  return (
    <>
      <DrawerHead
        look={companyLook(node)}
        title={row?.name ?? id}
        detail={facts.filter(Boolean).join(' · ')}
      />
      <div class="db">
        <CompanyEnds id={id} />
        <EvidenceList />
      </div>
      <footer class="df">
        {view.value.company !== id && (
          <button type="button" class="btn" onClick={() => openCompany(id)}>
            {t('drawer.traceCompany')}
          </button>
        )}
        {view.value.page === 'trace' && view.value.company !== id && (
          <button type="button" class="btn" onClick={() => supposeOf({ kind: 'company', id })}>
            {t('drawer.whatIfWithout')}
          </button>
        )}
        <button type="button" class="btn" onClick={() => openDeclarations(id)}>
          {t('page.declarations')}
        </button>
        <CompanyIdentity key={id} id={id} name={row?.name ?? id} />
      </footer>
    </>
  )
}

const companyLook = (node: PictureNode | undefined) => ({
  kind: 'company' as const,
  text: node?.answered === false ? '' : (node?.scope ?? ''),
  dashed: node?.stale === true || node?.answered === false,
})

function CompanyEnds({ id }: { id: string }) {
  const mine = ends.value.filter(({ end }) => end.company === id)
  if (mine.length === 0) return null
  return (
    <section class="ds">
      <h3>
        {t('drawer.ends')}
        <span class="r">{mine.length}</span>
      </h3>
      <ul class="lines tall">
        {mine.map(({ key, mineral: mineralId, end }) => (
          <li key={key}>
            <span>
              <b>{mineral(mineralId)}</b> {endReason(end.reason)}
            </span>
            <small>{ask(end, mineralId)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
