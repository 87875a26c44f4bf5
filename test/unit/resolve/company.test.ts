import { isListedKey } from '../../../graph/resolve/part-number.js'
import fc from 'fast-check'
import { findingsIn } from '../../../graph/resolve/noted.js'
import type { CompanyEdges } from '../../../graph/resolve/company.js'
import type { SmelterLine } from '../../../graph/model.js'
import type { DeclarationFact, References } from '../../../graph/resolve/facts.js'
import {
  aDecision,
  aForm,
  aLine,
  aPart,
  aSmelter,
  companyOf,
  inForceOn,
  no,
  yes,
  type Said,
} from './builders.js'

const part = aPart('MPN-1', 'PN-1')
const other = aPart('MPN-2', 'PN-2')

const idsOn = (edges: CompanyEdges, key: string, day: string, mineral = 'tin') =>
  inForceOn(edges, key, day, mineral).map(({ declaration }) => declaration)

describe('what stands for a part over time (rules 7–9)', () => {
  // own (B) 2024-01-01 ──stale 2025-04-02──▶      company (A) 2025-06-01 ──stale 2026-09-02──▶
  const own = aForm('own', { scope: 'B', products: ['MPN-1'], effective: '2024-01-01' })
  const company = aForm('company', { effective: '2025-06-01' })
  const edges = companyOf({ declarations: [company, own], keys: [part, other] })

  it.each([
    ['nothing before the first date', '2023-12-31', []],
    ['its own form while fresh', '2025-04-01', ['own']],
    ['its own form still when stale and alone', '2025-04-02', ['own']],
    ['the fresh one of the company once it comes', '2025-06-01', ['company']],
    ['both when both are stale', '2026-09-02', ['company', 'own']],
  ])('has %s', (_, day, ids) => {
    expect(idsOn(edges, part.key, day)).toEqual(ids)
  })

  it('falls from strong to may-contain when its own form becomes stale, and stays proven', () => {
    const told = ['2025-04-01', '2025-04-02'].map((day) => inForceOn(edges, part.key, day)[0])
    expect(told.map((edge) => [edge?.strength, edge?.proven, edge?.ends])).toEqual([
      ['strong', true, []],
      ['may-contain', true, ['staleList']],
    ])
  })

  it('gives a part no form names only what speaks for the whole company', () => {
    expect(['2025-05-31', '2025-06-01'].map((day) => idsOn(edges, other.key, day))).toEqual([[], ['company']])
  })

  it('gives a company reached without part everything that stands, product-scoped forms unproven', () => {
    expect(
      inForceOn(edges, '', '2024-06-01').map(({ declaration, proven }) => [declaration, proven]),
    ).toEqual([['own', false]])
  })

  it('merges equal neighbours: one edge as long as nothing changes', () => {
    expect(
      edges.stands.filter(({ key, declaration }) => key === part.key && declaration === 'own'),
    ).toHaveLength(3)
  })
})

describe('forms of one company that speak for different minerals (rule 5)', () => {
  it('do not supersede each other', () => {
    const cmrt = aForm('cmrt', { effective: '2025-06-01', says: { Tin: yes } })
    const emrt = aForm('emrt', { effective: '2025-01-01', says: { Cobalt: yes } })
    const edges = companyOf({ declarations: [cmrt, emrt] })
    expect([idsOn(edges, '', '2025-07-01', 'tin'), idsOn(edges, '', '2025-07-01', 'cobalt')]).toEqual([
      ['cmrt'],
      ['emrt'],
    ])
  })

  it('an empty one supersedes nothing', () => {
    const empty = aForm('empty', { effective: '2025-06-01', says: { Tin: { used: '', lines: 0 } } })
    expect(idsOn(companyOf({ declarations: [aForm('full'), empty] }), '', '2025-07-01')).toEqual(['full'])
  })
})

