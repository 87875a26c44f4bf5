/** Where a move leads from a drawn node: onward and back along supply steps, up and down inside its column. */
import type { Picture } from '../../graph/api/picture.js'
import type { Deed } from './key-registry.js'

export type TwinMove = Exclude<Deed<'drawing'>, 'choose'>

/** The node the move leads to, or `undefined` where there is none. */
export function nodeAfter({ nodes, edges }: Picture, id: string, move: TwinMove): string | undefined {
  if (move === 'onward') return edges.find(({ from }) => from === id)?.to
  if (move === 'back') return edges.find(({ to }) => to === id)?.from

  const here = nodes.find((node) => node.id === id)
  if (!here) return undefined
  const siblings = nodes.filter(({ column }) => column === here.column)
  return siblings[siblings.indexOf(here) + (move === 'down' ? 1 : -1)]?.id
}
