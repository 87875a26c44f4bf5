/**
 * One drawing per look, used on the canvas, in the legend and at the head of the drawer. Fill says assurance, ring
 * says exposure, the sign inside repeats the assurance: never colour alone (WEB §5).
 */
import type { PictureNode } from '../../graph/api/picture.js'
import type { Palette } from './palette.js'

export type Ring = 'none' | 'possible' | 'exposed' | 'alarm'

export interface Look {
  readonly kind: PictureNode['kind']
  /** Number, scope letter, country code or count drawn inside. */
  readonly text?: string
  readonly assurance?: PictureNode['assurance']
  readonly ring?: Ring
  readonly identity?: PictureNode['identity']
  /** Stale or unverified: dashed. */
  readonly dashed?: boolean
  readonly placing?: PictureNode['placing']
  readonly originKind?: PictureNode['originKind']
  /** Shares of a group, drawn as a bar: assurances or answered, stale, none. */
  readonly mix?: Readonly<Record<string, number>>
}

export interface Size {
  readonly width: number
  readonly height: number
}

const sizes: Readonly<Record<Look['kind'], Size>> = {
  product: { width: 48, height: 48 },
  company: { width: 34, height: 24 },
  smelter: { width: 38, height: 34 },
  origin: { width: 26, height: 26 },
  gap: { width: 24, height: 24 },
  group: { width: 42, height: 32 },
}

const bareSmelter: Size = { width: 28, height: 26 }

export const sizeOf = ({ kind, ring = 'none' }: Pick<Look, 'kind' | 'ring'>): Size =>
  kind === 'smelter' && ring === 'none' ? bareSmelter : sizes[kind]

/** An SVG document. */
export function glyphSvg(look: Look, palette: Palette): string {
  const { width, height } = sizeOf(look)
  const body = draw[look.kind](look, palette)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-width / 2} ${-height / 2} ${width} ${height}">${body}</svg>`
}

