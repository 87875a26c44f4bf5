import type { PictureNode } from '../../graph/api/picture.js'
import { expandGroup, select } from '../actions/navigate.js'
import { lookOf } from '../canvas/elements.js'
import { translateIfKnown } from '../i18n/translate.js'
import { readSelection } from '../state/selection.js'
import { language, smelters, view } from '../state/store.js'
import { country, joined, label, t } from '../state/words.js'
import { DrawerHead } from './drawer-head.js'
import { VerdictMark } from './marks.js'
import { placingCounts } from './placing-words.js'

/** A stack: first the list of what it holds, the canvas on request. */
export function GroupDetails({ node }: { node: PictureNode }) {
  const mix = Object.entries(node.mix ?? {}).filter(([, count]) => count > 0)
  return (
    <>
      <DrawerHead
        look={lookOf(node)}
        title={label(node)}
        detail={
          node.groupOf === 'origin'
            ? placingCounts(node)
            : joined(mix.map(([name, n]) => `${n} ${mixWord(name)}`))
        }
      />
      <div class="db">
        <Members node={node} />
      </div>
      <footer class="df">
        <button type="button" class="btn primary" onClick={() => expandGroup(node.id)}>
          {t('group.open')}
        </button>
      </footer>
    </>
  )
}

const mixWord = (name: string) =>
  translateIfKnown(language.value, `mix.${name}`) ??
  translateIfKnown(language.value, `assurance.${name}`) ??
  name

type Member = NonNullable<PictureNode['members']>[number]

export function Members({ node }: { node: PictureNode }) {
  const members = node.members ?? []
  return (
    <section class="ds">
      <h3>
        {t(node.kind === 'gap' ? 'drawer.placesHere' : 'group.members')}
        <span class="r">
          {members.length < (node.count ?? 0)
            ? t('table.partial', { n: members.length, total: node.count ?? 0 })
            : members.length}
        </span>
      </h3>
      <ul class="lines">
        {members.map((member) => (
          <li key={member.id}>
            <MemberName member={member} />
            <MemberStanding member={member} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function MemberName({ member: { id, label: name, ref } }: { member: Member }) {
  const selection = readSelection(id)
  const shown = selection?.kind === 'origin' ? placeName(name, ref) : name
  if (!selection || selection.kind === 'node' || selection.kind === 'edge') return <span>{shown}</span>
  return (
    <>
      <button
        type="button"
        class="link"
        onClick={() => select({ kind: selection.kind, id: ref ?? selection.id })}
      >
        {shown || ref}
      </button>
      {selection.kind === 'smelter' && <span class="dim"> {ref}</span>}
    </>
  )
}

/** A country or recycled feed in the reader's words, a region or group as it was sent. */
const placeName = (name: string, ref: string | undefined): string =>
  ref === 'recycled' ? t('originKind.recycled') : name === ref ? country(name) : name

function MemberStanding({ member: { id, ref, placing } }: { member: Member }) {
  if (placing !== undefined) return <span class="r">{t(`placing.short.${placing}`)}</span>
  if (!id.startsWith('smelter:')) return null
  const row = smelters.value.find(({ smelter }) => smelter.smelter === ref)
  return <span class="r">{row && <VerdictMark verdict={row.smelter.verdict[view.value.list]} />}</span>
}
