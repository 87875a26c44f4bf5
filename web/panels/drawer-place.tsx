import { select } from '../actions/navigate.js'
import { lookOf } from '../canvas/elements.js'
import { originId } from '../state/evidence-questions.js'
import type { SmelterRow } from '../state/rows.js'
import { drawnSelection, smelters, trace, view } from '../state/store.js'
import { country, label, mineral, t } from '../state/words.js'
import { DrawerHead } from './drawer-head.js'
import { EvidenceList } from './evidence-list.js'
import { VerdictMark } from './marks.js'
import { ProductsBehind } from './products-behind.js'
import { placingWord } from './placing-words.js'

export function ProductDetails({ id }: { id: string }) {
  const { product } = view.value
  const name = product === id ? trace.state.value.reply?.question.name : undefined
  return (
    <>
      <DrawerHead
        look={{ kind: 'product', text: id }}
        title={name ?? id}
        detail={`${t('drawer.product')} · ${id}`}
      />
      <div class="db">
        <EvidenceList />
      </div>
    </>
  )
}

/** A country or region, or what stands in its place: recycled feed, a group of countries. */
export function OriginDetails({ id }: { id: string }) {
  const { node, grouped } = drawnSelection.value ?? {}
  const drawn = grouped ? undefined : node
  const member = grouped ? node?.members?.find(({ ref }) => ref === id) : undefined
  const title = drawn ? label(drawn) : country(id)
  return (
    <>
      <DrawerHead
        look={drawn ? lookOf(drawn) : { kind: 'origin', text: id, placing: member?.placing }}
        title={title}
        detail={[t('drawer.origin'), placingWord((drawn ?? member)?.placing)].filter(Boolean).join(' · ')}
      />
      <div class="db">
        <SmeltersFrom rows={smelters.value.filter((row) => isFrom(row, id))} />
        <EvidenceList />
        <ProductsBehind chosen={{ kind: 'origin', id }} />
      </div>
    </>
  )
}

/** A country's regions are part of it. */
const isFrom = ({ smelter }: SmelterRow, id: string): boolean =>
  smelter.origins.some((origin) => origin.country === id || originId(origin) === id)

const SmeltersFrom = ({ rows }: { rows: readonly SmelterRow[] }) => (
  <section class="ds">
    <h3>
      {t('drawer.smeltersFrom')}
      <span class="r">{rows.length}</span>
    </h3>
    <ul class="lines">
      {rows.map(({ key, smelter, mineral: mineralId }) => (
        <li key={key}>
          <button type="button" class="link" onClick={() => select({ kind: 'smelter', id: smelter.smelter })}>
            {smelter.name}
          </button>
          <span class="dim"> {mineral(mineralId)}</span>
          <span class="r">
            <VerdictMark verdict={smelter.verdict[view.value.list]} />
          </span>
        </li>
      ))}
    </ul>
  </section>
)
