import { describedScopes, scopeKeyOf } from '../../../graph/resolve/scope-key.js'
import { aDecision, aPart } from './builders.js'

describe('the key a form stands under (rule 6)', () => {
  it.each([
    ['company scope under *', 'A', undefined, '*'],
    ['a product list under its numbers', 'B', 'ignored', 'B'],
    ['a description trimmed, folded and with single spaces', 'C', '  Model  Q\nOnly ', 'C:model q only'],
    ['a form that leaves scope and description open under an empty description', undefined, 'Model Q', 'C:'],
  ] as const)('puts %s', (_, scope, description, key) => {
    expect(scopeKeyOf(scope, description)).toBe(key)
  })
})

describe('what people decided about descriptions (rules 6, 9)', () => {
  const covers = (part: string, day = '2025-03-01', id = 'd1') =>
    aDecision(
      {
        kind: 'identity',
        subject: { kind: 'scope', company: 'S1', text: 'Model Q' },
        verdict: 'is',
        ids: [part],
        day,
      },
      id,
    )
  const replaces = (description: string, replacedBy: string, day = '2025-03-01', id = 'd2') =>
    aDecision({ kind: 'sameDescription', company: 'S1', description, replacedBy, day }, id)
  const part = aPart('MPN-1', 'PN-1')

  it.each([
    ['the supplier’s number', covers(' mpn-1 '), true],
    ['our number', covers('PN-1'), true],
    ['all parts', covers('*'), true],
    ['another part', covers('PN-2'), false],
  ])('takes a scope decided for %s', (_, decision, expected) => {
    expect(describedScopes('S1', [decision]).coversOn('C:model q', part, '2025-03-01')).toBe(expected)
  })

  it('covers nothing before the day of the decision', () => {
    expect(describedScopes('S1', [covers('*')]).coversOn('C:model q', part, '2025-02-28')).toBe(false)
  })

  it('covers a company asked without part only by a decision about all parts', () => {
    const ofPart = describedScopes('S1', [covers('PN-1')])
    const ofAll = describedScopes('S1', [covers('*')])
    expect([ofPart, ofAll].map((scopes) => scopes.coversOn('C:model q', undefined, '2025-03-01'))).toEqual([
      false,
      true,
    ])
  })

  it('is no business of another company', () => {
    expect(describedScopes('S2', [covers('*')]).coversOn('C:model q', part, '2025-03-01')).toBe(false)
  })

  it('makes one key of yearly wordings, from the day of the decision on', () => {
    const scopes = describedScopes('S1', [
      replaces('Model Q 2024', 'Model Q 2025'),
      replaces('Model Q 2025', 'Model Q', '2025-04-01', 'd3'),
    ])
    expect(
      ['2025-02-01', '2025-03-01', '2025-04-01'].map((day) => scopes.keyOn('C:model q 2024', day)),
    ).toEqual(['C:model q 2024', 'C:model q 2025', 'C:model q'])
  })

  it('lets a decision about the old wording hold for the new one', () => {
    const scopes = describedScopes('S1', [covers('*'), replaces('Model Q', 'Model Q (2026)')])
    expect(scopes.coversOn('C:model q (2026)', part, '2025-03-01')).toBe(true)
  })

  it('makes one key of wordings that replace each other in a circle, wherever it is entered', () => {
    const scopes = describedScopes('S1', [
      replaces('b', 'c'),
      replaces('c', 'b', '2025-03-01', 'd3'),
      replaces('a', 'b', '2025-03-01', 'd4'),
    ])
    const keys = (['C:a', 'C:b', 'C:c'] as const).map((key) => scopes.keyOn(key, '2025-03-01'))
    expect(new Set(keys)).toEqual(new Set(['C:b']))
  })
})
