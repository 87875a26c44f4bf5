import type { PictureNode } from '../../graph/api/picture.js'
import { endingWords, nodeLabel, shortNodeLabel } from '../../web/state/node-label.js'

const node = (more: Partial<PictureNode>): PictureNode => ({
  id: 'x',
  kind: 'gap',
  label: 'x',
  column: 2,
  minerals: ['tin', 'gold'],
  ...more,
})
const members = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${kind}:${index}`, label: String(index) }))
const gap = (kind: string, count: number, reason: PictureNode['reason']) =>
  node({ reason: reason!, count, ends: count * 2, members: members(kind, count) })

describe('the label of where a trace stops', () => {
  it('says who is counted: companies, smelters or parts, each once', () => {
    expect(nodeLabel('en', gap('company', 5, 'noDeclaration'))).toBe('5 companies: no declaration')
    expect(nodeLabel('en', gap('smelter', 38, 'originUnknown'))).toBe('38 smelters: origin unknown')
    expect(nodeLabel('zh', gap('part', 2, 'noSupplier'))).toBe('2 个物料：无供应商')
    expect(endingWords('zh', gap('company', 5, 'noDeclaration'))).toBe('5 家公司')
  })

  it('leaves out who where there is no room', () => {
    expect(shortNodeLabel('en', gap('company', 5, 'noDeclaration'))).toBe('5 × no declaration')
    expect(shortNodeLabel('en', gap('company', 1, 'noDeclaration'))).toBeUndefined()
  })

  it('is the reason alone for one', () => {
    expect(nodeLabel('en', gap('company', 1, 'noDeclaration'))).toBe('no declaration')
  })
})

describe('the label of a group of areas', () => {
  it('says how many of it are listed', () => {
    const areas = node({ kind: 'group', groupOf: 'origin', count: 13, mix: { listed: 4, notListed: 9 } })
    expect(nodeLabel('en', areas)).toBe('13 more, 4 listed')
    expect(nodeLabel('en', { ...areas, mix: { notListed: 13 } })).toBe('13 more countries')
  })
})
