import { intersection, momentsOf, spansOf } from '../../../graph/resolve/timeline.js'

describe('time cut into moments and joined again', () => {
  it('cuts at each day once, the last without end', () => {
    expect(momentsOf(['2025-03-01', '2025-01-01', '2025-03-01'])).toEqual([
      { from: '2025-01-01', to: '2025-03-01' },
      { from: '2025-03-01' },
    ])
  })

  it('joins neighbours of equal value and keeps what a gap parts', () => {
    const moments = momentsOf(['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01'])
    const values = [['a'], ['a', 'b'], ['b'], ['a', 'b']]
    expect(spansOf(moments, (_, at) => values[at] ?? [])).toEqual([
      { value: 'a', validFrom: '2025-01-01', validTo: '2025-03-01' },
      { value: 'b', validFrom: '2025-02-01' },
      { value: 'a', validFrom: '2025-04-01' },
    ])
  })

  it.each([
    [
      'an open interval and a closed one',
      {},
      { validFrom: '2025-01-01', validTo: '2025-02-01' },
      { validFrom: '2025-01-01', validTo: '2025-02-01' },
    ],
    [
      'overlapping ones',
      { validFrom: '2025-01-10' },
      { validFrom: '2025-01-01', validTo: '2025-02-01' },
      { validFrom: '2025-01-10', validTo: '2025-02-01' },
    ],
    ['neighbours, which share no day', { validTo: '2025-02-01' }, { validFrom: '2025-02-01' }, undefined],
  ])('knows what %s share', (_, a, b, shared) => {
    expect(intersection(a, b)).toEqual(shared)
  })
})
