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
    ['Gallium', 'gallium'],
    ['锗', 'germanium'],
    ['鉄鉱石', 'iron'],
    ['Flussspat', 'fluorspar'],
  ])('reads %s as %s', (word, id) => {
    expect(mineralId(word)).toBe(id)
  })

  it('keeps a mineral nobody listed under its own word', () => {
    expect(mineralId('  Amber  Stone ')).toBe('amber stone')
    expect(isKnownMineral('Amber Stone')).toBe(false)
    expect(mineralName('amber stone', 'zh')).toBe('amber stone')
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
