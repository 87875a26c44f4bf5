/** SUPPLIED_BY and CONTAINS: lines of bills of materials and relations, and what only a form makes lines carry. */
import {
  bomColumns,
  formColumns,
  lineColumns,
  mineralsOf,
  mineralsText,
  relationColumns,
} from '../../embedded/supply-blocks.js'
import type { Words } from '../../embedded/words.js'
import type { EdgeRows, Properties } from './edge-rows.js'
import {
  dayNumbers,
  daysOf,
  present,
  readProperties,
  type ReadProperties,
  readRow,
  type ReadRow,
  wordOf,
} from './reading.js'

/** Product → Company. */
export const bomRows: EdgeRows = {
  size: bomColumns.size,
  relationship: ({ owner, row }, words) => {
    const read = readRow(row, words)
    return { from: owner, to: read.text(bomColumns.company), properties: bomProperties(read) }
  },
  row: ({ from, to, properties }, words) => ({
    owner: from,
    row: bomNumbers(readProperties(properties), to, words),
  }),
}

/** The same, of the company's: its forms may say otherwise one day. */
export const formRows: EdgeRows = {
  size: formColumns.size,
  relationship: ({ row }, words) => {
    const read = readRow(row, words)
    const [from, to] = [read.text(formColumns.product), read.text(formColumns.company)]
    return { from, to, properties: { ...bomProperties(read), byForm: true } }
  },
  row: ({ from, to, properties }, words) => ({
    owner: to,
    row: [...bomNumbers(readProperties(properties), to, words), words.number(from)],
  }),
}

/** Product → Product, and Product → Part for lines that lead nowhere. */
export const lineRows: EdgeRows = {
  size: lineColumns.size,
  relationship: ({ owner, row }, words) => {
    const read = readRow(row, words)
    return { from: owner, to: read.text(lineColumns.part), properties: lineProperties(read) }
  },
  row: ({ from, to, properties }, words) => ({
    owner: from,
    row: [...lineNumbers(readProperties(properties), words), words.number(to)],
  }),
}

/** Company → Company. */
export const relationRows: EdgeRows = {
  size: relationColumns.size,
  relationship: ({ owner, row }, words) => {
    const read = readRow(row, words)
    const { key, label, named, buyerNamed, buyerPart, company, isAsked, strong } = relationColumns
    const properties: Properties = {
      ...lineProperties(read),
      key: read.text(key),
      named: read.text(named),
      buyerNamed: read.text(buyerNamed),
      ...present({ label: read.optional(label), buyerPart: read.optional(buyerPart) }),
      isAsked: read.number(isAsked) === 1,
      strength: read.number(strong) === 1 ? 'strong' : 'may-contain',
    }
    return { from: owner, to: read.text(company), properties }
  },
  row: ({ from, to, properties }, words) => {
    const read = readProperties(properties)
    const row = [
      ...lineNumbers(read, words),
      words.number(to),
      words.number(read.text('key')),
      wordOf(read.optional('label'), words),
      words.number(read.text('named')),
      words.number(read.text('buyerNamed')),
      wordOf(read.optional('buyerPart'), words),
      read.is('isAsked') ? 1 : 0,
      read.text('strength') === 'strong' ? 1 : 0,
    ]
    return { owner: from, row }
  },
}

/** `minerals` is `['all']` for all; `list` is the file that `row` stands in. */
function lineProperties(read: ReadRow): Properties {
  const minerals = mineralsOf(read.text(lineColumns.minerals))
  return {
    minerals: minerals === 'all' ? ['all'] : minerals,
    list: read.text(lineColumns.file),
    row: read.number(lineColumns.row),
    ...daysOf(read, lineColumns),
  }
}

function lineNumbers(read: ReadProperties, words: Words): readonly number[] {
  const minerals = read.texts('minerals')
  return [
    ...dayNumbers(read),
    words.number(mineralsText(minerals[0] === 'all' ? 'all' : [...minerals])),
    read.number('row'),
    words.number(read.text('list')),
  ]
}

function bomProperties(read: ReadRow): Properties {
  const { part, key, label, named, assembly } = bomColumns
  return {
    ...lineProperties(read),
    part: read.text(part),
    key: read.text(key),
    label: read.text(label),
    named: read.text(named),
    ...present({ assembly: read.optional(assembly) }),
  }
}

const bomNumbers = (read: ReadProperties, company: string, words: Words): readonly number[] => [
  ...lineNumbers(read, words),
  words.number(read.text('part')),
  words.number(company),
  words.number(read.text('key')),
  words.number(read.text('label')),
  words.number(read.text('named')),
  wordOf(read.optional('assembly'), words),
]
