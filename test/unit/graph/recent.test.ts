import { Recent } from '../../../graph/recent.js'

describe('what is kept of what was made', () => {
  const made: string[] = []
  const make = (key: string, weight: number) => () => {
    made.push(key)
    return weight
  }
  beforeEach(() => made.splice(0))

  it('is made once, and again when it was longest not asked for', () => {
    const recent = new Recent<number>(2)
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) recent.get(key, make(key, 1))
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('weighs no more than it may, but for the newest', () => {
    const recent = new Recent<number>(10, (weight) => weight)
    for (const [key, weight] of [
      ['a', 4],
      ['b', 4],
      ['c', 12],
      ['a', 4],
      ['b', 4],
      ['a', 4],
    ] as const)
      recent.get(key, make(key, weight))
    expect(made).toEqual(['a', 'b', 'c', 'a', 'b'])
  })
})
