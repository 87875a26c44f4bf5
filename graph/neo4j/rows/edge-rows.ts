import type { Words } from '../../embedded/words.js'

/** Of a relationship: absent ones are left out. */
export type Properties = Readonly<Record<string, string | number | boolean | readonly string[]>>

export interface Relationship {
  /** Ids of the nodes at its ends. */
  readonly from: string
  readonly to: string
  readonly properties: Properties
}

/** A row of a block (embedded/edge-blocks.ts, supply-blocks.ts). */
export interface OwnedRow {
  readonly owner: string
  readonly row: ArrayLike<number>
}

/**
 * Edges of one table as rows of numbers, which engines walk, and as relationships whose properties people can read
 * (docs/neo4j.md): the same, without loss, both ways.
 */
export interface EdgeRows {
  /** Numbers per row. */
  readonly size: number
  relationship(owned: OwnedRow, words: Words): Relationship
  row(relationship: Relationship, words: Words): OwnedRow
}
