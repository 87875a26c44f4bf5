import type { Decision } from '../../../graph/model.js'
import { decidedOrigins, originsDecidedBy, uncertainWords } from '../../../graph/resolve/decided-origins.js'
import { identitiesOf } from '../../../graph/resolve/identities.js'
import { parseOrigins } from '../../../graph/resolve/origin-text.js'
import { originId } from '../../../graph/origin-id.js'
import { aDecision } from './builders.js'

type Said = Pick<Extract<Decision, { kind: 'identity' }>, 'verdict' | 'ids'>

const place = { file: 'form', row: 5 }
const saying = (words: Readonly<Record<string, Said>>) =>
  identitiesOf(
    Object.entries(words).map(([text, said], index) =>
      aDecision(
        { kind: 'identity', subject: { kind: 'origin', text }, ...said, day: '2025-03-01' },
        `d${index}`,
      ),
    ),
  )
const is = (...ids: string[]): Said => ({ verdict: 'is', ids })

function read(text: string, words: Readonly<Record<string, Said>>): string[] {
  const heard = uncertainWords(text, saying(words), place)
  return decidedOrigins(text, parseOrigins(text).origins, heard).map(originId)
}

describe('words of a mine cell that a person has decided (rule 20)', () => {
  it.each<[string, string, Readonly<Record<string, Said>>, string[]]>([
    ['name what he says', 'Congo', { congo: is('CD') }, ['CD']],
    ['beside what is certain', 'Congo; Rwanda', { Congo: is('CG') }, ['RW', 'CG']],
    ['leave the rest unknown', 'Congo; Korea', { Congo: is('CD') }, ['unknown', 'CD']],
    ['leave an unknown that the cell says itself', 'Unknown; Congo', { Congo: is('CD') }, ['unknown', 'CD']],
    ['name several', 'Congo', { Congo: is('CD', 'CG') }, ['CD', 'CG']],
    ['make a country its region', 'Bisie (DRC)', { Bisie: is('CD-NK') }, ['CD-NK']],
    ['are feed of another kind', 'see note 4', { 'see note 4': is('recycled') }, ['recycled']],
    ['stay unknown where they name no place', 'n.n.', { 'n n': { verdict: 'own', ids: [] } }, ['unknown']],
    ['are as read where nobody has decided', 'Congo; Rwanda', {}, ['RW', 'unknown']],
  ])('%s', (_, text, words, origins) => {
    expect(read(text, words)).toEqual(origins)
  })

  it('wait once each, with the country they are said beside', () => {
    expect(uncertainWords('Bisie (DRC)', saying({}), place)).toEqual([{ text: 'Bisie', country: 'CD' }])
    expect(uncertainWords('Congo; Congo', saying({}), place).map(({ text }) => text)).toEqual(['Congo'])
    expect(uncertainWords('DRC; Rwanda', saying({}), place)).toEqual([])
  })

  it('name the decision they rest on', () => {
    const words = uncertainWords('Congo', saying({ Congo: is('CD') }), place)
    expect(originsDecidedBy(words)).toMatchObject({ id: 'd0' })
    expect(originsDecidedBy(uncertainWords('Congo', saying({}), place))).toBeUndefined()
  })
})
