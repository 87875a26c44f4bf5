/** One selection for canvas, table, grid and drawer, named by what it is, not by how it is drawn. */
import type { Picture, PictureEdge, PictureNode } from '../../graph/api/picture.js'

const kinds = ['product', 'company', 'smelter', 'origin', 'node', 'edge'] as const
export type SelectedKind = (typeof kinds)[number]
export interface Selected {
  readonly kind: SelectedKind
  readonly id: string
}

export function readSelection(text: string | undefined): Selected | undefined {
  const [word = '', ...rest] = (text ?? '').split(':')
  const kind = kinds.find((known) => known === word)
  return kind && rest.length > 0 ? { kind, id: rest.join(':') } : undefined
}

export const writeSelection = ({ kind, id }: Selected): string => `${kind}:${id}`

/** The domain name of a drawn node; gaps and groups only have their node id. */
export function selectionOfNode(node: PictureNode): Selected {
  if (node.ref === undefined || node.kind === 'gap' || node.kind === 'group')
    return { kind: 'node', id: node.id }
  return { kind: node.kind, id: node.ref }
}

export interface DrawnSelection {
  readonly node?: PictureNode
  readonly edge?: PictureEdge
  /** True when the node is the group that holds what is selected. */
  readonly grouped: boolean
}

/** Where the selection stands in the picture: its node, its edge, or the group that holds it. */
export function findDrawn(picture: Picture, { kind, id }: Selected): DrawnSelection | undefined {
  if (kind === 'edge') {
    const edge = picture.edges.find((candidate) => candidate.id === id)
    return edge && { edge, grouped: false }
  }
  const node = picture.nodes.find((candidate) =>
    kind === 'node' ? candidate.id === id : candidate.kind === kind && candidate.ref === id,
  )
  if (node) return { node, grouped: false }

  const group = picture.nodes.find(
    ({ groupOf, members }) => groupOf === kind && members?.some(({ ref }) => ref === id),
  )
  return group && { node: group, grouped: true }
}
