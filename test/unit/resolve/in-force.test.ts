import { inForceForPart, inForceWithoutPart } from '../../../graph/resolve/in-force.js'
import { aCandidate, aHead } from './builders.js'

const own = aCandidate({ id: 'own', key: 'B' })
const staleOwn = aCandidate({ id: 'own', key: 'B', effective: '2023-01-01', stale: true })
const company = aCandidate({ id: 'company', key: '*' })
const staleCompany = aCandidate({ id: 'company', key: '*', effective: '2023-02-01', stale: true })
const described = aCandidate({ id: 'described', key: 'C:coils' })
const staleDescribed = aCandidate({ id: 'described', key: 'C:coils', effective: '2023-02-01', stale: true })
const other = aCandidate({ id: 'other', key: 'C:wires' })

const undecided = () => false
const decided = (key: string) => key === 'C:coils'

const told = (forms: ReturnType<typeof inForceForPart>) =>
  forms.map(({ form, strength, proven }) => `${form.id} ${strength}${proven ? ' proven' : ''}`)

describe('what is in force for a part (rule 9)', () => {
  it.each([
    [
      'only its own form while that is not stale',
      { own, company, described: [described] },
      undecided,
      ['own strong proven'],
    ],
    [
      'its own stale form and everything wider, if nothing fresh speaks for the company',
      { own: staleOwn, company: staleCompany, described: [described] },
      undecided,
      ['own may-contain proven', 'company may-contain proven', 'described may-contain'],
    ],
    [
      'not its own stale form beside a fresh one for the company',
      { own: staleOwn, company, described: [] },
      undecided,
      ['company may-contain proven'],
    ],
    [
      'not a stale described one beside a fresh one for the company either',
      { company, described: [staleDescribed, other] },
      undecided,
      ['company may-contain proven', 'other may-contain'],
    ],
    [
      'a described form a person found to cover it, medium and proven',
      { described: [described, other] },
      decided,
      ['described medium proven', 'other may-contain'],
    ],
    [
      'a stale described form, proven but no longer medium',
      { described: [staleDescribed] },
      decided,
      ['described may-contain proven'],
    ],
    [
      'described forms nobody decided about, unproven',
      { described: [described] },
      undecided,
      ['described may-contain'],
    ],
    ['nothing, if nothing stands', { described: [] }, undecided, []],
  ] as const)('is %s', (_, standing, isCovered, expected) => {
    expect(told(inForceForPart(standing, isCovered))).toEqual(expected)
  })
})

describe('what is in force for a company reached without part (rule 9)', () => {
  it('is everything standing under any key, product-scoped forms unproven', () => {
    expect(told(inForceWithoutPart([own, staleCompany, described], undecided))).toEqual([
      'own may-contain',
      'company may-contain proven',
      'described may-contain',
    ])
  })

  it('leaves out what is stale beside a fresh form for the company', () => {
    expect(told(inForceWithoutPart([staleOwn, company], undecided))).toEqual(['company may-contain proven'])
  })

  it('takes a described form for medium that a person found to cover all parts', () => {
    expect(told(inForceWithoutPart([described], decided))).toEqual(['described medium proven'])
  })
})

describe('forms that contradict each other (rule 9, scopeConflict)', () => {
  const conflicts = (forms: ReturnType<typeof inForceForPart>) => forms.map(({ conflict }) => conflict)
  const noForm = aCandidate({ id: 'company', effective: '2025-06-01', head: aHead({ used: 'no' }) })

  it('is seen when answers differ among what is in force', () => {
    expect(conflicts(inForceForPart({ company: noForm, described: [described] }, undecided))).toEqual([
      true,
      true,
    ])
  })

  it('is seen when a newer, wider form answers differently from the part’s own', () => {
    expect(conflicts(inForceForPart({ own, company: noForm, described: [] }, undecided))).toEqual([true])
  })

  it('is not seen when the wider form is the older one', () => {
    const older = { ...noForm, effective: '2024-06-01' }
    expect(conflicts(inForceForPart({ own, company: older, described: [] }, undecided))).toEqual([false])
  })

  it('is not seen when both answer alike', () => {
    expect(conflicts(inForceForPart({ company, described: [described] }, undecided))).toEqual([false, false])
  })
})
