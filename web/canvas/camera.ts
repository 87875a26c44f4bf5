import type { Frame } from './tier-layout.js'

export interface Camera {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

/** Kept free around the drawing: the heads above, a label's height below. */
export const margins = { top: 54, right: 4, bottom: 22, left: 4 } as const
const largestFit = 1.15

/** Below this no label can be read. */
const readable = 0.6

/** The whole drawing where it can be read, else its beginning: the product and what follows to the right. */
export function openingCamera(content: Frame, frame: Frame): Camera {
  const whole = cameraFor(content, frame)
  if (whole.zoom >= readable) return whole
  const { height } = frame
  return {
    zoom: readable,
    x: margins.left,
    y: Math.max(margins.top, (height - content.height * readable) / 2),
  }
}

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
