import type { Declaration, SmelterLine } from '../../../graph/model.js'
import type { References } from '../../../graph/resolve/facts.js'
import { noIdentities } from '../../../graph/resolve/identities.js'
import { headsOf as headsIn } from '../../../graph/resolve/question-roles.js'
import { smelterBook } from '../../../graph/resolve/smelter-book.js'
import { aDeclaration, aLine, aSmelter, no, yes } from './builders.js'

const headsOf = (declaration: Declaration, smelters: References['smelters'] = []) =>
  headsIn(declaration, { book: smelterBook({ smelters }), identities: noIdentities, file: 'f1' })

describe('what a form says about a mineral (rule 4)', () => {
  const headOf = (says: Parameters<typeof aDeclaration>[0]['says'], mineral: string) =>
    headsOf(aDeclaration({ says: says ?? {} })).get(mineral)

  it('has a head for each mineral the form asks about, and no other', () => {
    expect([...headsOf(aDeclaration({ says: { Tin: yes, Gold: no } })).keys()]).toEqual(['tin', 'gold'])
  })

  it.each([
    ['钽', 'tantalum'],
    ['Ta', 'tantalum'],
    ['Seltene Erden', 'rare earth elements'],
    ['锗 (Ge)', 'germanium'],
    ['Unobtainium', 'unobtainium'],
  ])('knows the free-text mineral %s as %s', (word, id) => {
    const heads = headsOf(aDeclaration({ says: { [word]: yes } }))
    expect([...heads.values()]).toMatchObject([{ mineral: id, used: 'yes', lines: 1 }])
  })

  it.each([
    ['Yes', 'yes'],
    [' YES ', 'yes'],
    ['No', 'no'],
    ['Unknown', 'other'],
    ['Not declaring', 'blank'],
    ['Not applicable for this declaration', 'blank'],
    ['', 'blank'],
  ])('reads "%s" to used as %s', (used, answer) => {
    expect(headOf({ Tin: { used } }, 'tin')?.used).toBe(answer)
  })

  it('takes text that is none of the offered words for an answer that is neither Yes nor No', () => {
    const declaration = aDeclaration({ says: { Tin: {} } })
    const answers = [{ question: '1', role: 'used' as const, mineral: 'Tin', text: 'see annex', cell: 'D27' }]
    expect(headsOf({ ...declaration, answers }).get('tin')?.used).toBe('other')
  })

  it.each([
    ['both Yes', { allIdentified: 'Yes', allReported: 'Yes' }, 'complete'],
    ['one No', { allIdentified: 'Yes', allReported: 'No' }, 'incomplete'],
    ['one asked and blank', { allIdentified: '', allReported: 'Yes' }, 'incomplete'],
    ['one not asked, the other Yes', { allReported: 'Yes' }, 'notAsked'],
    ['one not asked, the other No', { allReported: 'No' }, 'incomplete'],
    ['none asked', {}, 'notAsked'],
  ])('knows whether the list is complete: %s', (_, said, completeness) => {
    expect(headOf({ Tin: said }, 'tin')?.completeness).toBe(completeness)
  })

  it('counts lines by mineral and leaves out a pasted header row', () => {
    const declaration = aDeclaration({ says: { Tin: yes, Gold: yes } })
    const header = aLine({ row: 9, status: 'notASmelter', mineral: 'Tin' })
    const lines = headsOf({ ...declaration, smelters: [...declaration.smelters, header] })
    expect([lines.get('tin')?.lines, lines.get('gold')?.lines]).toEqual([1, 1])
  })

  it('lets an answer about the company speak for each mineral', () => {
    const declaration = aDeclaration({ says: { Cobalt: {} } })
    const answers = [{ question: '1', role: 'used' as const, answer: 'Yes', text: 'Yes', cell: 'D26' }]
    expect(headsOf({ ...declaration, answers }).get('cobalt')?.used).toBe('yes')
  })
})

type Says = NonNullable<Parameters<typeof aDeclaration>[0]['says']>

describe('a line whose mineral cell is empty or #N/A (rules 5, 12, 18)', () => {
  const named: SmelterLine = { ...aLine({ status: 'notListed', name: 'Nowhere Metals' }) }
  delete named.mineral
  const typed: SmelterLine = { ...named, status: 'unknownCid', typed: { id: 'CID900004' } }
  const listed = [aSmelter({ cid: 'CID900004', mineral: 'gold' })]
  const linesUnder = (says: Says, line: SmelterLine, smelters: References['smelters']) => {
    const heads = headsOf({ ...aDeclaration({ says }), smelters: [line] }, smelters)
    return [...heads].map(([mineral, { lines, certainLines }]) => `${mineral} ${lines} ${certainLines}`)
  }

  it.each<[string, Says, SmelterLine, string]>([
    ['no list knows its CID', { Tin: no, Gold: no }, typed, 'tin 1 0, gold 1 0'],
    ['it has a name only', { Tin: no, Gold: no }, named, 'tin 1 0, gold 1 0'],
    ['the form does not answer for gold', { Tin: yes, Gold: { used: '' } }, named, 'tin 1 0, gold 0 0'],
    ['the form answers for none', { Tin: { used: '' }, Gold: {} }, named, 'tin 1 0, gold 1 0'],
  ])('counts wherever it may belong: %s', (_, says, line, counts) => {
    expect(linesUnder(says, line, []).join(', ')).toBe(counts)
  })

  it('counts for the mineral of its CID in the imported list, and for no other', () => {
    expect(linesUnder({ Tin: no, Gold: no }, typed, listed)).toEqual(['tin 0 0', 'gold 1 1'])
  })

  it('counts for what the form asks about, where its CID is of something else', () => {
    expect(linesUnder({ Tin: no }, typed, listed)).toEqual(['tin 1 0'])
  })
})
