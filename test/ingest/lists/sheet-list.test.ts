import ExcelJS from 'exceljs'
import { readList } from '../../../ingest/lists/read-list.js'
import { openWorkbook } from '../../../ingest/workbook/open-workbook.js'
import { buildWorkbook, rows } from '../workbook/build-workbook.js'

async function readSheets(...sheets: readonly (readonly unknown[][])[]) {
  const written = new ExcelJS.Workbook()
  sheets.forEach((rows, index) =>
    written.addWorksheet(`Sheet ${index + 1}`).addRows(rows.map((row) => [...row])),
  )
  const bytes = Buffer.from(await written.xlsx.writeBuffer())
  return readList({ bytes, name: 'list.xlsx', workbook: openWorkbook(bytes) })
}

/** `product`, `part` and as many lines below. */
const longSheet = (lines: number): string => {
  const row = (number: number, product: string, part: string) =>
    `<row r="${number}"><c r="A${number}" t="str"><v>${product}</v></c><c r="B${number}" t="str"><v>${part}</v></c></row>`
  const body = Array.from({ length: lines }, (_, index) => row(index + 2, 'FG-1', `P${index}`))
  return rows(row(1, 'product', 'part') + body.join(''))
}

describe('a list in a workbook', () => {
  it('may have 100,000 rows and its header, as one in a text', () => {
    const bytes = buildWorkbook({ sheet: longSheet(100_000) })
    const { content } = readList({ bytes, name: 'bom.xlsx', workbook: openWorkbook(bytes) })
    expect(content.rows).toHaveLength(100_000)
  })

  it('is read from the first sheet, with dates as days and numbers as texts', async () => {
    const { content, findings } = await readSheets(
      [
        ['Bill of materials 2025'],
        ['product', 'part', 'supplier', 'valid_from', 'valid_to'],
        ['FG-1', 100234, 'S001', new Date(Date.UTC(2024, 10, 7)), '2025-05-26'],
      ],
      [['cid', 'status', 'date']],
    )
    expect(findings).toEqual([])
    expect(content).toEqual({
      kind: 'bom',
      rows: [
        {
          row: 3,
          product: 'FG-1',
          part: '100234',
          supplier: 'S001',
          minerals: 'all',
          validFrom: '2024-11-07',
          validTo: '2025-05-26',
        },
      ],
    })
  })

  it('names sheet and cell of what it cannot read', async () => {
    const { content, findings } = await readSheets([
      ['冶炼厂编号', '状态', '日期'],
      ['CID900001', 'Conformant', 'soon'],
      ['CID900002', 'Conformant', new Date(Date.UTC(2025, 0, 31))],
    ])
    expect(content.rows).toMatchObject([{ row: 3, cid: 'CID900002', date: '2025-01-31' }])
    expect(findings).toMatchObject([
      { code: 'rowsLeftOut' },
      { code: 'listDateUnreadable', sheet: 'Sheet 1', cell: 'C2', row: 2 },
    ])
  })

  it.each(['covered', 'Covered', '__proto__', 'constructor'])(
    'leaves out a country under the list id "%s", which Lodeline uses itself',
    async (id) => {
      const { content, findings } = await readSheets([
        ['list', 'date', 'country'],
        [id, '2025-01-31', 'CD'],
        ['house', '2025-01-31', 'CD'],
      ])
      expect(content.rows).toMatchObject([{ row: 3, list: 'house' }])
      expect(findings).toMatchObject([
        { code: 'rowsLeftOut' },
        { code: 'listIdReserved', severity: 'error', cell: 'A2', row: 2 },
      ])
    },
  )

  it('is refused when nobody knows its headers', async () => {
    await expect(readSheets([['colour', 'size']])).rejects.toThrow(/colour, size/)
  })
})