describe('decisions about what stands (rule 3)', () => {
  const older = aForm('older', { effective: '2024-10-01' })
  const newer = aForm('newer')

  it('let the older form stand again from the day the newer is withdrawn', () => {
    const decisions = [
      aDecision({ kind: 'acceptance', declaration: 'newer', state: 'withdrawn', day: '2025-03-01' }),
    ]
    const edges = companyOf({ declarations: [older, newer], decisions })
    expect(['2025-02-28', '2025-03-01'].map((day) => idsOn(edges, '', day))).toEqual([['newer'], ['older']])
  })

  it('move a form to the company a person corrects it to', () => {
    const decisions = [
      aDecision({ kind: 'correction', declaration: 'newer', declarant: 'S2', day: '2025-03-01' }),
    ]
    const from = companyOf({ declarations: [newer], decisions })
    const to = companyOf({ company: 'S2', declarations: [newer], decisions })
    expect([idsOn(from, '', '2025-02-28'), idsOn(from, '', '2025-03-01')]).toEqual([['newer'], []])
    expect([idsOn(to, '', '2025-02-28'), idsOn(to, '', '2025-03-01')]).toEqual([[], ['newer']])
  })

  it('make a described form medium and proven for the part it was found to cover, from that day on', () => {
    const form = aForm('form', { scope: 'C', description: 'Model Q' })
    const decisions = [
      aDecision({
        kind: 'identity',
        subject: { kind: 'scope', company: 'S1', text: 'model q' },
        verdict: 'is',
        ids: ['PN-1'],
        day: '2025-03-01',
      }),
    ]
    const edges = companyOf({ declarations: [form], decisions, keys: [part, other] })
    const told = (key: string, day: string) =>
      inForceOn(edges, key, day).map(({ strength, proven }) => [strength, proven])
    expect(told(part.key, '2025-02-28')).toEqual([['may-contain', false]])
    expect(told(part.key, '2025-03-01')).toEqual([['medium', true]])
    expect(told(other.key, '2025-03-01')).toEqual([['may-contain', false]])
  })
})

describe('when a form speaks at all (rules 7, 20)', () => {
  it('speaks until a newer one of its key, and knows from when it is stale', () => {
    const { spoken } = companyOf({
      declarations: [aForm('a'), aForm('b', { effective: '2026-06-01', says: { Tin: no } })],
    })
    expect(spoken).toEqual([
      {
        declaration: 'a',
        mineral: 'tin',
        validFrom: '2025-01-01',
        validTo: '2026-06-01',
        staleFrom: '2026-04-02',
        saysNo: false,
        counts: true,
      },
      {
        declaration: 'b',
        mineral: 'tin',
        validFrom: '2026-06-01',
        staleFrom: '2027-09-02',
        saysNo: true,
        counts: false,
      },
    ])
  })

  it('speaks also for numbers that no BOM line asks for', () => {
    const { spoken } = companyOf({ declarations: [aForm('a', { scope: 'B', products: ['ZZ'] })] })
    expect(spoken.map(({ declaration }) => declaration)).toEqual(['a'])
  })

  it('does not speak once newer forms name all its numbers', () => {
    const list = (id: string, effective: string, products: string[]) =>
      aForm(id, { scope: 'B', effective, products })
    const declarations = [
      list('a', '2025-01-01', ['1', '2']),
      list('b', '2025-02-01', ['1']),
      list('c', '2025-03-01', ['2']),
    ]
    expect(companyOf({ declarations }).spoken.find(({ declaration }) => declaration === 'a')?.validTo).toBe(
      '2025-03-01',
    )
  })
})

describe('what a person should see (rules 3, 7, 10)', () => {
  it('names two forms of one key and date', () => {
    const { noted } = companyOf({ declarations: [aForm('a'), aForm('b')] })
    expect(findingsIn(noted)).toEqual([
      {
        code: 'sameEffectiveDate',
        severity: 'warning',
        mineral: 'tin',
        params: { stands: 'b', other: 'a', effective: '2025-01-01' },
      },
    ])
  })

  it('does not mind equal dates of forms for different parts', () => {
    const list = (id: string, product: string) => aForm(id, { scope: 'B', products: [product] })
    expect(companyOf({ declarations: [list('a', '1'), list('b', '2')] }).noted).toEqual([])
  })
})

const day = fc
  .integer({ min: 0, max: 40 })
  .map((month) => `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`)
const said: fc.Arbitrary<Said> = fc.record({
  used: fc.constantFrom('Yes', 'No', 'Unknown', 'Not declaring', ''),
  remains: fc.constantFrom('Yes', 'No', ''),
  allIdentified: fc.constantFrom('Yes', 'No'),
  allReported: fc.constantFrom('Yes', ''),
  lines: fc.integer({ min: 0, max: 2 }),
})
const form = fc.record({
  effective: day,
  received: day,
  scope: fc.constantFrom('A', 'B', 'C', undefined),
  description: fc.constantFrom('coils', 'wires'),
  products: fc.subarray(['MPN-1', 'PN-2', 'MPN-3', 'ZZ']),
  says: fc.record({ Tin: said, Gold: said }),
})
const forms = fc
  .array(form, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((options, index) => aForm(`f${index}`, options)))
