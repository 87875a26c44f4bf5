/**
 * Every key of the page and what it does: listeners bind from here, the dialog behind `?` and the tooltips read here,
 * so none of them can know a key the others do not.
 */
import type { TextKey } from '../i18n/en.js'

interface KeyBinding {
  /** As `KeyboardEvent.key` names them; the first is the one shown. */
  readonly keys: readonly [string, ...string[]]
  readonly does: string
  readonly text: TextKey
}

const everywhere = [
  { keys: ['/'], does: 'search', text: 'keys.search' },
  { keys: ['?'], does: 'help', text: 'keys.help' },
  { keys: ['Escape'], does: 'stepOut', text: 'keys.stepOut' },
] as const satisfies readonly KeyBinding[]

const trace = [
  { keys: ['f'], does: 'fit', text: 'keys.fit' },
  { keys: ['+', '='], does: 'zoomIn', text: 'keys.zoomIn' },
  { keys: ['-'], does: 'zoomOut', text: 'keys.zoomOut' },
  { keys: ['d'], does: 'drawing', text: 'keys.toDrawing' },
  { keys: ['t'], does: 'table', text: 'keys.table' },
  { keys: ['l'], does: 'legend', text: 'keys.legend' },
  { keys: ['e'], does: 'expand', text: 'keys.expand' },
  { keys: ['c'], does: 'collapse', text: 'keys.collapse' },
  { keys: ['a'], does: 'showAll', text: 'keys.showAll' },
] as const satisfies readonly KeyBinding[]

const drawing = [
  { keys: ['ArrowRight'], does: 'onward', text: 'keys.onward' },
  { keys: ['ArrowLeft'], does: 'back', text: 'keys.back' },
  { keys: ['ArrowDown'], does: 'down', text: 'keys.down' },
  { keys: ['ArrowUp'], does: 'up', text: 'keys.up' },
  { keys: ['Enter', ' '], does: 'choose', text: 'keys.choose' },
] as const satisfies readonly KeyBinding[]

const reviews = [
  { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], does: 'mark', text: 'keys.mark' },
  { keys: ['n'], does: 'markOwn', text: 'keys.markOwn' },
  { keys: ['Enter'], does: 'decide', text: 'keys.decide' },
  { keys: ['x'], does: 'turnDown', text: 'keys.turnDown' },
  { keys: ['u'], does: 'undo', text: 'keys.undo' },
  { keys: ['j'], does: 'next', text: 'keys.nextReview' },
  { keys: ['k'], does: 'previous', text: 'keys.previousReview' },
  { keys: ['l'], does: 'place', text: 'keys.place' },
  { keys: ['r'], does: 'reason', text: 'keys.reason' },
] as const satisfies readonly KeyBinding[]

const declaration = [
  { keys: ['j'], does: 'next', text: 'keys.nextFinding' },
  { keys: ['k'], does: 'previous', text: 'keys.previousFinding' },
] as const satisfies readonly KeyBinding[]

const search = [
  { keys: ['ArrowDown'], does: 'next', text: 'keys.nextHit' },
  { keys: ['ArrowUp'], does: 'previous', text: 'keys.previousHit' },
  { keys: ['Enter'], does: 'open', text: 'keys.openHit' },
  { keys: ['Escape'], does: 'close', text: 'keys.closeHits' },
] as const satisfies readonly KeyBinding[]

export const keyRegistry = { everywhere, trace, drawing, reviews, declaration, search } as const

export type KeyGroup = keyof typeof keyRegistry
/** What the keys of a group can do. */
export type Deed<Group extends KeyGroup> = (typeof keyRegistry)[Group][number]['does']
/** One act for everything the group's keys do: a key without an act does not build. It is told what was pressed. */
export type Acts<Group extends KeyGroup> = Readonly<Record<Deed<Group>, (pressed: string) => void>>

/** What the pressed key does in a group, if anything. */
export function deedOf<Group extends KeyGroup>(group: Group, pressed: string): Deed<Group> | undefined {
  const bindings: readonly KeyBinding[] = keyRegistry[group]
  // The registry's literal types are wider than one group's here.
  return bindings.find(({ keys }) => keys.includes(pressed))?.does as Deed<Group> | undefined
}

const names: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  '-': '−',
}

/** The key as a keyboard shows it. */
export const keyName = (key: string): string => names[key] ?? key

/** What to press for something, for tooltips. */
export function keyFor<Group extends KeyGroup>(group: Group, does: Deed<Group>): string {
  const bindings: readonly KeyBinding[] = keyRegistry[group]
  return keyName(bindings.find((binding) => binding.does === does)?.keys[0] ?? '')
}
