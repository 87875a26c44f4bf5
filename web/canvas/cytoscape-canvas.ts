import cytoscape, { type Core, type EventObject, type NodeSingular } from 'cytoscape'
import { cameraFor, margins, openingCamera, type Camera } from './camera.js'
import { applyElements } from './apply-elements.js'
import { elementsOf, lookOf, type DrawnElement } from './elements.js'
import { sizeOf } from './glyph.js'
import type { CanvasEvent, GraphCanvas, Scene } from './graph-canvas.js'
import { pathsThrough } from './paths-through.js'
import { stylesheet } from './stylesheet.js'
import { createTierBands, type TierBands } from './tier-bands.js'
import { layOutTiers, type Point, type TierLayout } from './tier-layout.js'

/** One Cytoscape instance, changed in place; recreated only when the size of the drawing asks for other options. */
export class CytoscapeCanvas implements GraphCanvas {
  readonly #stage: HTMLElement
  readonly #bands: TierBands
  readonly #resize: ResizeObserver
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches
  readonly #placed = new Map<string, Point>()
  #listener: (event: CanvasEvent) => void = () => undefined
  #cy: Core
  #level = -1
  #scene: Scene | undefined
  #layout: TierLayout | undefined
  #drawn: ReadonlyMap<string, DrawnElement> = new Map()
  #selected: string | undefined

  constructor(host: HTMLElement) {
    const [behind, stage, above] = ['bands', 'drawing', 'tier-heads'].map((name) => {
      const layer = document.createElement('div')
      layer.className = name
      return host.appendChild(layer)
    })
    if (!behind || !stage || !above) throw new Error('three layers were made')
    this.#stage = stage
    this.#bands = createTierBands(behind, above)
    this.#cy = this.#create(0)
    this.#resize = new ResizeObserver(debounced(() => this.#redraw(), 60))
    this.#resize.observe(host)
  }

