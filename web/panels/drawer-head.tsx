import type { ComponentChildren } from 'preact'
import { select } from '../actions/navigate.js'
import type { Look } from '../canvas/glyph.js'
import { selected } from '../state/store.js'
import { t } from '../state/words.js'
import { Icon } from './icons.js'
import { Glyph } from './marks.js'

export const DrawerHead = ({
  look,
  title,
  detail,
}: {
  look?: Look
  title: string
  detail: ComponentChildren
}) => (
  <header class="dh">
    {look && <Glyph look={look} />}
    <div class="grow">
      <h2>{title}</h2>
      <p>{detail}</p>
    </div>
    <button
      type="button"
      class="btn ghost icon close"
      aria-label={t('drawer.close')}
      onClick={() => select(undefined)}
    >
      <Icon name="close" />
    </button>
  </header>
)

/** What a link names and this answer does not hold: said, with the way out. */
export const NotHere = () => (
  <DrawerHead title={selected.value?.id ?? t('drawer.label')} detail={t('drawer.notHere')} />
)
