import { ageOn, staleFrom } from '../../../graph/resolve/age.js'
import { defaultPolicy } from '../../../graph/policy.js'

describe('age of a declaration (rule 8)', () => {
  it.each([
    ['is fresh on its own day', '2025-01-31', 'fresh'],
    ['is fresh on the day 12 months have passed', '2026-01-31', 'fresh'],
    ['is ageing the day after', '2026-02-01', 'ageing'],
    ['is still ageing on the day 15 months have passed, the last of a shorter month', '2026-04-30', 'ageing'],
    ['is stale the day after', '2026-05-01', 'stale'],
  ])('%s', (_, day, age) => {
    expect(ageOn('2025-01-31', day, defaultPolicy)).toBe(age)
  })

  it('names the first stale day', () => {
    expect(staleFrom('2024-11-30', defaultPolicy)).toBe('2026-03-01')
  })

  it('follows the months of the policy', () => {
    expect(staleFrom('2025-01-01', { ...defaultPolicy, staleMonths: 24 })).toBe('2027-01-02')
  })
})
