import { notedRow } from '../../embedded/edge-blocks.js'
import type { Finding } from '../../model.js'
import type { EdgeRows } from './edge-rows.js'
import { dayNumbers, daysOf, present, readProperties, readRow, wordOf } from './reading.js'

/** NOTED, Company → Note of a kind: what a person should see of its forms, lines and relations taken together. */
export const notedRows: EdgeRows = {
  size: notedRow.size,
  relationship: ({ owner, row }, words) => {
    const read = readRow(row, words)
    const finding = read.text(notedRow.finding)
    const { mineral, product, declaration } = notedRow
    return {
      from: owner,
      to: (JSON.parse(finding) as Finding).code, // written by `notedBlock` alone
      properties: {
        finding,
        ...present({
          mineral: read.optional(mineral),
          product: read.optional(product),
          declaration: read.optional(declaration),
        }),
        ...daysOf(read, notedRow),
      },
    }
  },
  row: ({ from, properties }, words) => {
    const read = readProperties(properties)
    const about = ['mineral', 'product', 'declaration'].map((name) => wordOf(read.optional(name), words))
    return { owner: from, row: [words.number(read.text('finding')), ...about, ...dayNumbers(read)] }
  },
}
