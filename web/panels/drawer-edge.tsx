import type { PictureEdge } from '../../graph/api/picture.js'
import { picture } from '../state/store.js'
import { enumerated, label, mineral, t } from '../state/words.js'
import { cellsBehind } from './drawer-gap.js'
import { DrawerHead } from './drawer-head.js'
import { EvidenceList } from './evidence-list.js'

/** A supply step or statement: from whom to whom, how strong, and the cells it stands on. */
export function EdgeDetails({ edge }: { edge: PictureEdge }) {
  const nodes = picture.state.value.reply?.nodes ?? []
  const from = nodes.find(({ id }) => id === edge.from)
  const to = nodes.find(({ id }) => id === edge.to)
  const hasCells = from?.ref !== undefined && (to?.ref !== undefined || to?.kind === 'gap')
  const countsLines = !hasCells && (edge.kind === 'USES' || edge.kind === 'SOURCES_FROM')
  const facts = [
    t(`edge.${edge.kind}`),
    edge.strength && t('drawer.strength', { strength: t(`strength.${edge.strength}`) }),
    countsLines && t('drawer.statements', { n: edge.weight }),
    enumerated(edge.minerals.map((id) => mineral(id))),
  ]
  return (
    <>
      <DrawerHead
        title={from && to ? t('drawer.edge', { from: label(from), to: label(to) }) : t('drawer.notHere')}
        detail={facts.filter(Boolean).join(' · ')}
      />
      <div class="db">
        {hasCells ? (
          <EvidenceList {...(to.kind === 'gap' ? { only: cellsBehind(to) } : {})} />
        ) : (
          <section class="ds">
            <p class="dim">{t('drawer.groupEvidence')}</p>
          </section>
        )}
      </div>
    </>
  )
}
