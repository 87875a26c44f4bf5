/** The design tokens a drawing needs, read once per theme. */
const tokens = {
  surface: '--surface',
  canvas: '--canvas',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  inverse: '--inverse',
  edge: '--edge',
  edgeStrong: '--edge-strong',
  edgeFaint: '--edge-faint',
  path: '--path',
  select: '--select',
  selectTint: '--select-tint',
  assured: '--st-assured',
  pending: '--st-pending',
  unassured: '--st-unknown',
  failed: '--st-failed',
  alarm: '--alarm-ring',
  exposed: '--exposed-ring',
  outline: '--st-outline',
  font: '--font-sans',
} as const

export type Palette = Readonly<Record<keyof typeof tokens, string>>

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const entries = Object.entries(tokens).map(([name, token]) => [name, style.getPropertyValue(token).trim()])
  // Object.fromEntries forgets the names it was given.
  return Object.fromEntries(entries) as Palette
}
