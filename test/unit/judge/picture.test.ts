import type { Picture } from '../../../graph/api/picture.js'
import { drawTrace, pictureLimits } from '../../../graph/picture.js'
import type { Reach, SmelterFacts } from '../../../graph/supply-graph.js'
import {
  areaList,
  claim,
  conformant,
  context,
  entry,
  facts,
  hop,
  judged,
  status,
  type State,
} from './builders.js'

const start = { kind: 'product', id: 'LD-100', name: 'Scooter controller' } as const

const draw = (
  states: readonly State[],
  smelters: readonly SmelterFacts[] = [],
  more: { reach?: Partial<Reach>; group?: number; open?: readonly string[] } = {},
): Picture =>
  drawTrace({
    start,
    minerals: [judged(states, smelters, more)],
    ...(more.group === undefined ? {} : { group: more.group }),
    open: new Set(more.open),
  })

const ids = ({ nodes }: Picture): string[] => nodes.map(({ id }) => id)
const edgeIds = ({ edges }: Picture): string[] => edges.map(({ id }) => id)

const number = (value: number): string => String(900000 + value)
const countries = 'PE BO BR ID MY TH CN RU AU CA US JP MX CL AR VN KZ ES PT SE'.split(' ')

/** A company-scope form: many smelters, a twentieth failed, every seventh declared in the DRC. */
function longList(size: number): readonly SmelterFacts[] {
  return Array.from({ length: size }, (_, index) =>
    facts({
      id: `CID${number(index)}`,
      country: 'XX',
      claims: [claim(index % 7 === 0 ? 'CD' : (countries[index % countries.length] ?? 'PE'))],
      statuses: index % 20 === 3 ? [status('Withdrawn', '2026-01-01')] : index % 3 === 0 ? [] : [conformant],
    }),
  )
}

describe('sub-assemblies in a drawing', () => {
  it('carry their names, and their numbers where they have none', () => {
    const minerals = [
      judged([{ company: 'acme' }], [], { reach: { products: ['LD-100', 'LD-110', 'LD-120'] } }),
    ]
    const products = new Map([['LD-110', 'Charger board']])
    const { nodes } = drawTrace({ start: { ...start, products }, minerals })
    const shown = nodes.filter(({ kind }) => kind === 'product').map(({ label, ref }) => [label, ref])
    expect(shown).toEqual([
      ['Scooter controller', 'LD-100'],
      ['Charger board', 'LD-110'],
      ['LD-120', 'LD-120'],
    ])
  })
})

