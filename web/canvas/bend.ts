import type { Point } from './tier-layout.js'

/** What Cytoscape's `unbundled-bezier` needs: along the line from end to end (0…1), and pixels to its side. */
export interface Bend {
  readonly weights: string
  readonly distances: string
}

const reach = 0.28

/**
 * The S a supply step is drawn as: leaves to the right, arrives from the left, in an unbundled Bézier of two control
 * points at the heights of the two ends.
 */
export function bendBetween(from: Point, to: Point): Bend {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const square = dx * dx + dy * dy
  if (square === 0 || dy === 0) return { weights: '0.5', distances: '0' }

  const length = Math.sqrt(square)
  const first = (reach * dx * dx) / square
  const side = (reach * dx * dy) / length
  return {
    weights: `${first.toFixed(4)} ${(1 - first).toFixed(4)}`,
    distances: `${(-side).toFixed(2)} ${side.toFixed(2)}`,
  }
}

/** A bow to the right for steps inside a column or back to an earlier one. */
export function bowBetween(from: Point, to: Point): Bend {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const outward = to.y >= from.y ? 1 : -1
  return { weights: '0.5', distances: (-outward * Math.min(60, 20 + length / 4)).toFixed(2) }
}
