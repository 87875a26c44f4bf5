import type { Picture, PictureNode } from '../../graph/api/picture.js'
import type { Palette } from './palette.js'
import type { ColumnHead } from './tier-bands.js'

export interface Scene {
  /** What is asked: a new question forgets the positions people gave. */
  readonly question: string
  readonly picture: Picture
  readonly palette: Palette
  readonly heads: readonly ColumnHead[]
  readonly labelOf: (node: PictureNode) => string
  /** For places too narrow for the whole label. */
  readonly shortOf: (node: PictureNode) => string | undefined
}

export type CanvasEvent =
  | { readonly kind: 'select'; readonly id: string | undefined; readonly element: 'node' | 'edge' | 'none' }
  | { readonly kind: 'hover'; readonly id: string | undefined }

/** The only way to the drawing. Created once; panels never reach the library behind it. */
export interface GraphCanvas {
  /** Draws the scene, changing only what differs from the one before. */
  show(scene: Scene): void
  /** Marks a node or edge and every way through it; `undefined` clears. */
  select(id: string | undefined): void
  /** Brings a node into view only if it lies outside. */
  reveal(id: string): void
  /** The keyboard's place among the nodes. */
  focus(id: string | undefined): void
  hover(id: string | undefined): void
  fit(): void
  zoomBy(factor: number): void
  on(listener: (event: CanvasEvent) => void): void
  dispose(): void
}