describe('a trace drawn', () => {
  const smelter = facts({ id: 'CID900001', claims: [claim('CD'), claim('PE')], statuses: [conformant] })
  // LD-100 → acme → beta → CID900001 → CD, PE; gamma has no declaration
  const states: readonly State[] = [
    { company: 'acme', forms: [{ id: 'd', scope: 'B' }] },
    { company: 'beta', tier: 2, forms: [{ id: 'e', uses: ['CID900001'] }] },
    { company: 'gamma', tier: 2, label: 'P7' },
  ]
  const links = [hop(-1, 0), hop(0, 1), hop(0, 2), hop(1, 0)]
  const picture = draw(states, [smelter], { reach: { links } })

  it('puts everything in the column of its smallest tier', () => {
    expect(picture.nodes.map(({ id, column }) => [id, column])).toEqual([
      ['product:LD-100', 0],
      ['company:acme', 1],
      ['company:beta', 2],
      ['company:gamma', 2],
      ['smelter:CID900001', 3],
      ['origin:CD', 4],
      ['origin:PE', 4],
      ['gap:noDeclaration:3', 3],
    ])
  })

  it('heads its columns with what is in them', () => {
    expect(picture.columns).toEqual([
      { column: 0, kind: 'product', count: 1 },
      { column: 1, kind: 'tier', tier: 1, count: 1 },
      { column: 2, kind: 'tier', tier: 2, count: 2 },
      { column: 3, kind: 'smelter', count: 1 },
      { column: 4, kind: 'origin', count: 2 },
    ])
  })

  it('draws who supplies, who names and where it is mined', () => {
    expect(edgeIds(picture).sort()).toEqual([
      'ENDS:company:gamma>gap:noDeclaration:3',
      'SOURCES_FROM:smelter:CID900001>origin:CD',
      'SOURCES_FROM:smelter:CID900001>origin:PE',
      'SUPPLIED_BY:company:acme>company:beta',
      'SUPPLIED_BY:company:acme>company:gamma',
      'SUPPLIED_BY:company:beta>company:acme',
      'SUPPLIED_BY:product:LD-100>company:acme',
      'USES:company:beta>smelter:CID900001',
    ])
  })

  it('marks the way back of a cycle, and nothing else', () => {
    const back = picture.edges.filter((edge) => edge.back === true).map(({ id }) => id)
    expect(back).toEqual(['SUPPLIED_BY:company:beta>company:acme'])
  })

  it('says of each node what its shape and ring show', () => {
    const byId = new Map(picture.nodes.map((node) => [node.id, node]))
    expect(byId.get('company:acme')).toMatchObject({ scope: 'B', answered: true, stale: false })
    expect(byId.get('company:gamma')).toMatchObject({ answered: false })
    expect(byId.get('smelter:CID900001')).toMatchObject({
      assurance: 'assured',
      exposure: 'declared',
      verdict: 'report',
    })
    expect(byId.get('origin:CD')).toMatchObject({ placing: 'listed', originKind: 'country', ref: 'CD' })
    expect(byId.get('origin:PE')).toMatchObject({ placing: 'notListed' })
    expect(byId.get('gap:noDeclaration:3')).toMatchObject({
      reason: 'noDeclaration',
      count: 1,
      members: [{ id: 'company:gamma', ref: 'gamma' }],
    })
  })

  it('counts who ends once, and every end, one per mineral', () => {
    const tin = judged([{ company: 'gamma' }])
    const gold = judged([{ company: 'gamma' }], [], { reach: { mineral: 'gold' } })
    const { nodes } = drawTrace({ start, minerals: [tin, gold] })
    const gap = nodes.find(({ kind }) => kind === 'gap')
    expect([gap?.count, gap?.ends, gap?.minerals]).toEqual([1, 2, ['gold', 'tin']])
  })

  it('hangs smelters of open origin on one gap in the last column', () => {
    const open = facts({ id: 'CID900002', statuses: [conformant] })
    const found = draw([{ company: 'acme', forms: [{ id: 'd', uses: ['CID900002'] }] }], [open])
    expect(edgeIds(found)).toContain('ENDS:smelter:CID900002>gap:originUnknown:3')
  })

  it('draws a smelter that is only named as itself', () => {
    const named = facts({ id: 'named:acme:okavi', identity: 'named', name: 'Okavi', claims: [claim('PE')] })
    const found = draw([{ company: 'acme', forms: [{ id: 'd', uses: ['named:acme:okavi'] }] }], [named])
    expect(ids(found)).toEqual(['product:LD-100', 'company:acme', 'smelter:named:acme:okavi', 'origin:PE'])
  })

  it('goes through a sub-assembly without a tier', () => {
    const reach = {
      products: ['LD-100', 'SUB-1'],
      links: [hop(-1, -2), hop(-2, 0)],
    }
    const found = draw([{ company: 'acme' }], [], { reach })
    expect(edgeIds(found)).toEqual([
      'CONTAINS:product:LD-100>product:SUB-1',
      'SUPPLIED_BY:product:SUB-1>company:acme',
      'ENDS:company:acme>gap:noDeclaration:2',
    ])
  })

  it('begins a company’s trace with the company itself', () => {
    const tier0: State[] = [{ company: 'acme', tier: 0, forms: [{ id: 'd', uses: ['CID900001'] }] }]
    const found = drawTrace({
      start: { kind: 'company', id: 'acme', name: 'Acme' },
      minerals: [judged(tier0, [smelter], { reach: { products: [] } })],
    })
    expect(found.columns[0]).toEqual({ column: 0, kind: 'tier', tier: 0, count: 1 })
    expect(ids(found)).toContain('company:acme')
  })
})

