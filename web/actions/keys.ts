/** The page's single keys, bound from the registry. Every one of them has a visible control as well. */
import { canvasCommands } from '../state/canvas-commands.js'
import { isOneCell } from '../state/facets.js'
import { deedOf, type Acts } from '../state/key-registry.js'
import { drawnSelection, keysShown, legendOpen, selected, stripOpen, view } from '../state/store.js'
import { cancelAll } from './ask.js'
import { expandGroup, hide, openGroups, select } from './navigate.js'

export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keysShown.value || isTyping(event.target)) return
    const act = actOf(event.key)
    if (!act) return
    event.preventDefault()
    act()
  })
}

function actOf(pressed: string): (() => void) | undefined {
  const everywhere = deedOf('everywhere', pressed)
  if (everywhere) return actsEverywhere[everywhere]
  const onTrace = view.value.page === 'trace' ? deedOf('trace', pressed) : undefined
  return onTrace && actsOnTrace[onTrace]
}

const actsEverywhere: Acts<'everywhere'> = {
  search: () => focusOn('[data-search]'),
  help: () => (keysShown.value = true),
  stepOut() {
    if (selected.value) select(undefined)
    else if (isOneCell(view.value.hidden)) hide([])
    else cancelAll()
  },
}

const actsOnTrace: Acts<'trace'> = {
  fit: () => canvasCommands.value?.fit(),
  zoomIn: () => canvasCommands.value?.zoomBy(1.25),
  zoomOut: () => canvasCommands.value?.zoomBy(0.8),
  drawing: () => focusOn('[data-node][tabindex="0"]'),
  table() {
    stripOpen.value = true
    focusOn('[data-table-tab][aria-selected="true"]')
  },
  legend() {
    legendOpen.value = true
    focusOn('[data-legend] button')
  },
  expand() {
    const group = drawnSelection.value?.node
    if (group?.kind === 'group') expandGroup(group.id)
  },
  collapse() {
    if (view.value.open.length > 0) openGroups([])
  },
  showAll: () => hide([]),
}

/** After what the key unfolds is there. */
const focusOn = (selector: string) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, select, textarea')
