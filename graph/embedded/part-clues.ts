import { optionalText, text } from './database.js'
import { foldText } from './fold-text.js'
import { companyNames } from './trace-start.js'
import type { View } from './view.js'

/** A product's number for something it is made of, ours or its supplier's. `why`: `part A-1 of Alder Ltd`. */
export interface PartClue {
  readonly product: string
  readonly folded: string
  readonly why: string
}

/** Every number on a line held at the revision. */
export function partClues(view: View): readonly PartClue[] {
  const names = view.keep(companyNames)
  const clues = new Map<string, PartClue>()
  const note = (product: string, number: string, why: string): void => {
    if (number !== '') clues.set(`${product}\n${why}`, { product, folded: foldText(number), why })
  }
  const sql = `SELECT product, part, label, company FROM supplied_by WHERE ${view.held}
    UNION SELECT product, part, NULL, NULL FROM contains WHERE ${view.held}
    UNION SELECT product, part, NULL, NULL FROM open_line WHERE ${view.held}`
  for (const [product, part, label, company] of view.database.each(sql)) {
    const [own, theirs] = [text(part), optionalText(label) ?? '']
    note(text(product), own, `part ${own}`)
    const supplier = optionalText(company) ?? ''
    if (theirs !== own) note(text(product), theirs, `part ${theirs} of ${names.get(supplier) ?? supplier}`)
  }
  return [...clues.values()]
}