describe('large results grouped', () => {
  const smelters = longList(350)
  const uses = smelters.map(({ id }) => id)
  const companyScope: State[] = [{ company: 'acme', forms: [{ id: 'd', uses }] }]
  const picture = draw(companyScope, smelters)
  const groups = picture.nodes.filter(({ kind }) => kind === 'group')

  it('draws a company-scope form of 350 smelters with about 40 nodes', () => {
    expect(picture.nodes.length).toBeLessThanOrEqual(45)
    expect(picture.totals).toMatchObject({ nodes: 1 + 1 + 350 + 21, grouped: expect.any(Number) as number })
  })

  it('shows or stacks every smelter exactly once', () => {
    const shown = picture.nodes.filter(({ kind }) => kind === 'smelter').length
    const stacked = groups.filter(({ groupOf }) => groupOf === 'smelter').map(({ count = 0 }) => count)
    expect(shown + stacked.reduce((sum, count) => sum + count, 0)).toBe(350)
  })

  it('keeps what is exposed and not assured out of the stacks, as many as fit', () => {
    const shown = picture.nodes.filter(({ kind }) => kind === 'smelter')
    expect(shown.map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 8 }, (_, at) => (at < 3 ? 'act now' : 'act')),
    )
  })

  it('shows on a stack the worst that is in it, and counts it by assurance', () => {
    const failed = groups.find(({ id }) => id.endsWith('tin:failed'))
    expect(failed).toMatchObject({ verdict: 'act', mix: { failed: failed?.count } })
  })

  it('counts statements between stacks instead of drawing them', () => {
    const used = picture.edges.filter(({ kind }) => kind === 'USES')
    expect(used.reduce((sum, { weight }) => sum + weight, 0)).toBe(350)
  })

  it('keeps listed places out of the stack of countries', () => {
    const shown = picture.nodes.filter(({ kind }) => kind === 'origin')
    expect([shown[0]?.id, shown.length]).toEqual(['origin:CD', 8])
  })

  it('opens a stack on request', () => {
    const stack = groups.find(({ id }) => id.endsWith('tin:failed'))
    const opened = draw(companyScope, smelters, { open: [stack?.id ?? ''] })
    expect(opened.nodes.length).toBe(picture.nodes.length - 1 + (stack?.count ?? 0))
    expect(ids(opened)).not.toContain(stack?.id)
  })

  it('stacks small classes too only when the whole is more than a person takes in', () => {
    const few = longList(24)
    const states: State[] = [{ company: 'acme', forms: [{ id: 'd', uses: few.map(({ id }) => id) }] }]
    const smallest = ({ nodes }: Picture): number => Math.min(...nodes.map(({ count = Infinity }) => count))
    expect(smallest(draw(states, few))).toBeGreaterThan(8)
    const crowded = [
      ...states,
      ...Array.from({ length: 40 }, (_, at) => ({ company: `s${String(at)}`, tier: 2 + (at % 5) })),
    ]
    expect(smallest(draw(crowded, few, { reach: { links: [] } }))).toBeLessThanOrEqual(8)
  })

  it('groups nothing that is few enough', () => {
    expect(draw(companyScope, smelters, { group: 500 }).totals.grouped).toBe(0)
  })

  it('keeps the ids it had when more is asked', () => {
    const more = draw([...companyScope, { company: 'beta' }], smelters)
    const missing = ids(picture).filter((id) => !ids(more).includes(id))
    expect(missing).toEqual([])
  })

  it('lists at most 500 members of a stack, and counts all', () => {
    const many = longList(1200)
    const found = draw([{ company: 'acme', forms: [{ id: 'd', uses: many.map(({ id }) => id) }] }], many)
    const largest = Math.max(...found.nodes.map(({ count = 0 }) => count))
    expect(largest).toBeGreaterThan(500)
    expect(Math.max(...found.nodes.map(({ members = [] }) => members.length))).toBe(500)
  })
})

