import { goldLine, readCmrt, readEmrt } from './a-form.js'
import type { Cells } from './a-workbook.js'

const line = (row: number, id: string, more: Cells = {}): Cells => ({ [`A${row}`]: id, ...more })
const found = (read: ReturnType<typeof readCmrt>, code: string) =>
  read.findings.filter((finding) => finding.code === code)

describe('what a form says against itself', () => {
  it('names a mineral answered No that has smelter lines', () => {
    const smelters = { ...goldLine, ...line(6, 'CID900004'), ...line(7, 'CID900003') }
    expect(found(readCmrt({ smelters }), 'mineralNotInUse')).toMatchObject([
      { severity: 'error', mineral: 'Tin', row: 6, params: { question: '1', answer: 'No', lines: 2 } },
    ])
  })

  it('names a mineral used but not in the product that has smelter lines', () => {
    expect(found(readCmrt({ declaration: { D34: 'No' } }), 'mineralNotInUse')).toMatchObject([
      { mineral: 'Gold', params: { question: '2' } },
    ])
  })

  it('names smelter lines of a mineral that was not chosen, or is not declared', () => {
    const smelters = { A5: 'CID900101', A6: 'CID900102' }
    const declaration = { D12: 'Cobalt', AA12: 'Cobalt', D30: 'Not declaring' }
    const read = readEmrt({ declaration, smelters })
    expect(found(read, 'mineralNotAsked')).toMatchObject([{ mineral: 'Nickel', row: 6 }])
    expect(found(read, 'mineralNotAnswered')).toMatchObject([{ mineral: 'Cobalt', row: 5 }])
  })

  it('points at a smelter named again, by ID or by name', () => {
    const again = { ...goldLine, ...line(8, 'cid900001'), B9: 'Gold', C9: 'ANR Gold' }
    expect(found(readCmrt({ smelters: again }), 'duplicateSmelter')).toMatchObject([
      { row: 8, params: { firstRow: 5 } },
      { row: 9, params: { firstRow: 5 } },
    ])
  })

  it('points at an unlisted smelter named again, and lets several be not yet identified', () => {
    const unlisted = (row: number, name: string): Cells => ({
      [`B${row}`]: 'Gold',
      [`C${row}`]: 'Smelter not listed',
      [`D${row}`]: name,
      [`E${row}`]: 'PERU',
    })
    const open = (row: number): Cells => ({
      [`B${row}`]: 'Gold',
      [`C${row}`]: 'Smelter not yet identified',
      [`D${row}`]: 'asked, no reply',
    })
    const smelters = { ...unlisted(5, 'Deep Works'), ...unlisted(6, 'DEEP  works'), ...open(7), ...open(8) }
    expect(found(readCmrt({ smelters }), 'duplicateSmelter')).toMatchObject([{ row: 6 }])
  })

  it('points at a line that is all recycled and names a mine country', () => {
    const smelters = { ...goldLine, P5: 'Yes', O5: 'PERU' }
    expect(found(readCmrt({ smelters }), 'recycledButMined')).toMatchObject([
      { cell: 'P5', params: { countries: 'PERU' } },
    ])
  })

  it('points at "all recycled" against a line that is not', () => {
    const read = readCmrt({ declaration: { D52: 'Yes' }, smelters: { ...goldLine, P5: 'No' } })
    expect(found(read, 'allRecycledButLineNot')).toMatchObject([{ cell: 'D52', params: { rows: '5' } }])
  })

  it('points at "all smelters identified" against one that is not', () => {
    const smelters = { ...goldLine, B6: 'Gold', C6: 'Smelter not yet identified' }
    expect(found(readCmrt({ smelters }), 'allIdentifiedButNotYet')).toMatchObject([
      { cell: 'D64', params: { rows: '6' } },
    ])
  })
})
