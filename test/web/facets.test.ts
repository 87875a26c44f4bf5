import {
  assurances,
  countFacet,
  endsLeft,
  hiddenBut,
  isOneCell,
  isShown,
  toggled,
} from '../../web/state/facets.js'
import { endRows, smelterRows } from '../../web/state/rows.js'
import { aChain } from './fixtures/chain.js'

const { trace } = aChain({ companies: 24, smelters: 60, groups: 4, seed: 3 })
const rows = smelterRows(trace)
const list = 'covered'
const only = { facet: 'assurance', value: 'failed', values: assurances, alone: true } as const

describe('the legend as filter', () => {
  it('counts every smelter once per facet', () => {
    const counts = countFacet(rows, 'assurance', { values: assurances, hidden: [], list })
    expect(counts.reduce((sum, { all }) => sum + all, 0)).toBe(60)
    expect(counts.every(({ here, all }) => here === all)).toBe(true)
  })

  it('counts here under the other facets, so that a hidden value still says what it would bring back', () => {
    const hidden = ['mineral:tin', 'assurance:failed']
    const failed = countFacet(rows, 'assurance', { values: ['failed'], hidden, list })[0]!
    const withoutTin = rows.filter(
      ({ mineral, smelter }) => mineral !== 'tin' && smelter.assurance === 'failed',
    )
    expect(failed.here).toBe(withoutTin.length)
    expect(failed.all).toBe(rows.filter(({ smelter }) => smelter.assurance === 'failed').length)
  })

  it('hides on a click and shows again on the next', () => {
    const click = { ...only, alone: false }
    expect(toggled([], click)).toEqual(['assurance:failed'])
    expect(toggled(['assurance:failed'], click)).toEqual([])
  })

  it('leaves only one on Alt-click and all again on the next, other facets untouched', () => {
    const alone = toggled(['mineral:tin'], only)
    expect(alone).toEqual(['mineral:tin', 'assurance:assured', 'assurance:pending', 'assurance:unassured'])
    expect(toggled(alone, only)).toEqual(['mineral:tin'])
  })

  it('takes the ends of a hidden smelter with it, and no company’s', () => {
    const [first, other] = rows.filter(({ smelter }) => smelter.assurance === 'failed')
    const open = { ...endRows(trace)[0]!.end, reason: 'originUnknown', company: null } as const
    const ends = [
      ...endRows(trace),
      { key: 'a', mineral: first!.mineral, end: { ...open, smelter: first!.smelter.smelter } },
      { key: 'b', mineral: other!.mineral, end: { ...open, smelter: other!.smelter.smelter } },
    ]
    const left = (...hidden: string[]) => endsLeft(ends, { rows, hidden: new Set(hidden), list })
    expect(left()).toHaveLength(ends.length)
    expect(left('assurance:failed')).toEqual(endRows(trace))
    expect(left('mineral:tin').every(({ mineral }) => mineral !== 'tin')).toBe(true)
  })

  it('leaves one cell of the grid, its mineral too', () => {
    const row = rows[0]!
    const place = {
      mineral: row.mineral,
      assurance: row.smelter.assurance,
      exposure: row.smelter.exposure[list] ?? 'notAssessed',
    } as const
    const hidden = hiddenBut([...new Set(rows.map(({ mineral }) => mineral))], place)
    const left = rows.filter((each) => isShown(each, new Set(hidden), list))
    expect(left).toContain(row)
    expect(left.every(({ mineral }) => mineral === row.mineral)).toBe(true)
    expect(isOneCell(hidden)).toBe(true)
    expect(isOneCell(['assurance:failed'])).toBe(false)
  })
})
