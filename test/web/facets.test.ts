import { assurances, countFacet, hiddenBut, isOneCell, isShown, toggled } from '../../web/state/facets.js'
import { filterPicture } from '../../web/state/filter-picture.js'
import { judgeAgainstList } from '../../web/state/judged-picture.js'
import { smelterRows } from '../../web/state/rows.js'
import { aChain } from './fixtures/chain.js'

const { trace, picture } = aChain({ companies: 24, smelters: 60, groups: 4, seed: 3 })
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

  it('draws no smelter that is hidden, alone or in a group', () => {
    const hidden = ['assurance:failed']
    const filtered = filterPicture(picture, { rows, hidden, list })
    const shown = new Set(
      rows.filter((row) => isShown(row, new Set(hidden), list)).map(({ smelter }) => smelter.smelter),
    )
    const drawn = filtered.nodes.flatMap(({ kind, ref, members, groupOf }) =>
      kind === 'smelter' ? [ref] : groupOf === 'smelter' ? (members ?? []).map((member) => member.ref) : [],
    )
    expect(drawn.length).toBeGreaterThan(20)
    expect(drawn.filter((ref) => !shown.has(ref!))).toEqual([])
  })

  it('counts a group anew when some of its members are hidden', () => {
    const group = picture.nodes.find(({ kind }) => kind === 'group')!
    const gone = group.members![0]!.ref!
    const kept = rows.filter(({ smelter }) => smelter.smelter !== gone)
    const filtered = filterPicture(picture, { rows: kept, hidden: ['mineral:none'], list })
    expect(filtered.nodes.find(({ id }) => id === group.id)).toMatchObject({ count: group.count! - 1 })
  })

  it('leaves no edge or place hanging in the air', () => {
    const hidden = assurances.map((value) => `assurance:${value}`)
    const filtered = filterPicture(picture, { rows, hidden, list })
    const ids = new Set(filtered.nodes.map(({ id }) => id))
    expect(filtered.edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([])
    expect(filtered.nodes.filter(({ kind }) => kind === 'origin')).toEqual([])
  })

  it('keeps of an end only the smelters still shown', () => {
    const [first, second] = rows.map(({ smelter }) => smelter.smelter)
    const members = [first!, second!].map((ref) => ({ id: `smelter:${ref}`, label: ref, ref }))
    const gap = { id: 'gap:x', kind: 'gap', label: 'x', column: 0, minerals: [], count: 2, members } as const
    const ending = { ...picture, nodes: [{ ...gap, minerals: [], members }], edges: [] }
    const kept = rows.filter(({ smelter }) => smelter.smelter !== first)
    const filtered = filterPicture(ending, { rows: kept, hidden: ['mineral:none'], list })
    expect(filtered.nodes[0]).toMatchObject({ count: 1, members: [{ ref: second }] })
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

  it('gives back the very picture when nothing is hidden', () => {
    expect(filterPicture(picture, { rows, hidden: [], list })).toBe(picture)
  })
})

describe('rings', () => {
  it('speak of the list the reader chose, not of the worst of all', () => {
    const node = picture.nodes.find(
      ({ kind, exposure }) => kind === 'smelter' && exposure === 'none declared',
    )!
    const worse = { ...picture, nodes: [{ ...node, exposure: 'declared' as const }] }
    expect(judgeAgainstList(worse, rows, list).nodes[0]).toMatchObject({ exposure: 'none declared' })
  })
})
