/** Picture + layout → what the canvas draws: everything precomputed into `data` and classes (WEB §4.3). */
import type { Picture, PictureEdge, PictureNode } from '../../graph/api/picture.js'
import { bendBetween, bowBetween } from './bend.js'
import { glyphUri, sizeOf, type Look, type Ring } from './glyph.js'
import { fitLabels, type Labelled, type LabelRules } from './label-room.js'
import type { Palette } from './palette.js'
import type { Drawn } from './reconcile.js'
import type { Point, TierLayout } from './tier-layout.js'

export interface DrawnElement extends Drawn {
  readonly group: 'nodes' | 'edges'
}

export interface DrawingRules {
  readonly palette: Palette
  readonly labelOf: (node: PictureNode) => string
  /** For places too narrow for the whole label. */
  readonly shortOf: (node: PictureNode) => string | undefined
  /** Positions people gave; they win over the layout. */
  readonly placed: ReadonlyMap<string, Point>
  /** Width of a label at zoom 1. */
  readonly measure: LabelRules['measure']
}

/** Above this many edges all are straight and without ends of their own: half the cost per frame. */
export const mostBentEdges = 700

export function elementsOf(picture: Picture, layout: TierLayout, rules: DrawingRules): DrawnElement[] {
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]))
  const at = (id: string): Point => rules.placed.get(id) ?? layout.positions.get(id) ?? { x: 0, y: 0 }
  const bent = picture.edges.length <= mostBentEdges
  const labelled = picture.nodes.map((node) => {
    const look = lookOf(node)
    const label = rules.labelOf(node)
    return { id: node.id, node, look, label, short: rules.shortOf(node), at: at(node.id), ...sizeOf(look) }
  })
  const labels = fitLabels(labelled, {
    measure: rules.measure,
    widest: widestLabel,
    end: layout.width,
  })

  return [
    ...labelled.map((drawn) => nodeElement(drawn, labels.get(drawn.id) ?? '', rules.palette)),
    ...picture.edges.flatMap((edge) => {
      const from = nodes.get(edge.from)
      const to = nodes.get(edge.to)
      return from && to ? [edgeElement(edge, { from, to, at, bent })] : []
    }),
  ]
}

export function lookOf(node: PictureNode): Look {
  const text = insideText(node)
  return {
    kind: node.kind,
    ...(text === undefined ? {} : { text }),
    ring: ringOf(node),
    dashed: node.kind === 'company' && (node.stale === true || node.answered === false),
    ...(node.assurance ? { assurance: node.assurance } : {}),
    ...(node.identity ? { identity: node.identity } : {}),
    ...(node.placing ? { placing: node.placing } : {}),
    ...(node.originKind ? { originKind: node.originKind } : {}),
    ...(node.mix ? { mix: node.mix } : {}),
  }
}

/** The ring: thick with ▲ only for exposed and not assured (mock README). */
export function ringOf({
  kind,
  exposure,
  assurance,
}: Pick<PictureNode, 'kind' | 'exposure' | 'assurance'>): Ring {
  if (kind !== 'smelter') return 'none'
  if (exposure === 'possible') return 'possible'
  if (exposure !== 'declared') return 'none'
  return assurance === 'assured' || assurance === 'pending' ? 'exposed' : 'alarm'
}

function insideText(node: PictureNode): string | undefined {
  if (node.kind === 'group') return String(node.count ?? '')
  if (node.kind === 'company') return node.answered === false ? '' : node.scope
  if (node.kind === 'origin') return countryOf(node)
  return node.kind === 'product' ? node.ref : undefined
}

/** The code inside an octagon; a region shows its country's. */
const countryOf = ({ ref }: PictureNode) => /^[A-Z]{2}(?=$|[-/])/.exec(ref ?? '')?.[0]

/** Wider labels would leave their column for good. */
const widestLabel = 220

interface LabelledNode extends Labelled {
  readonly node: PictureNode
  readonly look: Look
}

const nodeElement = (
  { id, node, look, label: full, at: position, width, height }: LabelledNode,
  label: string,
  palette: Palette,
): DrawnElement => ({
  group: 'nodes',
  id,
  position,
  classes: node.kind,
  data: { label, full, image: glyphUri(look, palette), width, height },
})

interface EdgePlace {
  readonly from: PictureNode
  readonly to: PictureNode
  readonly at: (id: string) => Point
  readonly bent: boolean
}

function edgeElement(edge: PictureEdge, { from, to, at, bent }: EdgePlace): DrawnElement {
  const onward = to.column > from.column && !edge.back
  return {
    group: 'edges',
    id: edge.id,
    classes: edgeClasses(edge, { onward, bent, skips: to.column - from.column > 1 }),
    data: {
      source: edge.from,
      target: edge.to,
      width: edge.weight >= 10 ? 2.4 : edge.weight >= 3 ? 1.6 : 1,
      ...(bent ? bendData(from, to, { at, onward }) : {}),
    },
  }
}

function edgeClasses(edge: PictureEdge, shape: { onward: boolean; bent: boolean; skips: boolean }): string {
  return [
    edge.kind,
    shape.bent ? 'bent' : 'straight',
    edge.back ? 'back' : '',
    shape.onward ? '' : 'bow',
    shape.skips ? 'skip' : '',
    edge.weak || (edge.kind === 'SUPPLIED_BY' && edge.strength === 'may-contain') ? 'weak' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Ends of an edge: right side to left side; right to right for a bow. */
function bendData(
  from: PictureNode,
  to: PictureNode,
  { at, onward }: { at: (id: string) => Point; onward: boolean },
) {
  const start = at(from.id)
  const end = at(to.id)
  const leaves = { x: start.x + sizeOf({ kind: from.kind, ring: ringOf(from) }).width / 2, y: start.y }
  const side = onward ? -1 : 1
  const arrives = { x: end.x + (side * sizeOf({ kind: to.kind, ring: ringOf(to) }).width) / 2, y: end.y }
  return onward ? bendBetween(leaves, arrives) : bowBetween(leaves, arrives)
}
