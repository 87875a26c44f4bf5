import { codesOf, readAmrt, readAmrt12, readCrt, readEmrt1 } from './a-form.js'
import type { Cells } from './a-workbook.js'

const rolesOf = (read: ReturnType<typeof readCrt>) =>
  Object.fromEntries(
    read.answers.flatMap(({ question, role }) => (role === undefined ? [] : [[question, role]])),
  )

describe('questions', () => {
  it('have the role of what they ask, not of their number or their answers', () => {
    expect(rolesOf(readEmrt1())).toEqual({
      1: 'used',
      2: 'remains',
      3: 'cahra',
      4: 'recycled',
      5: 'response',
      6: 'allIdentified',
      7: 'allReported',
    })
    expect(rolesOf(readCrt())).toEqual({
      1: 'used',
      2: 'cahra',
      3: 'recycled',
      4: 'response',
      5: 'allIdentified',
      6: 'allReported',
    })
    const silver = { D12: 'Silver', AA12: { formula: 'Silver' } }
    expect(rolesOf(readAmrt({ declaration: silver }))).toEqual({ 1: 'used', 2: 'response' })
  })

  it.each<[string, Cells, string]>([
    ['DRC only', { D38: 'DRC only' }, 'DRC only'],
    ['cobalt answered with the places of mica', { D38: 'India and/or Madagascar only' }, ''],
    ['another case', { D38: 'drc ONLY' }, 'DRC only'],
  ])('offer their own answers for each mineral: %s', (_, declaration, answer) => {
    const asked = readEmrt1({ declaration }).answers.find(({ cell }) => cell === 'D38')
    expect(asked).toMatchObject({ role: 'cahra', mineral: 'Cobalt' })
    expect(asked?.answer ?? '').toBe(answer)
  })

  it('of EMRT 1.1 on the company are doubted where a translation asks something else', () => {
    const doubts = ['1.1', '1.11'].map((revision) => {
      const read = readEmrt1({ revision, declaration: { D3: 'Français', D71: 'No', D77: 'No' } })
      return read.findings.filter(({ code }) => code === 'checkTranslation').map(({ cell }) => cell)
    })
    expect(doubts).toEqual([['D77'], []])
  })

  it('never take the constants of hidden rows for answers', () => {
    const read = readEmrt1({ declaration: { D28: 'No', D29: 'No', D34: 'No', D35: 'No' } })
    expect(read.answers.filter(({ answer }) => answer !== undefined)).toEqual([])
  })

  it('take the number 1 and typed 100 % for each other where 1 is stored', () => {
    const answers = [1, '1', '100%', '100 %'].map(
      (typed) => readCrt({ declaration: { D44: typed } }).answers.find(({ cell }) => cell === 'D44')?.answer,
    )
    expect(answers).toEqual(['1', '1', '1', '1'])
  })
})

describe('smelter lines', () => {
  it('go by the ID typed where the form shows that of another smelter with the same name', () => {
    const smelters: Cells = {
      A5: 'CID900104',
      B5: { formula: 'Cobalt' },
      C5: { formula: 'Twin Fjord Cobalt' },
      F5: { formula: 'CID900103' },
    }
    for (const read of [readEmrt1({ smelters }), readCrt({ smelters })])
      expect(read.smelters).toMatchObject([{ status: 'listed', cid: 'CID900104' }])
  })

  it.each([
    ['是', 'Yes'],
    ['いいえ', 'No'],
    ['Nein', 'No'],
    ['Inconnu', 'Unknown'],
    ['파악되지 않음', 'Unknown'],
  ])('read the translated drop-down of an AMRT: %s', (text, word) => {
    const at = { id: { A5: 'CID900201' }, named: { A5: 'Silver', B5: 'Argent du Nord' } }
    expect(readAmrt({ smelters: { ...at.id, P5: text } }).smelters[0]?.recycled).toBe(word)
    expect(readAmrt12({ smelters: { ...at.named, N5: text } }).smelters[0]?.recycled).toBe(word)
  })
})

describe('smelter lines of a workbook without reference list', () => {
  const silver: Cells = { D12: 'Silver', AA12: { formula: 'Silver' }, D28: 'Yes', D40: 'None' }
  const read = (smelters: Cells) => readAmrt12({ declaration: silver, smelters })
  const named: Cells = { A5: 'Silver', B5: 'Argent du Nord', C5: 'CANADA' }

  it('stand as written, cell by cell, and are nothing to send back', () => {
    const form = read({ ...named, L5: 'Sample Pit', M5: 'PERU; Chile', N5: 'No' })
    expect(form.smelters).toEqual([
      {
        row: 5,
        status: 'freeText',
        candidates: [],
        mineral: 'Silver',
        name: 'Argent du Nord',
        country: 'CA',
        recycled: 'No',
        origins: [
          { kind: 'country', country: 'PERU', code: 'PE' },
          { kind: 'country', country: 'CHILE', code: 'CL' },
        ],
        typed: expect.objectContaining({ name: 'Argent du Nord', origin: 'PERU; Chile' }) as unknown,
        cells: { mineral: 'A5', name: 'B5', country: 'C5', mine: 'L5', origin: 'M5', recycled: 'N5' },
      },
    ])
    expect(codesOf(form)).toEqual(['olderVersion'])
  })

  it.each([
    ['CID900201', 'CID900201', []],
    ['cid 900201 ', 'CID900201', []],
    ['LBMA-17', undefined, ['idNotACid']],
  ])('carry the ID %s as %s', (id, cid, codes) => {
    const form = read({ ...named, D5: id })
    expect(form.smelters).toMatchObject([{ status: 'freeText', typed: { id: id.trim() } }])
    expect(form.smelters[0]?.cid).toBe(cid)
    expect(codesOf(form)).toEqual(['olderVersion', ...codes])
  })

  it('tell a smelter not yet identified, and a pasted header, from names', () => {
    const form = read({
      A5: 'Silver',
      B5: 'smelter not yet identified',
      A6: 'Metal (*)',
      B6: 'Smelter Name (*)',
    })
    expect(form.smelters.map(({ status }) => status)).toEqual(['notIdentified', 'notASmelter'])
    expect(form.smelters[0]).not.toHaveProperty('name')
  })
})

describe('product and mine lists', () => {
  const products: Cells = { B6: 'LF-1', C6: 'Bolt', D6: 'PN-9', E6: 'Screw', F6: 'new' }

  it("have the requester's columns in AMRT 1.3 and comments in 1.2", () => {
    expect(readAmrt({ products }).products).toMatchObject([
      { row: 6, number: 'LF-1', requesterNumber: 'PN-9', requesterName: 'Screw', comment: 'new' },
    ])
    expect(readAmrt12({ products }).products).toMatchObject([{ number: 'LF-1', comment: 'PN-9' }])
  })

  it('name mines of a mineral in the word of the form', () => {
    const mines: Cells = { A5: 'silver', B5: 'Argent du Nord', C5: 'Sample Pit', F5: 'PERU', I5: 'Puno' }
    const declaration: Cells = { D12: '银', AA12: { formula: '银' } }
    for (const form of [readAmrt12({ declaration, mines }), readAmrt({ declaration, mines })])
      expect(form.mines).toMatchObject([{ row: 5, mineral: form.minerals[0], mineName: 'Sample Pit' }])
  })
})
