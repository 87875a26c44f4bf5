import fc from 'fast-check'
import type { Picture } from '../../../graph/api/picture.js'
import { drawTrace } from '../../../graph/picture.js'
import { visibleMinerals, type Visibility } from '../../../graph/picture/visible-minerals.js'
import type { SmelterFacts } from '../../../graph/supply-graph.js'
import { areaList, claim, conformant, context, entry, facts, judged, status, type State } from './builders.js'

const start = { kind: 'product', id: 'LD-100', name: 'Scooter controller' } as const
const house = areaList([entry('PE'), entry('BR', { region: 'Acre' }), entry('ID', { minerals: ['gold'] })])
const shared = context({ areas: [house] })

const assurances = {
  assured: [conformant],
  pending: [status('Active', '2026-01-10')],
  unassured: [],
  failed: [status('Withdrawn', '2026-01-01')],
} as const
type Word = keyof typeof assurances

const smelter = (index: number, word: Word, places: readonly string[]): SmelterFacts =>
  facts({
    id: `CID${900_000 + index}`,
    claims: places.map((place) => claim(place)),
    statuses: assurances[word],
    country: 'XX',
  })

const draw = (
  states: readonly State[],
  smelters: readonly SmelterFacts[],
  visibility: Visibility = { hide: new Set() },
): Picture => drawTrace({ start, minerals: [judged(states, smelters, { context: shared })], visibility })

const hide = (...values: string[]): Visibility => ({ hide: new Set(values) })

/** Forms that each name some of the smelters, company-wide. */
const statesOf = (uses: readonly (readonly string[])[]): State[] =>
  uses.map((ids, index) => ({ company: `s${index}`, forms: [{ id: `d${index}`, uses: ids }] }))