export const glyphUri = (look: Look, palette: Palette): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(glyphSvg(look, palette))}`

/** Signs in a 16 × 16 box around the origin, drawn in `currentColor`. */
const signs: Readonly<Record<string, string>> = {
  assured:
    '<path d="M-4.8.6l3.2 3.2 6.4-7.2" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>',
  pending:
    '<circle r="5" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M0-5a5 5 0 0 0 0 10z" fill="currentColor"/>',
  unassured:
    '<path d="M-2.7-2a2.7 2.7 0 1 1 4.1 2.3C.4.9 0 1.3 0 2.2" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"/><circle cy="5" r="1.2" fill="currentColor"/>',
  failed:
    '<path d="M0-5.2v6.4" fill="none" stroke="currentColor" stroke-width="2.3" stroke-linecap="round"/><circle cy="4.6" r="1.4" fill="currentColor"/>',
}

const draw: Readonly<Record<Look['kind'], (look: Look, palette: Palette) => string>> = {
  product: (look, p) =>
    `<rect x="-22" y="-22" width="44" height="44" rx="8" fill="${p.ink}"/>${text(look.text ?? '', p.inverse, p, { size: fitted(look.text ?? '', 40) })}`,

  company: (look, p) =>
    `<rect x="-15" y="-10" width="30" height="20" rx="6" fill="${p.surface}" stroke="${p.edgeStrong}" stroke-width="1.25"${dash(look.dashed)}/>${text(look.text ?? '', p.ink2, p)}`,

  smelter: drawSmelter,

  origin: (look, p) => drawOrigin(look, p),

  gap: (_, p) =>
    `<circle r="9.5" fill="${p.canvas}" stroke="${p.edgeStrong}" stroke-width="1.25" stroke-dasharray="2.5 2.5"/>${text('?', p.ink2, p)}`,

  group: (look, p) =>
    [5, 2.5, 0]
      .map(
        (shift) =>
          `<rect x="${-18 + shift}" y="${-7 - shift}" width="31" height="21" rx="5" fill="${p.surface}" stroke="${p.edgeStrong}" stroke-width="1.25"/>`,
      )
      .join('') +
    `<g transform="translate(-2.5 3)">${text(look.text ?? '', p.ink, p, { size: fitted(look.text ?? '', 26), weight: 600 })}</g>${mixBar(look.mix, p)}`,
}

function drawSmelter(look: Look, p: Palette): string {
  const assurance = look.assurance ?? 'unassured'
  const ring = look.ring ?? 'none'
  const radius = ring === 'none' ? 12 : 10.5
  const border =
    look.identity && look.identity !== 'listed'
      ? `stroke="${p.surface}" stroke-width="1.5" stroke-dasharray="3 2.5"`
      : `stroke="${p.outline}" stroke-width="1.5"`
  const sign = `<g transform="scale(.78)" color="#fff">${signs[assurance] ?? ''}</g>`
  return `${rings[ring](p)}<polygon points="${hexagon(radius)}" fill="${p[assurance]}" ${border}/>${sign}${ring === 'alarm' ? triangle(p) : ''}`
}

const rings: Readonly<Record<Ring, (p: Palette) => string>> = {
  none: () => '',
  possible: (p) =>
    `<polygon points="${hexagon(14)}" fill="${p.canvas}" stroke="${p.edgeStrong}" stroke-width="1.2"/>`,
  exposed: (p) =>
    `<polygon points="${hexagon(15.6)}" fill="${p.canvas}" stroke="${p.exposed}" stroke-width="1.1"/><polygon points="${hexagon(13.1)}" fill="${p.canvas}" stroke="${p.exposed}" stroke-width="1.1"/>`,
  alarm: (p) => `<polygon points="${hexagon(14)}" fill="${p.canvas}" stroke="${p.alarm}" stroke-width="3"/>`,
}

const triangle = (p: Palette) =>
  `<path d="M13 -16.5l5.2 9.4h-10.4z" fill="${p.alarm}" stroke="${p.canvas}" stroke-width="1.2"/>`

function drawOrigin(look: Look, p: Palette): string {
  const kind = look.originKind ?? 'country'
  if (kind === 'unknown' || kind === 'deferred') return draw.gap({ kind: 'gap' }, p)
  const isListed = look.placing === 'listed'
  const fill = isListed ? p.ink2 : p.surface
  const stroke = isListed || look.placing === 'perhaps' ? p.ink2 : p.edgeStrong
  const dashes = look.placing === 'notAssessed' ? ' stroke-dasharray="2.5 2.5"' : ''
  const half = look.placing === 'perhaps' ? `<path d="${halfOctagon}" fill="${p.edge}"/>` : ''
  const inside = text(kind === 'recycled' ? 'R' : (look.text ?? ''), isListed ? p.inverse : p.ink2, p, {
    weight: isListed ? 600 : 400,
  })
  return `<polygon points="${octagon(11.5)}" fill="${fill}"/>${half}<polygon points="${octagon(11.5)}" fill="none" stroke="${stroke}" stroke-width="1.25"${dashes}/>${inside}`
}

/** The left half: perhaps on the list. Light, so that the code inside stays readable. */
const halfOctagon = 'M0 -10.62H-4.4L-10.62 -4.4V4.4L-4.4 10.62H0z'

function mixBar(mix: Look['mix'], p: Palette): string {
  const colours: Readonly<Record<string, string>> = {
    assured: p.assured,
    pending: p.pending,
    unassured: p.unassured,
    failed: p.failed,
    answered: p.ink2,
    stale: p.edgeStrong,
    covered: p.edgeStrong,
    none: p.edge,
    listed: p.ink2,
    perhaps: p.edgeStrong,
    notListed: p.edge,
    notAssessed: p.edge,
  }
  const shares = Object.entries(mix ?? {}).filter(([name, count]) => count > 0 && colours[name])
  const total = shares.reduce((sum, [, count]) => sum + count, 0)
  let x = -15
  return shares
    .map(([name, count]) => {
      const width = (25 * count) / total
      const bar = `<rect x="${x.toFixed(2)}" y="9.5" width="${width.toFixed(2)}" height="3" fill="${colours[name] ?? ''}"/>`
      x += width
      return bar
    })
    .join('')
}

const text = (value: string, fill: string, p: Palette, { size = 10.5, weight = 400 } = {}) =>
  value &&
  `<text text-anchor="middle" y="${(size * 0.36).toFixed(1)}" font-family="${escapeXml(p.font)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(value)}</text>`

/** The size at which `value` fits `width`, 10.5 at most. */
const fitted = (value: string, width: number) => Math.min(10.5, width / (value.length * 0.6 || 1))

const dash = (dashed: boolean | undefined) => (dashed ? ' stroke-dasharray="4 2.5"' : '')
const escapeXml = (value: string) => value.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`)

const polygon = (corners: number, radius: number, turn: number) =>
  Array.from({ length: corners }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / corners
    return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`
  }).join(' ')
const hexagon = (radius: number) => polygon(6, radius, 0)
const octagon = (radius: number) => polygon(8, radius, Math.PI / 8)