  show(scene: Scene): void {
    const isNew = scene.question !== this.#scene?.question
    if (isNew) this.#placed.clear()
    const repaint = scene.palette !== this.#scene?.palette
    this.#scene = scene

    const level = levelFor(scene.picture.nodes.length + scene.picture.edges.length)
    if (level !== this.#level) this.#cy = this.#create(level)
    if (repaint) this.#cy.style(stylesheet(scene.palette, this.#reducedMotion))
    const before = this.#layout
    this.#draw()
    const isResized = before?.width !== this.#layout?.width || before?.height !== this.#layout?.height
    if (isNew || repaint || isResized) this.#open()
  }

  select(id: string | undefined): void {
    this.#selected = id
    const cy = this.#cy
    const highlight =
      id && this.#drawn.has(id) ? pathsThrough(this.#scene?.picture.edges ?? [], id) : undefined
    const lit = (highlight?.edges.size ?? 0) > mostStrongEdges ? 'on many' : 'on'
    const named = (highlight?.nodes.size ?? 0) > mostWholeNames ? 'on' : 'on named'
    cy.batch(() => {
      cy.elements().removeClass('on off many named chosen')
      if (!highlight || !id) return
      cy.nodes().forEach((node) => void node.addClass(highlight.nodes.has(node.id()) ? named : 'off'))
      cy.edges().forEach((edge) => void edge.addClass(highlight.edges.has(edge.id()) ? lit : 'off'))
      cy.getElementById(id).addClass('chosen')
    })
  }

  reveal(id: string): void {
    const node = this.#cy.getElementById(id)
    if (node.empty()) return
    const { x1, y1, x2, y2 } = node.renderedBoundingBox()
    const isInside = x1 >= 0 && y1 >= margins.top && x2 <= this.#cy.width() && y2 <= this.#cy.height()
    if (!isInside) this.#cy.animate({ center: { eles: node } }, { duration: this.#reducedMotion ? 0 : 250 })
  }

  focus(id: string | undefined): void {
    this.#cy.nodes('.focus').removeClass('focus')
    if (id) this.#cy.getElementById(id).addClass('focus')
  }

  hover(id: string | undefined): void {
    const cy = this.#cy
    cy.batch(() => {
      cy.edges('.near').removeClass('near')
      if (id) cy.getElementById(id).connectedEdges().addClass('near')
    })
  }

  fit(): void {
    if (this.#layout) this.#moveTo(cameraFor(this.#layout, this.#frame()))
  }

  zoomBy(factor: number): void {
    const centre = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 }
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: centre })
  }

  on(listener: (event: CanvasEvent) => void): void {
    this.#listener = listener
  }

  dispose(): void {
    this.#resize.disconnect()
    this.#cy.destroy()
  }

  #frame() {
    return { width: this.#stage.clientWidth, height: this.#stage.clientHeight }
  }

  #moveTo({ zoom, x, y }: Camera): void {
    this.#cy.viewport({ zoom, pan: { x, y } })
  }

  #redraw(): void {
    this.#cy.resize()
    this.#draw()
    this.#open()
  }

  #open(): void {
    if (this.#layout) this.#moveTo(openingCamera(this.#layout, this.#frame()))
  }

  #draw(): void {
    if (!this.#scene) return
    const { picture, palette, labelOf, shortOf, heads } = this.#scene
    const { width, height } = this.#frame()
    const room = {
      width: width - margins.left - margins.right,
      height: height - margins.top - margins.bottom,
    }
    const measure = labelMeasure(palette.font)
    const nodes = picture.nodes.map((node) => ({
      ...node,
      height: sizeOf(lookOf(node)).height,
      labelWidth: measure(shortOf(node) ?? labelOf(node)),
    }))
    this.#layout = layOutTiers(nodes, picture.edges, room)

    const next = elementsOf(picture, this.#layout, {
      palette,
      labelOf,
      shortOf,
      placed: this.#placed,
      measure,
    })
    applyElements(this.#cy, { previous: this.#drawn, next })
    this.#drawn = new Map(next.map((element) => [element.id, element]))
    this.#bands.show(this.#layout.bands, heads)
    // An element drawn anew has lost its marks.
    this.select(this.#selected)
  }

  #create(level: number): Core {
    if (this.#level >= 0) this.#cy.destroy()
    this.#level = level
    this.#drawn = new Map()
    const cy = cytoscape({ container: this.#stage, minZoom: 0.03, maxZoom: 4, ...levels[level] })
    if (this.#scene) cy.style(stylesheet(this.#scene.palette, this.#reducedMotion))

    cy.on('tap', (event) => this.#tapped(event))
    cy.on('mouseover', 'node', (event: EventObject) => this.#hovered(nodeOf(event).id()))
    cy.on('mouseout', 'node', () => this.#hovered(undefined))
    cy.on('viewport', () => this.#bands.follow({ zoom: cy.zoom(), x: cy.pan().x }))
    cy.on('dragfree', 'node', (event: EventObject) => {
      this.#placed.set(nodeOf(event).id(), { ...nodeOf(event).position() })
      this.#draw()
    })
    return cy
  }

  #hovered(id: string | undefined): void {
    this.#stage.style.cursor = id ? 'pointer' : ''
    this.hover(id)
    this.#listener({ kind: 'hover', id })
  }

  #tapped(event: EventObject): void {
    if (event.target === this.#cy) {
      this.#listener({ kind: 'select', id: undefined, element: 'none' })
      return
    }
    const target = nodeOf(event)
    this.#listener({ kind: 'select', id: target.id(), element: target.isNode() ? 'node' : 'edge' })
  }
}

/** The library types every target as `any`; those of element events are elements. */
const nodeOf = (event: EventObject) => event.target as NodeSingular

/** More lit edges than this are drawn thin: a black thicket says nothing. */
const mostStrongEdges = 24
/** Up to this many nodes on a path show their names whole, over what is dimmed. */
const mostWholeNames = 10

/** Constructor options by size: few edges while moving, textures, plain pixels (WEB §4.3, 4). */
const levels: readonly cytoscape.CytoscapeOptions[] = [
  {},
  { hideEdgesOnViewport: true },
  { hideEdgesOnViewport: true, textureOnViewport: true, pixelRatio: 1 },
]
const levelFor = (elements: number) => (elements < 2500 ? 0 : elements < 5000 ? 1 : 2)

/** A highlighted path is bold: what is kept free between labels is enough for that. */
function labelMeasure(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return (text) => text.length * averageCharacter
  context.font = `11px ${font}`
  return (text) => context.measureText(text).width
}
const averageCharacter = 6

function debounced(run: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(run, milliseconds)
  }
}
