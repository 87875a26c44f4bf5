/**
 * Labels as wide as the free space around them: one line where it fits, two where nothing stands below, cut only where
 * neither does. Every label is centred below its node; the drawings and labels of other nodes are in its way. Labels
 * are settled one after the other, those in the narrowest places first; one not yet settled keeps at least its half of
 * the way to its neighbour. O(nodes²) on a few hundred nodes; deterministic.
 */
import { fitLabel } from './fit-label.js'
import type { Point } from './tier-layout.js'

export interface Labelled {
  readonly id: string
  readonly label: string
  /** Stands instead where the whole label does not fit. */
  readonly short?: string | undefined
  /** Centre of the node's drawing. */
  readonly at: Point
  readonly width: number
  readonly height: number
}

export interface LabelRules {
  readonly measure: (text: string) => number
  /** Widest a label gets, however free the space. */
  readonly widest: number
  /** Right edge of the drawing; its left is 0. */
  readonly end: number
}

const lineHeight = 13
const gap = 6
/** Drawings stop short of their box. */
const inset = 2

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The lines to draw, joined by line breaks, by id. */
export function fitLabels(nodes: readonly Labelled[], rules: LabelRules): ReadonlyMap<string, string> {
  const open = new Set(nodes.filter(({ label }) => label !== ''))
  const needed = new Map(
    nodes.map((node) => [node, Math.min(rules.measure(node.short ?? node.label), rules.widest)] as const),
  )
  const glyphs = nodes.map((node) => ({ node, box: glyphBox(node) }))
  const settled: Box[] = []
  const labels = new Map<string, string>()

  const roomAt = (node: Labelled, line: number): number => {
    const { top, bottom } = lineBox(node, line, 0)
    const ways = [
      node.at.x,
      rules.end - node.at.x,
      ...glyphs.flatMap(({ node: other, box }) => (other === node ? [] : wayTo(node, box, { top, bottom }))),
      ...settled.flatMap((box) => wayTo(node, box, { top, bottom })),
      ...[...open].flatMap((other) =>
        other === node ? [] : wayToOpen(node, other, { top, bottom, needed: needed.get(other) ?? 0 }),
      ),
    ]
    return Math.min(rules.widest, 2 * Math.min(rules.widest, ...ways))
  }

  const narrowestFirst = [...open]
    .map((node) => ({ node, lacking: (needed.get(node) ?? 0) - roomAt(node, 0) }))
    .sort((a, b) => b.lacking - a.lacking)
  for (const { node } of narrowestFirst) {
    const label = bestLabel(node, { ...rules, rooms: [roomAt(node, 0), roomAt(node, 1)] })
    labels.set(node.id, label)
    open.delete(node)
    label.split('\n').forEach((text, line) => settled.push(lineBox(node, line, rules.measure(text))))
  }
  return labels
}

/** One line if it is whole there, else two; then the same of the short label; else whichever shows most of it. */
function bestLabel(
  { label, short = label }: Labelled,
  { measure, rooms }: LabelRules & { readonly rooms: readonly [number, number] },
): string {
  const both = Math.min(...rooms)
  const tries = [label, short].flatMap((text) => [
    fitLabel(text, { width: rooms[0], lines: 1, measure }),
    ...(both > 0 ? [fitLabel(text, { width: both, lines: 2, measure })] : []),
  ])
  return (
    tries.find((text) => !text.endsWith('…')) ??
    tries.toSorted((a, b) => lettersIn(b) - lettersIn(a))[0] ??
    ''
  )
}

const lettersIn = (label: string): number => Array.from(label.replace(/[\n…]/g, '')).length

const glyphBox = ({ at, width, height }: Labelled): Box => ({
  left: at.x - width / 2,
  right: at.x + width / 2,
  top: at.y - height / 2 + inset,
  bottom: at.y + height / 2 - inset,
})

const lineBox = ({ at, height }: Labelled, line: number, width: number): Box => {
  const top = at.y + height / 2 + inset + line * lineHeight
  return { left: at.x - width / 2, right: at.x + width / 2, top, bottom: top + lineHeight }
}

type Rows = Pick<Box, 'top' | 'bottom'>

const meet = (a: Rows, b: Rows): boolean => a.top < b.bottom && b.top < a.bottom

/** Free width to one side until a box of the same height; nothing where none is in the way. */
function wayTo({ at }: Labelled, box: Box, rows: Rows): number[] {
  if (!meet(rows, box)) return []
  if (box.left > at.x) return [box.left - at.x - gap]
  return box.right < at.x ? [at.x - box.right - gap] : [0]
}

/** As far as a label not yet settled leaves: what it needs, at most half of the way. */
function wayToOpen(
  node: Labelled,
  other: Labelled,
  { needed, ...rows }: Rows & { needed: number },
): number[] {
  const distance = Math.abs(other.at.x - node.at.x)
  if (!meet(rows, lineBox(other, 0, 0))) return []
  return [distance - Math.min(needed / 2, (distance - gap) / 2) - gap]
}
