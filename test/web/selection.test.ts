import { findDrawn, readSelection, selectionOfNode, writeSelection } from '../../web/state/selection.js'
import { nodeAfter } from '../../web/state/twin-moves.js'
import { pathsThrough } from '../../web/canvas/paths-through.js'
import { aChain } from './fixtures/chain.js'

const { picture } = aChain({ companies: 24, smelters: 60, groups: 4, seed: 3 })
const group = picture.nodes.find(({ kind }) => kind === 'group')!
const single = picture.nodes.find(({ kind }) => kind === 'smelter')!

describe('one selection for canvas, table and drawer', () => {
  it('is named by what it is', () => {
    expect(selectionOfNode(single)).toEqual({ kind: 'smelter', id: single.ref })
    expect(selectionOfNode(group)).toEqual({ kind: 'node', id: group.id })
  })

  it('survives the address bar, colons and all', () => {
    const selected = { kind: 'node', id: 'group:smelter:4:tin:assured' } as const
    expect(readSelection(writeSelection(selected))).toEqual(selected)
  })

  it.each(['', 'smelter', 'nonsense:1'])('is nothing for %p', (text) => {
    expect(readSelection(text)).toBeUndefined()
  })

  it('finds a smelter that is drawn', () => {
    expect(findDrawn(picture, { kind: 'smelter', id: single.ref! })).toEqual({ node: single, grouped: false })
  })

  it('finds the group that holds a smelter that is not', () => {
    const member = group.members![0]!
    expect(findDrawn(picture, { kind: 'smelter', id: member.ref! })).toEqual({ node: group, grouped: true })
  })

  it('finds nothing for what the answer does not hold', () => {
    expect(findDrawn(picture, { kind: 'company', id: 'nobody' })).toBeUndefined()
  })
})

describe('the paths through a selection', () => {
  // p → a → s → x
  // p → b → t → y
  const edges = [
    { id: 'pa', from: 'p', to: 'a' },
    { id: 'pb', from: 'p', to: 'b' },
    { id: 'as', from: 'a', to: 's' },
    { id: 'bt', from: 'b', to: 't' },
    { id: 'sx', from: 's', to: 'x' },
    { id: 'ty', from: 't', to: 'y' },
  ]

  it('run from the product through the smelter to its origin and nowhere else', () => {
    expect([...pathsThrough(edges, 's').edges].sort()).toEqual(['as', 'pa', 'sx'])
  })

  it('run through an edge as well', () => {
    expect([...pathsThrough(edges, 'pb').nodes].sort()).toEqual(['b', 'p', 't', 'y'])
  })

  it('end in a cycle', () => {
    const cycle = [...edges, { id: 'ap', from: 'a', to: 'p' }]
    expect([...pathsThrough(cycle, 'a').nodes].sort()).toEqual(['a', 'b', 'p', 's', 't', 'x', 'y'])
  })
})

describe('moves on the canvas', () => {
  it('follow supply steps onward and back', () => {
    const step = picture.edges[0]!
    const next = nodeAfter(picture, step.from, 'onward')!
    expect(picture.edges.some(({ from, to }) => from === step.from && to === next)).toBe(true)
    expect(nodeAfter(picture, 'product:LD-900', 'back')).toBeUndefined()
  })

  it('walk up and down inside a tier', () => {
    const tier = picture.nodes.filter(({ column }) => column === 1)
    expect(nodeAfter(picture, tier[0]!.id, 'down')).toBe(tier[1]!.id)
    expect(nodeAfter(picture, tier[1]!.id, 'up')).toBe(tier[0]!.id)
    expect(nodeAfter(picture, tier[0]!.id, 'up')).toBeUndefined()
  })
})
