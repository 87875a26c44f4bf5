import { headsOf } from '../../../graph/resolve/question-roles.js'
import { aDeclaration, aLine, no, yes } from './builders.js'

describe('what a form says about a mineral (rule 4)', () => {
  const headOf = (says: Parameters<typeof aDeclaration>[0]['says'], mineral: string) =>
    headsOf(aDeclaration({ says: says ?? {} })).get(mineral)

  it('has a head for each mineral the form asks about, and no other', () => {
    expect([...headsOf(aDeclaration({ says: { Tin: yes, Gold: no } })).keys()]).toEqual(['tin', 'gold'])
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
