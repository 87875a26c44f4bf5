import { useLayoutEffect, useRef } from 'preact/hooks'
import { select } from '../actions/navigate.js'
import { drawnSelection, selected, view } from '../state/store.js'
import { writeSelection } from '../state/selection.js'
import { t } from '../state/words.js'
import { CompanyDetails } from './drawer-company.js'
import { EdgeDetails } from './drawer-edge.js'
import { FoundDetails } from './drawer-found.js'
import { GapDetails } from './drawer-gap.js'
import { GroupDetails } from './drawer-group.js'
import { OriginDetails, ProductDetails } from './drawer-place.js'
import { SmelterDetails } from './drawer-smelter.js'
import { NotHere } from './drawer-head.js'

/** Everything said about the selection. Takes the focus when it opens, gives it back at once when it closes. */
export function Drawer() {
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  const chosen = selected.value
  return (
    <aside
      class="drawer"
      ref={panel}
      tabIndex={-1}
      aria-label={t('drawer.label')}
      key={chosen && writeSelection(chosen)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') select(undefined)
      }}
    >
      <Details />
    </aside>
  )
}

function Details() {
  const chosen = selected.value
  const drawn = drawnSelection.value
  if (!chosen) return null
  if (view.value.page === 'start') return <FoundDetails chosen={chosen} />
  if (chosen.kind === 'smelter') return <SmelterDetails id={chosen.id} />
  if (chosen.kind === 'company') return <CompanyDetails id={chosen.id} />
  if (chosen.kind === 'product') return <ProductDetails id={chosen.id} />
  if (chosen.kind === 'origin') return <OriginDetails id={chosen.id} />
  if (drawn?.edge) return <EdgeDetails edge={drawn.edge} />
  if (drawn?.node?.kind === 'group') return <GroupDetails node={drawn.node} />
  if (drawn?.node?.kind === 'gap') return <GapDetails node={drawn.node} />
  return <NotHere />
}
