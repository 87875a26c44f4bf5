import type { MineralDifference, SmelterDifference, SmelterStanding } from '../../graph/api/what-if.js'
import { view } from '../../web/state/store.js'
import { readUrl, startView, writeUrl } from '../../web/state/view.js'
import { groupDifferences } from '../../graph/text/group-differences.js'
import { changeOf, suppositionOf } from '../../web/state/suppositions.js'
import { worstFirst } from '../../web/state/what-if.js'

describe('a supposition in the address', () => {
  it.each([
    [
      'status:CID900034=Non-Conformant',
      { change: 'smelterStatus', smelter: 'CID900034', status: 'Non-Conformant' },
    ],
    ['without:co:alder-components', { change: 'removeCompany', company: 'co:alder-components' }],
    ['withdrawn:ab12', { change: 'withdrawDeclaration', declaration: 'ab12' }],
    ['area:what-if=CD-NK', { change: 'addArea', list: 'what-if', area: 'CD-NK' }],
    ['status:CID900034', undefined],
    ['wish:CID900034=gone', undefined],
  ])('%s', (text, change) => {
    expect(changeOf(text)).toEqual(change)
  })

  it.each([
    ['smelter', 'CID900034'],
    ['company', 'S101'],
    ['origin', 'CD'],
    ['declaration', 'ab12'],
  ])('is made of a %s and read again', (kind, id) => {
    expect(JSON.stringify(changeOf(suppositionOf(kind, id) ?? ''))).toContain(`"${id}"`)
  })

  it('is none of a product', () => {
    expect(suppositionOf('product', 'LD-100')).toBeUndefined()
  })

  it('stands there with its question and list', () => {
    const url = '/what-if?product=LD-100&of=without%3AS101&of=area%3Awhat-if%3DCD&list=what-if'
    expect(readUrl(url)).toMatchObject({
      page: 'what-if',
      product: 'LD-100',
      of: ['without:S101', 'area:what-if=CD'],
      list: 'what-if',
    })
    expect(writeUrl(readUrl(url))).toBe(url)
  })
})

const standing = (verdict: SmelterStanding['verdict'][string], suppliers = 1): SmelterStanding => ({
  assurance: 'assured',
  strength: 'strong',
  suppliers,
  exposure: { covered: 'declared' },
  verdict: { covered: verdict },
})
const same: SmelterDifference = {
  smelter: 'A',
  name: 'A',
  before: standing('report', 2),
  after: standing('report'),
}
const gone: SmelterDifference = { smelter: 'B', name: 'B', before: standing('report') }
const worse: SmelterDifference = {
  smelter: 'C',
  name: 'C',
  before: standing('report'),
  after: standing('act now'),
}

describe('what differs', () => {
  it('has first what is judged otherwise against the list', () => {
    view.value = startView
    expect(worstFirst([same, gone, worse]).map(({ smelter }) => smelter)).toEqual(['B', 'C', 'A'])
  })

  it('is told apart from what does not', () => {
    const nothing = { ends: { appeared: [], vanished: [] } }
    const minerals: MineralDifference[] = [
      { mineral: 'tin', smelters: [gone], ...nothing },
      { mineral: 'gold', smelters: [], ...nothing },
    ]
    const { different, same: others } = groupDifferences(minerals)
    expect([different, others].map((all) => all.map(({ mineral }) => mineral))).toEqual([['tin'], ['gold']])
  })
})
