/** The page's single keys, bound from the registry. Every one of them has a visible control as well. */
import { canvasCommands } from '../state/canvas-commands.js'
import { isOneCell } from '../state/facets.js'
import { deedOf, type Acts } from '../state/key-registry.js'
import {
  drawnSelection,
  excerptAt,
  keysShown,
  legendOpen,
  selected,
  stripOpen,
  view,
} from '../state/store.js'
import { cancelAll } from './ask.js'
import { stepFinding } from './declarations.js'
import { decide, markNumber, markOwn, step, switchPlace, turnDown, undoLast } from './desk.js'
import { expandGroup, hide, openGroups, select } from './navigate.js'

export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isInDialog() || isTyping(event.target)) return
    const act = actOf(event.key)
    if (!act || (event.key === 'Enter' && isPressable(event.target))) return
    event.preventDefault()
    act(event.key)
  })
}

function actOf(pressed: string): ((pressed: string) => void) | undefined {
  const everywhere = deedOf('everywhere', pressed)
  if (everywhere) return actsEverywhere[everywhere]
  const { page } = view.value
  const onTrace = page === 'trace' ? deedOf('trace', pressed) : undefined
  if (onTrace) return actsOnTrace[onTrace]
  const atForm = page === 'declarations' ? deedOf('declaration', pressed) : undefined
  if (atForm) return actsAtForm[atForm]
  const atDesk = page === 'reviews' ? deedOf('reviews', pressed) : undefined
  return atDesk && actsAtDesk[atDesk]
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

const actsAtDesk: Acts<'reviews'> = {
  mark: (pressed) => markNumber(Number(pressed)),
  markOwn,
  decide: () => void decide(),
  turnDown: () => void turnDown(),
  undo: () => void undoLast(),
  next: () => step(1),
  previous: () => step(-1),
  place: switchPlace,
  reason: () => focusOn('[data-reason]'),
}

const actsAtForm: Acts<'declaration'> = {
  next: () => stepFinding(1),
  previous: () => stepFinding(-1),
}

/** What a key unfolds is there after a few frames; half a second later nobody waits for it. */
const framesToUnfold = 30

/** At once, so that no letter typed after it is lost; else as soon as what the key unfolds is there. */
function focusOn(selector: string, frames = framesToUnfold): void {
  document.querySelector<HTMLElement>(selector)?.focus()
  if (document.activeElement?.matches(selector) || frames === 0) return
  requestAnimationFrame(() => focusOn(selector, frames - 1))
}

/** A dialog has its own keys; the browser closes it with Escape. */
const isInDialog = () => keysShown.value || excerptAt.value !== undefined

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"]), select, textarea')

/** Enter is theirs. */
const isPressable = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('a, button, summary, tr')