const decided = (declarations: readonly DeclarationFact[]) =>
  fc.array(
    fc.record({
      state: fc.constantFrom('rejected', 'accepted'),
      day,
      of: fc.integer({ min: 0, max: declarations.length - 1 }),
    }),
    { maxLength: 3 },
  )
const facts = forms.chain((declarations) =>
  decided(declarations).map((made) => ({
    declarations,
    decisions: made.map(({ state, day: on, of }, index) =>
      aDecision({ kind: 'acceptance', declaration: `f${of}`, state, day: on }, `d${index}`),
    ),
    keys: [part, other, aPart('MPN-3')],
  })),
)

describe('any forms of a company', () => {
  it('stand alike in whatever order they and the decisions arrive (rule 7)', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const turned = {
          ...given,
          declarations: given.declarations.toReversed(),
          decisions: given.decisions.toReversed(),
        }
        expect(companyOf(turned)).toEqual(companyOf(given))
      }),
    )
  })

  it('have one truth a day: no declaration twice for a key and mineral', () => {
    fc.assert(
      fc.property(facts, day, (given, on) => {
        const edges = companyOf(given)
        for (const key of ['', ...given.keys.map((each) => each.key)]) {
          const ids = idsOn(edges, key, on)
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
    )
  })

  it('are strong only as the part’s own fresh form, alone in force', () => {
    fc.assert(
      fc.property(facts, day, (given, on) => {
        for (const { key } of given.keys) {
          const inForce = inForceOn(companyOf(given), key, on)
          if (inForce.some(({ strength }) => strength === 'strong')) expect(inForce).toHaveLength(1)
        }
      }),
    )
  })

  it('close only without lines and never when stale (rule 11)', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const edge of companyOf(given).stands)
          if (edge.closed) expect([edge.stale, edge.ends]).toEqual([false, []])
      }),
    )
  })
})

describe('a product list of 2,000 numbers', () => {
  const readsOf = (count: number) => {
    let reads = 0
    const declarations = ['a', 'b', 'c'].map((id, index) => {
      const fact = aForm(id, { scope: 'B', effective: `2025-0${index + 1}-01` })
      const products = Array.from({ length: count }, (_, row) => ({
        row,
        cells: {},
        get number() {
          reads += 1
          return `MPN-${row}`
        },
      }))
      return { ...fact, declaration: { ...fact.declaration, products } }
    })
    const keys = Array.from({ length: count }, (_, row) => aPart(`MPN-${row}`, `PN-${row}`))
    return { edges: companyOf({ declarations, keys }), reads: () => reads }
  }

  it('is read in steps that grow with its length and no faster', () => {
    const [small, large] = [readsOf(1_000), readsOf(2_000)]
    expect(large.reads()).toBe(2 * small.reads())
    expect(large.reads()).toBeLessThanOrEqual(3 * 3 * 2_000)
  })

  it('gives each part its edges: one per form, and one more where the last becomes stale', () => {
    const { edges } = readsOf(2_000)
    const [asked, listed] = [
      edges.stands.filter(({ key }) => key !== '' && !isListedKey(key)),
      edges.stands.filter(({ key }) => isListedKey(key)),
    ]
    expect(asked).toHaveLength(2_000 * 4)
    // Numbers of the lists that nobody asks for: all the same forms name, so one state has theirs.
    expect(listed).toHaveLength(4)
  })
})

describe('a line that states a CID but no mineral, under a No (rules 11, 12, 18)', () => {
  const line: SmelterLine = { ...aLine({ status: 'unknownCid', typed: { id: 'CID900004' } }) }
  delete line.mineral
  const form = aForm('f', { says: { Tin: no, Gold: no } })
  const declarations = [{ ...form, declaration: { ...form.declaration, smelters: [line] } }]
  const gateOf = (smelters: References['smelters'], mineral: string) =>
    inForceOn(companyOf({ declarations, smelters }), '', '2025-06-01', mineral).map(({ closed, ends }) => ({
      closed,
      ends,
    }))
  const contradicted = [{ closed: false, ends: ['contradicted'] }]
  const closed = [{ closed: true, ends: [] }]

  it('contradicts the No of the mineral the imported list gives its CID, and no other', () => {
    const listed = [aSmelter({ cid: 'CID900004', mineral: 'gold' })]
    expect([gateOf(listed, 'gold'), gateOf(listed, 'tin')]).toEqual([contradicted, closed])
  })

  it('closes nothing while no list knows its CID', () => {
    expect([gateOf([], 'gold'), gateOf([], 'tin')]).toEqual([contradicted, contradicted])
  })
})
