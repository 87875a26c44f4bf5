import type { PictureNode } from '../../graph/api/picture.js'
import type { Evidence } from '../../graph/model.js'
import { endsOf, rolesBehind } from '../state/evidence-questions.js'
import { shownEnds } from '../state/store.js'
import { ask, ending, endReason, mineral, t } from '../state/words.js'
import { Members } from './drawer-group.js'
import { DrawerHead } from './drawer-head.js'
import { EvidenceList } from './evidence-list.js'

/** Where the trace stops: the reason in words, who it is about, what to ask, and the cells that led to it. */
export function GapDetails({ node }: { node: PictureNode }) {
  const mine = endsOf(node, shownEnds.value)
  return (
    <>
      <DrawerHead
        look={{ kind: 'gap' }}
        title={node.reason ? endReason(node.reason) : node.label}
        detail={t('drawer.endCount', { n: node.ends ?? mine.length, who: ending(node) })}
      />
      <div class="db">
        <Members node={node} />
        <section class="ds">
          <h3>{t('drawer.ask')}</h3>
          <ul class="lines tall">
            {mine.map(({ key, end, mineral: mineralId }) => (
              <li key={key}>
                <b>{mineral(mineralId)}</b> {ask(end, mineralId)}
              </li>
            ))}
          </ul>
        </section>
        <EvidenceList only={cellsBehind(node)} />
      </div>
    </>
  )
}

/** Lines and, of the answers, those that led here. */
export function cellsBehind({ reason }: Pick<PictureNode, 'reason'>): (item: Evidence) => boolean {
  const roles = (reason && rolesBehind[reason]) ?? []
  return ({ question, role }) => question === undefined || (role !== undefined && roles.includes(role))
}
