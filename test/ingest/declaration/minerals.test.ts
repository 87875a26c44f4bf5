import { codesOf, readAmrt, readAmrt12, readEmrt } from './a-form.js'
import type { Cells } from './a-workbook.js'

/** The third mineral is "Other". */
const chosen: Cells = { D12: 'Zinc', E12: 'Silver', G12: 'Other [specify below]', G15: '镓' }
/** The slots as the saving program sorted them. */
const slots: Cells = {
  AA12: { formula: 'Silver' },
  AA13: { formula: 'Zinc' },
  AA14: { formula: '镓' },
}

describe('the minerals of an AMRT', () => {
  it('take their question rows in the order the file cached, an Other by its name', () => {
    const read = readAmrt({ declaration: { ...chosen, ...slots, D31: 'No', D33: 'Yes' } })
    expect(read.minerals).toEqual(['Silver', 'Zinc', '镓'])
    expect(read.answers).toMatchObject([
      { question: '1', role: 'used', mineral: 'Silver', answer: 'No', cell: 'D31' },
      { question: '1', mineral: 'Zinc', cell: 'D32' },
      { question: '1', mineral: '镓', answer: 'Yes', cell: 'D33' },
      { question: '2', role: 'response', mineral: 'Silver', cell: 'D43' },
      { question: '2', mineral: 'Zinc', cell: 'D44' },
      { question: '2', mineral: '镓', cell: 'D45' },
    ])
  })

  it('are told by the labels of the first question where the slots lost theirs', () => {
    const labels: Cells = { B31: { formula: '镓(*)' }, B32: { formula: 'Zinc (*)' }, B33: 'Silver(*)' }
    const read = readAmrt({ declaration: { ...chosen, ...labels } })
    expect(read.minerals).toEqual(['镓', 'Zinc', 'Silver'])
    expect(codesOf(read)).not.toContain('slotsWithoutCache')
  })

  it('are sorted, with a warning, in a file without calculated values, each once', () => {
    const declaration = {
      D12: 'Zinc',
      E12: 'silver',
      G12: 'Silver',
      H12: 'Other [specify below]',
      H15: 'Gallium',
    }
    const read = readAmrt({ declaration })
    expect(read.minerals).toEqual(['Gallium', 'Silver', 'Zinc'])
    expect(codesOf(read)).toContain('slotsWithoutCache')
  })

  it('keep a name nobody knows, and point at the cell it was typed in', () => {
    const declaration: Cells = { G12: 'Unobtainium', AA12: { formula: 'Unobtainium' }, D28: 'Yes' }
    const smelters: Cells = { A5: 'unobtainium', B5: 'Deep Works', C5: 'CHILE' }
    const read = readAmrt12({ declaration, smelters })
    expect(read.minerals).toEqual(['Unobtainium'])
    expect(read.findings.filter(({ code }) => code === 'mineralNotRecognised')).toMatchObject([
      { cell: 'G12', mineral: 'Unobtainium', params: { text: 'Unobtainium' } },
    ])
    expect(read.smelters).toMatchObject([{ mineral: 'Unobtainium', name: 'Deep Works', country: 'CL' }])
  })

  it.each(['Gallium', '锗', 'Seltene Erden', 'Al', 'アルミニウム', 'Tantal', '钽', 'Rare earths'])(
    'know %s in whatever language it is typed',
    (text) => {
      const read = readAmrt12({ declaration: { D12: text, AA12: { formula: text } } })
      expect(read.minerals).toEqual([text])
      expect(codesOf(read)).not.toContain('mineralNotRecognised')
    },
  )

  it('are one where they are the same in two languages, with a warning', () => {
    const declaration: Cells = { D12: 'Tantalum', E12: '钽', AA12: 'Tantalum', AA13: '钽' }
    const read = readAmrt12({ declaration })
    expect(read.findings.filter(({ code }) => code === 'mineralChosenTwice')).toMatchObject([
      { cell: 'E12', params: { text: '钽', other: 'Tantalum' } },
    ])
  })
})

describe('the minerals of an EMRT 2', () => {
  it('go by the word of the drop-down whatever was pasted there', () => {
    const read = readEmrt({
      declaration: { D12: '钴', AA12: { formula: '钴' } },
      smelters: { A5: 'CID900101' },
    })
    expect(read.minerals).toEqual(['Cobalt'])
    expect(read.smelters).toMatchObject([{ cid: 'CID900101', mineral: 'Cobalt' }])
  })
})

describe('the minerals scope', () => {
  it('says why each mineral is asked about, with cells', () => {
    const mineralsScope: Cells = {
      ...{ B7: 'Minerals', C7: 'Reasons' },
      ...{ B8: 'Silver', C8: 'customer request', C9: 'new rule' },
    }
    expect(readAmrt({ mineralsScope }).mineralsScope).toEqual([
      { row: 8, mineral: 'Silver', reason: 'customer request', cells: { mineral: 'B8', reason: 'C8' } },
      { row: 9, reason: 'new rule', cells: { reason: 'C9' } },
    ])
    expect(readEmrt()).not.toHaveProperty('mineralsScope')
  })
})
