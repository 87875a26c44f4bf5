import { isKnownMineral, mineralId, mineralName, minerals } from '../../../graph/lists/minerals.js'

describe('minerals by any word', () => {
  it.each([
    ['Ta', 'tantalum'],
    ['钽', 'tantalum'],
    ['coltan', 'tantalum'],
    ['Sn', 'tin'],
    ['锡', 'tin'],
    ['cassiterite', 'tin'],
    ['wolframite', 'tungsten'],
    ['W', 'tungsten'],
    ['钨', 'tungsten'],
    ['Or', 'gold'],
    ['Tin (Sn)', 'tin'],
    ['钴', 'cobalt'],
    ['Graphite (Natural)', 'graphite'],
    ['aluminium', 'aluminum'],
    ['Rare Earth Elements', 'rare earth elements'],
    ['SODA ASH', 'soda ash'],
    ['운모', 'mica'],
  ])('reads %s as %s', (word, id) => {
    expect(mineralId(word)).toBe(id)
  })

  it('keeps a mineral nobody listed under its own word', () => {
    expect(mineralId('  Antimony  ')).toBe('antimony')
    expect(isKnownMineral('Antimony')).toBe(false)
    expect(mineralName('antimony', 'zh')).toBe('antimony')
  })

  it('never gives one word to two minerals', () => {
    for (const { id, symbol, names, aliases } of minerals) {
      for (const word of [id, symbol ?? id, ...Object.values(names), ...aliases])
        expect([word, mineralId(word)]).toEqual([word, id])
    }
  })

  it('shows names in the language asked for, in English otherwise', () => {
    expect(mineralName('tin', 'zh')).toBe('锡')
    expect(mineralName('tin', 'nl')).toBe('Tin')
  })
})
