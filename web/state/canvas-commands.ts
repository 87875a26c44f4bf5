import { signal } from '@preact/signals'
import type { GraphCanvas } from '../canvas/graph-canvas.js'

/** The canvas on screen, for buttons, keys and tables that point at it. */
export const canvasCommands = signal<Pick<GraphCanvas, 'fit' | 'zoomBy' | 'focus' | 'hover'> | undefined>(
  undefined,
)
