import { openCompanyWith } from '../actions/navigate.js'
import { groupEvidence } from '../state/evidence-groups.js'
import { evidence, subject } from '../state/store.js'
import type { Selected } from '../state/selection.js'
import { country, t } from '../state/words.js'
import { DrawerHead } from './drawer-head.js'
import { EvidenceList } from './evidence-list.js'
import { ProductsBehind } from './products-behind.js'

/** A smelter or country found without a trace: who names it, a trace of each, and the cells. */
export function FoundDetails({ chosen }: { chosen: Selected }) {
  const { kind, id } = chosen
  const reply = subject.state.value.reply
  const hit = reply?.id === id ? reply.hit : undefined
  const ids = id.includes('/') ? [] : [id]
  const detail = [kind === 'origin' ? t('drawer.origin') : t('kind.smelter'), ...ids, hit?.detail]
  return (
    <>
      <DrawerHead
        look={kind === 'origin' ? { kind, text: id } : { kind: 'smelter', assurance: 'unassured' }}
        title={kind === 'origin' ? country(id) : (hit?.name ?? id)}
        detail={[...new Set(detail)].filter(Boolean).join(' · ')}
      />
      <div class="db">
        <ProductsBehind chosen={chosen} />
        <NamedBy chosen={chosen} />
        <EvidenceList />
      </div>
    </>
  )
}

/** Every company whose form names it: a click traces that company with this still chosen. */
function NamedBy({ chosen }: { chosen: Selected }) {
  const items = evidence.state.value.reply?.items ?? []
  const companies = new Map(
    groupEvidence(items).flatMap(({ first: { kind, company, companyName } }) =>
      kind === 'declaration' && company !== undefined ? [[company, companyName ?? company] as const] : [],
    ),
  )
  if (companies.size === 0) return null
  return (
    <section class="ds">
      <h3>
        {t('drawer.namedBy')}
        <span class="r">{companies.size}</span>
      </h3>
      <ul class="lines">
        {[...companies].map(([id, name]) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => openCompanyWith(id, chosen)}>
              {name}
            </button>
            <span class="r dim">{id}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
