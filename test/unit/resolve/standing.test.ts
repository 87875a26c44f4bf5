import { newest, tiedWith } from '../../../graph/resolve/standing.js'
import { aCandidate } from './builders.js'

describe('which of several forms stands (rule 7)', () => {
  const older = aCandidate({ id: 'f', effective: '2024-06-01', received: '2025-08-01' })

  it('lets the newest effective date stand, even if an older one arrives later', () => {
    expect(newest([older, aCandidate({ id: 'a' })])?.id).toBe('a')
  })

  it('lets the later received stand among equal dates', () => {
    const later = aCandidate({ id: 'a', received: '2025-03-01' })
    expect(newest([aCandidate({ id: 'b' }), later])?.id).toBe('a')
  })

  it('lets the greater hash stand when date and receipt are equal', () => {
    expect(newest([aCandidate({ id: 'b' }), aCandidate({ id: 'a' })])?.id).toBe('b')
  })

  it('has nothing where nothing speaks', () => {
    expect(newest([])).toBeUndefined()
  })

  it('names those that lost only by receipt or hash', () => {
    const forms = [older, aCandidate({ id: 'a' }), aCandidate({ id: 'b' })]
    expect(tiedWith(newest(forms), forms).map(({ id }) => id)).toEqual(['a'])
  })
})
