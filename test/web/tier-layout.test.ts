import { layOutTiers, type LayoutEdge, type LayoutNode } from '../../web/canvas/tier-layout.js'
import { aChain } from './fixtures/chain.js'

const frame = { width: 1000, height: 400 }
const column = (id: string, at: number): LayoutNode => ({ id, column: at })
const many = (count: number, at: number) =>
  Array.from({ length: count }, (_, index) => column(`${at}-${index}`, at))

describe('tier layout', () => {
  it('puts every node into the band of its tier, left to right', () => {
    const { positions, bands } = layOutTiers([column('p', 0), column('s', 1), column('m', 4)], [], frame)

    expect(bands.map((band) => band.column)).toEqual([0, 1, 4])
    for (const [id, band] of [
      ['p', bands[0]!],
      ['s', bands[1]!],
      ['m', bands[2]!],
    ] as const) {
      const { x } = positions.get(id)!
      expect(x).toBeGreaterThan(band.left)
      expect(x).toBeLessThan(band.right)
    }
  })

  it('fills the frame when there is room, and never leaves it', () => {
    const { width, height, positions } = layOutTiers([...many(1, 0), ...many(6, 1), ...many(4, 2)], [], frame)

    expect(height).toBe(frame.height)
    expect(width).toBeLessThanOrEqual(frame.width)
    for (const { y } of positions.values()) {
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(height)
    }
  })

  it('untangles edges: nodes stand in the order of the nodes they hang on', () => {
    // a → z, b → y, c → x: drawn as given all three would cross
    const nodes = [
      column('a', 0),
      column('b', 0),
      column('c', 0),
      column('x', 1),
      column('y', 1),
      column('z', 1),
    ]
    const edges: LayoutEdge[] = [
      { from: 'a', to: 'z' },
      { from: 'b', to: 'y' },
      { from: 'c', to: 'x' },
    ]
    const { positions } = layOutTiers(nodes, edges, frame)
    const y = (id: string) => positions.get(id)!.y

    expect(Math.sign(y('a') - y('b'))).toBe(Math.sign(y('z') - y('y')))
    expect(Math.sign(y('b') - y('c'))).toBe(Math.sign(y('y') - y('x')))
  })

  it('wraps a long tier into sub-columns', () => {
    const { positions } = layOutTiers(many(20, 0), [], frame)
    expect(new Set([...positions.values()].map(({ x }) => x)).size).toBe(2)
  })

  it('keeps nodes of one sub-column a row apart, whatever hangs on them', () => {
    const { picture } = aChain({ companies: 60, smelters: 200, seed: 5 })
    const { positions } = layOutTiers(picture.nodes, picture.edges, frame)
    const points = [...positions.values()]

    for (const x of new Set(points.map((point) => point.x))) {
      const ys = points.filter((point) => point.x === x).map(({ y }) => y)
      ys.sort((a, b) => a - b)
      const gaps = ys.slice(1).map((y, index) => y - ys[index]!)
      expect(Math.min(...gaps, Infinity)).toBeGreaterThanOrEqual(36.99)
    }
  })

  it('gives a column the width its labels ask for, and shares out what is left', () => {
    const named = (id: string, at: number, labelWidth: number): LayoutNode => ({ id, column: at, labelWidth })
    const { bands, width } = layOutTiers([named('p', 0, 20), named('s', 1, 140), named('m', 2, 60)], [], {
      width: 400,
      height: 400,
    })
    const widths = bands.map(({ left, right }) => right - left)
    expect(width).toBeCloseTo(400)
    expect(widths[1]! - widths[2]!).toBeCloseTo(152 - 72)
    expect(widths[0]!).toBeGreaterThanOrEqual(64)
  })

  it('takes from the widest first where there is too little for all', () => {
    const named = (id: string, at: number, labelWidth: number): LayoutNode => ({ id, column: at, labelWidth })
    const nodes = [named('p', 0, 40), named('s', 1, 150), named('t', 2, 100), named('m', 3, 60)]
    const widths = layOutTiers(nodes, [], { width: 340, height: 400 }).bands.map(
      ({ left, right }) => right - left,
    )
    expect(widths.map(Math.round)).toEqual([64, 102, 102, 72])
  })

  it('gives the same drawing for the same answer', () => {
    const { picture } = aChain({ companies: 40, smelters: 80 })
    const draw = () => [...layOutTiers(picture.nodes, picture.edges, frame).positions]
    expect(draw()).toEqual(draw())
  })

  it('ignores edges to nodes that are not drawn, and draws nothing for nothing', () => {
    expect(layOutTiers([column('a', 0)], [{ from: 'a', to: 'gone' }], frame).positions.size).toBe(1)
    expect(layOutTiers([], [], frame).positions.size).toBe(0)
  })

  it('lays out 800 nodes without a pause anyone sees', () => {
    const { picture } = aChain({ companies: 300, smelters: 490 })
    expect(picture.nodes.length).toBeGreaterThan(790)
    expect(layOutTiers(picture.nodes, picture.edges, frame).positions.size).toBe(picture.nodes.length)
  })
})
