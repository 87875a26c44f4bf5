import { dateFindings, declarantsOf, periodsOf } from '../../../graph/resolve/acceptance.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { aDecision, aForm } from './builders.js'

describe('decisions about a declaration (rule 3)', () => {
  const form = aForm('f1')
  const accepts = (state: 'accepted' | 'rejected' | 'withdrawn', day: string, id: string = state) =>
    aDecision({ kind: 'acceptance', declaration: 'f1', state, day }, id)
  const corrects = (correction: object, day: string, id = 'c') =>
    aDecision({ kind: 'correction', declaration: 'f1', day, ...correction }, id)

  it('accepts a declaration nobody decided about', () => {
    expect(periodsOf(form, [])).toEqual([
      { accepted: true, company: 'S1', scope: 'A', effective: '2025-01-01' },
    ])
  })

  it('speaks from the day of the decision on, whatever the order they come in', () => {
    const periods = periodsOf(form, [accepts('accepted', '2025-06-01'), accepts('withdrawn', '2025-03-01')])
    expect(periods.map(({ accepted, validFrom, validTo }) => [accepted, validFrom, validTo])).toEqual([
      [true, undefined, '2025-03-01'],
      [false, '2025-03-01', '2025-06-01'],
      [true, '2025-06-01', undefined],
    ])
  })

  it('lets the later received decision of one day have the last word', () => {
    const first = { ...accepts('rejected', '2025-03-01', 'z'), received: '2025-03-01' }
    const second = { ...accepts('accepted', '2025-03-01', 'a'), received: '2025-03-02' }
    expect(periodsOf(form, [second, first]).at(-1)?.accepted).toBe(true)
  })

  it('corrects declarant, scope and date field by field', () => {
    const decisions = [
      corrects({ effective: '2024-05-01' }, '2025-03-01'),
      corrects({ scope: 'B', declarant: 'S9' }, '2025-04-01', 'c2'),
    ]
    expect(periodsOf(form, decisions).at(-1)).toEqual({
      accepted: true,
      company: 'S9',
      scope: 'B',
      effective: '2024-05-01',
      validFrom: '2025-04-01',
    })
    expect(declarantsOf(form, decisions)).toEqual(['S1', 'S9'])
  })

  it('is not moved by decisions about other declarations', () => {
    const other = aDecision({ kind: 'acceptance', declaration: 'f2', state: 'rejected', day: '2025-03-01' })
    expect(periodsOf(form, [other])).toHaveLength(1)
  })
})

describe('the date of a declaration (rule 3)', () => {
  const codes = (effective: string | undefined) =>
    dateFindings(aForm('f1', { effective, received: '2025-02-01' }), defaultPolicy).map(
      ({ finding }) => finding.code,
    )

  it('is the day of receipt where the form gives none, with a finding', () => {
    const form = aForm('f1', { effective: undefined, received: '2025-02-01' })
    expect(periodsOf(form, [])[0]?.effective).toBe('2025-02-01')
    expect(codes(undefined)).toEqual(['noEffectiveDate'])
  })

  it.each([
    ['31 days after receipt without a finding', '2025-03-04', []],
    ['more than 31 days after receipt with one', '2025-03-05', ['effectiveAfterReceipt']],
    ['before receipt without a finding', '2024-03-05', []],
  ])('may lie %s', (_, effective, expected) => {
    expect(codes(effective)).toEqual(expected)
  })
})
