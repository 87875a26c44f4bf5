import { placeInSheet, readExcerpt } from '../../../ingest/excerpt.js'

const list = Buffer.from(
  'cid,mineral,name\nCID900001,tin,Old Foundry\n\nCID900002,gold,"New, Foundry"\nCID900003,tin,Third\n',
)

describe('a row of a list as it was written', () => {
  it('comes with the headings and the rows around', () => {
    const { headings, rows } = readExcerpt(list, { row: 5 })
    expect(headings).toEqual({
      row: 1,
      cells: [
        { column: 'A', text: 'cid' },
        { column: 'B', text: 'mineral' },
        { column: 'C', text: 'name' },
      ],
    })
    expect(rows.map(({ row, cells }) => `${row} ${cells.at(-1)?.text}`)).toEqual([
      '4 New, Foundry',
      '5 Third',
    ])
  })

  it('is refused where the row is blank or behind the last', () => {
    expect(() => readExcerpt(list, { row: 3 })).toThrow('There is nothing in row 3.')
    expect(() => readExcerpt(list, { row: 99 })).toThrow('There is nothing in row 99.')
  })
})

describe('a place as evidence names it', () => {
  it.each([
    ['D8', { row: 8, column: 'D' }],
    ['row 12', { row: 12 }],
    ['D', undefined],
    ['12', undefined],
    ['ZZZZ1', undefined],
  ])('%s', (cell, place) => {
    expect(placeInSheet(cell)).toEqual(place)
  })
})
