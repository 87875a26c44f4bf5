import type { ReviewPlace } from '../api/reviews.js'
import { text } from './database.js'
import type { View } from './view.js'

export interface ListPlace {
  readonly file: string
  readonly row: number
}

/** Rows of lists as places of a question, the first received first. Whether it waits there is the caller's to say. */
export function listPlaces(
  { facts, database }: View,
  rows: readonly ListPlace[],
): readonly Omit<ReviewPlace, 'waits' | 'superseded'>[] {
  const files = [...new Set(rows.map(({ file }) => file))].map((file) => {
    const received = text(database.get('SELECT received FROM lists WHERE id = ?', file)?.[0])
    return [file, { file, fileName: facts.file(file)?.name ?? '', received }] as const
  })
  const byId = new Map(files)
  return rows
    .flatMap(({ file, row }) => {
      const known = byId.get(file)
      return known === undefined ? [] : [{ ...known, row }]
    })
    .toSorted((a, b) => (a.received === b.received ? a.row - b.row : a.received < b.received ? -1 : 1))
}
