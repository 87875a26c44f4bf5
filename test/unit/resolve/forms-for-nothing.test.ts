import { aDecision, aForm, aPart, companyOf } from './builders.js'

type Decisions = Parameters<typeof companyOf>[0]['decisions']

const noted = (said: Parameters<typeof aForm>[1], decisions: Decisions = []) =>
  companyOf({ declarations: [aForm('form', said)], decisions, keys: [aPart('MPN-1', 'PN-1')] }).noted.filter(
    ({ finding }) => finding.code === 'formForNoProduct',
  )
const empty = { scope: 'B', products: [], effective: '2025-01-01' } as const

describe('a form for listed products (rules 9, 10)', () => {
  it('that lists none is told, from its date on', () => {
    expect(noted(empty)).toMatchObject([
      { finding: { params: { file: 'form' } }, minerals: 'all', validFrom: '2025-01-01' },
    ])
  })

  it.each([
    ['that lists one', { ...empty, products: ['MPN-9'] }],
    ['of the whole company', { ...empty, scope: 'A' as const }],
  ])('%s is not', (_, form) => {
    expect(noted(form)).toEqual([])
  })

  it('is told until it is sent back, or its scope corrected', () => {
    const rejected = aDecision({
      kind: 'acceptance',
      declaration: 'form',
      state: 'rejected',
      day: '2025-03-01',
    })
    const corrected = aDecision({ kind: 'correction', declaration: 'form', scope: 'A', day: '2025-02-01' })
    expect(noted(empty, [rejected]).map(({ validTo }) => validTo)).toEqual(['2025-03-01'])
    expect(noted(empty, [corrected]).map(({ validTo }) => validTo)).toEqual(['2025-02-01'])
  })
})
