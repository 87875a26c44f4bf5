import type { CanvasEvent } from '../canvas/graph-canvas.js'
import { selectionOfNode } from '../state/selection.js'
import { picture } from '../state/store.js'
import { select } from './navigate.js'

/** A click on the drawing: what was hit becomes the selection everywhere. */
export function canvasSelected(event: CanvasEvent): void {
  if (event.kind !== 'select') return
  if (event.id === undefined) select(undefined)
  else if (event.element === 'edge') select({ kind: 'edge', id: event.id })
  else selectDrawnNode(event.id)
}

export function selectDrawnNode(id: string): void {
  const node = picture.state.value.reply?.nodes.find((candidate) => candidate.id === id)
  if (node) select(selectionOfNode(node))
}