describe('a drawing of what a reader left visible', () => {
  const place = fc.constantFrom('CD', 'RW', 'PE', 'BR', 'AU', 'recycled', 'unknown', 'deferred')
  const world = fc.record({
    smelters: fc.array(
      fc.record({
        word: fc.constantFrom<Word>('assured', 'pending', 'unassured', 'failed'),
        places: fc.uniqueArray(place, { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 60 },
    ),
    picks: fc.array(fc.array(fc.nat(59), { maxLength: 40 }), { minLength: 1, maxLength: 25 }),
    hidden: fc.uniqueArray(fc.constantFrom<Word>('assured', 'pending', 'unassured', 'failed'), {
      maxLength: 3,
    }),
  })

  it('is the drawing of a supply chain that never had the others', () => {
    fc.assert(
      fc.property(world, ({ smelters, picks, hidden }) => {
        const all = smelters.map(({ word, places }, index) => ({
          word,
          facts: smelter(index, word, places),
        }))
        const left = all.filter(({ word }) => !hidden.includes(word))
        const namedIn = (known: typeof all) =>
          picks.map((pick) => {
            const ids = new Set(pick.map((index) => `CID${900_000 + index}`))
            return known.flatMap(({ facts: { id } }) => (ids.has(id) ? [id] : []))
          })

        const filtered = draw(
          statesOf(namedIn(all)),
          all.map((each) => each.facts),
          hide(...hidden.map((word) => `assurance:${word}`)),
        )
        const never = draw(
          statesOf(namedIn(left)),
          left.map((each) => each.facts),
        )
        expect(filtered).toEqual(never)
      }),
      { numRuns: 150 },
    )
  })

  it('counts on its gaps every end of what is visible, one per mineral', () => {
    fc.assert(
      fc.property(world, ({ smelters, picks, hidden }) => {
        const all = smelters.map(({ word, places }, index) => smelter(index, word, places))
        const uses = picks.map((pick) => all.flatMap(({ id }, index) => (pick.includes(index) ? [id] : [])))
        const visibility = hide(...hidden.map((word) => `assurance:${word}`))
        const states = [...statesOf(uses), { company: 'silent' }]
        const minerals = ['tin', 'gold'].map((mineral) => judged(states, all, { reach: { mineral } }))
        const ends = visibleMinerals(minerals, visibility).flatMap((mineral) => mineral.ends)
        const { nodes } = drawTrace({ start, minerals, visibility })
        expect(nodes.reduce((sum, node) => sum + (node.ends ?? 0), 0)).toBe(ends.length)
      }),
      { numRuns: 50 },
    )
  })

  it('hides by the exposure against the list asked about, and no other', () => {
    const both = [smelter(1, 'assured', ['PE']), smelter(2, 'assured', ['CD'])]
    const states = statesOf([['CID900001', 'CID900002']])
    const left = (against: string) =>
      draw(states, both, { ...hide('exposure:declared'), against })
        .nodes.filter(({ kind }) => kind === 'smelter')
        .map(({ ref }) => ref)
    expect([left('covered'), left('house')]).toEqual([['CID900001'], ['CID900002']])
  })

  it('without a mineral is the drawing of the others alone', () => {
    const tin = judged(statesOf([['CID900001']]), [smelter(1, 'failed', ['CD'])])
    const gold = judged(statesOf([[], ['CID900002']]), [smelter(2, 'assured', ['PE'])], {
      reach: { mineral: 'gold' },
      context: context({ mineral: 'gold' }),
    })
    expect(drawTrace({ start, minerals: [tin, gold], visibility: hide('mineral:tin') })).toEqual(
      drawTrace({ start, minerals: [gold] }),
    )
  })

  it('counts of a group what is visible in it, and shows its worst', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      smelter(index, 'assured', [index < 12 ? 'CD' : 'AU']),
    )
    const states = statesOf([many.map(({ id }) => id)])
    const groupOf = (visibility: Visibility) =>
      draw(states, many, { against: 'covered', ...visibility }).nodes.find(
        ({ groupOf: of }) => of === 'smelter',
      )
    expect(groupOf(hide('exposure:declared'))).toMatchObject({ count: 18, exposure: 'none declared' })
  })
})

describe('areas against a list', () => {
  const fillsOf = (places: readonly string[], against?: string): Record<string, unknown> =>
    Object.fromEntries(
      draw(statesOf([['CID900001']]), [smelter(1, 'assured', places)], {
        ...hide(),
        ...(against === undefined ? {} : { against }),
      })
        .nodes.filter(({ kind }) => kind === 'origin')
        .map(({ ref = '', placing }) => [ref, placing] as const),
    )

  it('are filled as that list has them', () => {
    const places = ['CD', 'PE', 'BR', 'ID', 'recycled']
    expect(fillsOf(places, 'covered')).toEqual({
      CD: 'listed',
      PE: 'notListed',
      BR: 'notListed',
      ID: 'notListed',
      recycled: undefined,
    })
    expect(fillsOf(places, 'house')).toEqual({
      CD: 'notListed',
      PE: 'listed',
      BR: 'perhaps',
      ID: 'notListed',
      recycled: undefined,
    })
  })

  it('show the worst of all lists where none is chosen', () => {
    expect(fillsOf(['CD', 'PE', 'BR', 'AU'])).toEqual({
      CD: 'listed',
      PE: 'listed',
      BR: 'perhaps',
      AU: 'notListed',
    })
  })

  it('have no standing on a list that says nothing of the mineral', () => {
    const goldOnly = context({ areas: [areaList([entry('PE', { minerals: ['gold'] })])] })
    const minerals = [
      judged(statesOf([['CID900001']]), [smelter(1, 'assured', ['PE'])], { context: goldOnly }),
    ]
    const { nodes } = drawTrace({ start, minerals, visibility: { ...hide(), against: 'house' } })
    expect(nodes.find(({ kind }) => kind === 'origin')).toMatchObject({ placing: 'notAssessed' })
  })

  it('are counted on a group by how they stand, the listed ones too', () => {
    const elsewhere = 'AR AU BE CL CN DE ES FI FR IE IT JP'.split(' ')
    const listed = ['AO', 'BI', 'CD', 'CF', 'CG', 'RW', 'SS', 'TZ', 'UG', 'ZM']
    const all = [...listed, ...elsewhere].map((code, index) => smelter(index, 'assured', [code]))
    const { nodes } = draw(statesOf([all.map(({ id }) => id)]), all, { ...hide(), against: 'covered' })
    const group = nodes.find(({ groupOf }) => groupOf === 'origin')
    expect(group).toMatchObject({ mix: { listed: 2, notListed: 12 }, placing: 'listed' })
  })

  it('of two minerals show the worse, and are counted so on their group', () => {
    const places = 'AR AU BE CL CN DE ES FI FR IE IT JP'.split(' ')
    const tinOnly = areaList([entry('SE'), ...places.map((code) => entry(code, { minerals: ['tin'] }))])
    const drawnFor = (mineral: string) => {
      const all = places.map((code, index) => smelter(index, 'assured', [code]))
      const shown = { reach: { mineral }, context: context({ mineral, areas: [tinOnly] }) }
      return judged(statesOf([all.map(({ id }) => id)]), all, shown)
    }
    const { nodes } = drawTrace({ start, minerals: [drawnFor('gold'), drawnFor('tin')], group: 3 })
    expect(nodes.find(({ groupOf }) => groupOf === 'origin')).toMatchObject({ mix: { listed: 9 } })
    expect(nodes.find(({ kind }) => kind === 'origin')).toMatchObject({ placing: 'listed' })
  })
})
