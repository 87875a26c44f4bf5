import type { PartKey, StateKey } from '../edges.js'

/** The state of a company reached through a relation that names no part. */
export const withoutPart: StateKey = ''

/** Part numbers are equal when they are after trimming and case folding; nothing looser is certain (rule 10). */
export const foldNumber = (text: string): string => text.trim().normalize('NFC').toLowerCase()

// Stands between the two numbers of a key; whoever types it into a part number only merges his own two parts.
const separator = '\u001f'

/** The number a company is asked under in a state: what a relation names as its buyer's part (rule 15). */
export function numberOfKey(key: StateKey): string {
  const end = key.indexOf(separator)
  return end < 0 ? key : key.slice(0, end)
}

/**
 * The state of a company under a number that its product lists name and nobody is known to buy under (rule 6): one for
 * all numbers that the same product-scoped forms name, one for those that none does. `forms`: their `signature`.
 */
export const listedKey = (forms: string): StateKey => `${separator}${forms}`
export const isListedKey = (key: StateKey): boolean => key.startsWith(separator)

/** One string per `PartKey`, stable over time: stored and compared, never shown. */
export const stateKeyOf = ({ number, part }: PartKey): StateKey =>
  part === undefined ? number : `${number}${separator}${part}`