describe('companies grouped', () => {
  const crowd = (size: number, more: Partial<State> = {}): State[] =>
    Array.from({ length: size }, (_, at) => ({ company: `s${String(at).padStart(4, '0')}`, ...more }))

  it('stacks those of a tier by how they answered', () => {
    const answered = crowd(20).map((state, at) => ({ ...state, forms: [{ id: `d${String(at)}` }] }))
    const silent = crowd(10).map(({ company }) => ({ company: `x${company}` }))
    const groups = draw([...answered, ...silent]).nodes.filter(({ kind }) => kind === 'group')
    expect(groups.map(({ mix }) => mix)).toEqual([{ answered: 16 }, { none: 10 }])
  })

  it('keeps the way to an exposed, unassured smelter visible', () => {
    const bad = facts({
      id: 'CID900001',
      claims: [claim('CD')],
      statuses: [status('Withdrawn', '2026-01-01')],
    })
    const states: State[] = [
      ...crowd(30),
      { company: 'zulu' },
      { company: 'yankee', tier: 2, forms: [{ id: 'd', uses: ['CID900001'] }] },
      ...crowd(30, { tier: 2 }).map((state) => ({ ...state, company: `t${state.company}` })),
    ]
    const links = states.map((state, to) => hop(state.tier === 2 ? 30 : -1, to))
    const found = ids(draw(states, [bad], { reach: { links } }))
    expect(found).toEqual(expect.arrayContaining(['company:zulu', 'company:yankee', 'smelter:CID900001']))
  })

  it.each([2, 8, 500])('never draws more than it may, whatever is asked (group %i)', (group) => {
    const smelters = longList(400)
    const uses = smelters.map(({ id }) => id)
    const states = crowd(3000).map((state, at) => ({
      ...state,
      tier: 1 + (at % 40),
      forms: at % 30 === 0 ? [{ id: `d${String(at)}`, uses }] : [],
    }))
    const links = states.map((_, to) => hop(to < 40 ? -1 : to - 39, to))
    const open = ['none', 'answered'].flatMap((word) =>
      [1, 2, 3].map((tier) => `group:company:${String(tier)}:${word}`),
    )
    const found = draw(states, smelters, { reach: { links }, group, open })
    expect(found.nodes.length).toBeLessThanOrEqual(pictureLimits.nodes)
    expect(found.edges.length).toBeLessThanOrEqual(pictureLimits.edges)
    const drawn = new Set(ids(found))
    expect(found.edges.filter(({ from, to }) => !drawn.has(from) || !drawn.has(to))).toEqual([])
  })

  it('judges and draws regions of one country apart', () => {
    const shared = context({ areas: [areaList([entry('BJ', { region: 'Alibori' })])] })
    const smelter = facts({ claims: [claim('BJ/Alibori'), claim('BJ/Borgou')] })
    const minerals = [
      judged([{ company: 'a', forms: [{ id: 'd', uses: ['CID900001'] }] }], [smelter], { context: shared }),
    ]
    const origins = drawTrace({ start, minerals }).nodes.filter(({ kind }) => kind === 'origin')
    expect(origins.map(({ id, placing, label, ref }) => [id, placing, label, ref])).toEqual([
      ['origin:BJ/Alibori', 'listed', 'Alibori, BJ', 'BJ/Alibori'],
      ['origin:BJ/Borgou', 'notListed', 'Borgou, BJ', 'BJ/Borgou'],
    ])
  })
})
