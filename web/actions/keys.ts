/** The page's single keys. Every one of them has a visible control that names it. */
import { selected, stripOpen, view } from '../state/store.js'
import { isOneCell } from '../state/facets.js'
import { canvasCommands } from '../state/canvas-commands.js'
import { cancelAll } from './ask.js'
import { hide, select } from './navigate.js'

export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
}

const keys: Readonly<Record<string, (() => void) | undefined>> = {
  '/': () => document.querySelector<HTMLElement>('[data-search]')?.focus(),
  Escape: stepOut,
  f: () => canvasCommands.value?.fit(),
  '+': () => canvasCommands.value?.zoomBy(1.25),
  '=': () => canvasCommands.value?.zoomBy(1.25),
  '-': () => canvasCommands.value?.zoomBy(0.8),
  t: showTable,
}

function stepOut(): void {
  if (selected.value) select(undefined)
  else if (isOneCell(view.value.hidden)) hide([])
  else cancelAll()
}

function showTable(): void {
  if (view.value.page !== 'trace') return
  stripOpen.value = true
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-table-tab][aria-selected="true"]')?.focus(),
  )
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, select, textarea')
