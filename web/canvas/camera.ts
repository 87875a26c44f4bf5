import type { Frame } from './tier-layout.js'

export interface Camera {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

/** Kept free around the drawing: the heads above, a label's height below. */
export const margins = { top: 54, right: 4, bottom: 22, left: 4 } as const
const largestFit = 1.15

/** The camera that shows all of `content` in `frame`, centred sideways, never larger than life. */
export function cameraFor(content: Frame, frame: Frame): Camera {
  const room = {
    width: Math.max(1, frame.width - margins.left - margins.right),
    height: Math.max(1, frame.height - margins.top - margins.bottom),
  }
  const zoom = Math.min(room.width / content.width, room.height / content.height, largestFit)
  return {
    zoom,
    x: margins.left + (room.width - content.width * zoom) / 2,
    y: margins.top + (room.height - content.height * zoom) / 2,
  }
}
