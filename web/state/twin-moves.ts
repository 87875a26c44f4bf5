/** Where an arrow key leads from a drawn node: right and left along supply steps, up and down inside its column. */
import type { Picture } from '../../graph/api.js'

const sideways: Readonly<Record<string, 'onward' | 'back'>> = { ArrowRight: 'onward', ArrowLeft: 'back' }
const within: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The node the key leads to, or `undefined` where there is none. */
export function nodeAfterKey(picture: Picture, id: string, key: string): string | undefined {
  const direction = sideways[key]
  if (direction)
    return direction === 'onward'
      ? picture.edges.find(({ from }) => from === id)?.to
      : picture.edges.find(({ to }) => to === id)?.from

  const step = within[key]
  const here = picture.nodes.find((node) => node.id === id)
  if (!step || !here) return undefined
  const siblings = picture.nodes.filter(({ column }) => column === here.column)
  return siblings[siblings.indexOf(here) + step]?.id
}
