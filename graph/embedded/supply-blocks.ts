/**
 * Supply edges as blocks of 32-bit numbers (edge-blocks.ts): BOM lines per product, what a form makes lines carry per
 * company, relations per buyer. All texts are words. The rows in memory differ in that a company and a key are one
 * state and minerals a set.
 */
import type { BomEdge, ContainsEdge, OpenLine, RelationEdge } from '../edges.js'
import type { CarriedMinerals } from '../model.js'
import { absent, firstDay, lastDay, sortedBlock } from './edge-blocks.js'
import type { Words } from './words.js'

/** Where each number stands in a row; all rows begin with when, what and on which line of which list. */
const line = { from: 0, to: 1, minerals: 2, row: 3, file: 4 } as const
export const lineColumns = { ...line, size: 6, part: 5 } as const
export const bomColumns = {
  ...lineColumns,
  size: 11,
  company: 6,
  key: 7,
  label: 8,
  named: 9,
  assembly: 10,
} as const
export const formColumns = { ...bomColumns, size: 12, product: 11 } as const
export const relationColumns = {
  ...line,
  size: 13,
  company: 5,
  key: 6,
  label: 7,
  named: 8,
  buyerNamed: 9,
  buyerPart: 10,
  isAsked: 11,
  strong: 12,
} as const

export const lineBlock = (edges: readonly (ContainsEdge | OpenLine)[], words: Words): Int32Array =>
  sortedBlock(edges.map((edge) => lineRow(edge, words)))

export const bomBlock = (edges: readonly BomEdge[], words: Words): Int32Array =>
  sortedBlock(edges.map((edge) => bomRow(edge, words)))

export const formBlock = (edges: readonly BomEdge[], words: Words): Int32Array =>
  sortedBlock(edges.map((edge) => [...bomRow(edge, words), words.number(edge.product)]))

export const relationBlock = (edges: readonly RelationEdge[], words: Words): Int32Array =>
  sortedBlock(
    edges.map((edge) => [
      ...whenAndWhere(edge, words),
      words.number(edge.company),
      words.number(edge.key),
      wordOf(edge.label, words),
      words.number(edge.named),
      words.number(edge.buyerNamed),
      wordOf(edge.buyerPart, words),
      edge.isAsked ? 1 : 0,
      edge.strength === 'strong' ? 1 : 0,
    ]),
  )

const lineRow = (edge: BomEdge | ContainsEdge | OpenLine, words: Words): number[] => [
  ...whenAndWhere(edge, words),
  words.number(edge.part),
]

const bomRow = (edge: BomEdge, words: Words): number[] => [
  ...lineRow(edge, words),
  words.number(edge.company),
  words.number(edge.key),
  words.number(edge.label),
  words.number(edge.named),
  wordOf(edge.assembly, words),
]

const whenAndWhere = (edge: OpenLine | RelationEdge, words: Words): number[] => [
  firstDay(edge),
  lastDay(edge),
  words.number(mineralsText(edge.minerals)),
  edge.source.row,
  words.number(edge.source.file),
]

const wordOf = (text: string | undefined, words: Words): number =>
  text === undefined ? absent : words.number(text)

/** `all`, or the names in order, so that equal sets are equal texts. */
export const mineralsText = (minerals: CarriedMinerals): string =>
  minerals === 'all' ? 'all' : JSON.stringify([...minerals].sort())
export const mineralsOf = (word: string): CarriedMinerals =>
  word === 'all' ? 'all' : (JSON.parse(word) as string[]) // written by `mineralsText` alone
