/** Columns of a row, and properties of a relationship, by the kind of thing they hold. */
import { absent, firstDay, lastDay, validity } from '../../embedded/edge-blocks.js'
import type { Words } from '../../embedded/words.js'
import type { Properties } from './edge-rows.js'

export interface ReadRow {
  readonly number: (column: number) => number
  readonly text: (column: number) => string
  /** `undefined` for `absent`. */
  readonly optional: (column: number) => string | undefined
}

export const readRow = (row: ArrayLike<number>, words: Words): ReadRow => ({
  number: (column) => row[column] ?? absent,
  text: (column) => words.text(row[column] ?? absent),
  optional: (column) => {
    const word = row[column] ?? absent
    return word === absent ? undefined : words.text(word)
  },
})

export interface ReadProperties {
  readonly number: (name: string) => number
  readonly text: (name: string) => string
  readonly optional: (name: string) => string | undefined
  readonly texts: (name: string) => readonly string[]
  readonly is: (name: string) => boolean
}

/** Properties as `relationship` of the same table has written them. */
export const readProperties = (properties: Properties): ReadProperties => ({
  number: (name) => Number(properties[name]),
  text: (name) => String(properties[name] ?? ''),
  optional: (name) => (properties[name] === undefined ? undefined : String(properties[name])),
  texts: (name) => (Array.isArray(properties[name]) ? (properties[name] as readonly string[]) : []),
  is: (name) => properties[name] === true,
})

/** Without those that are absent. */
export const present = (values: Readonly<Record<string, string | undefined>>): Properties =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )

/** Those of these properties that are there. */
export const optionals = <Name extends string>(
  read: ReadProperties,
  ...names: readonly Name[]
): { readonly [K in Name]?: string } =>
  // Only names that were asked for.
  present(Object.fromEntries(names.map((name) => [name, read.optional(name)]))) as {
    readonly [K in Name]?: string
  }

export const wordOf = (text: string | undefined, words: Words): number =>
  text === undefined ? absent : words.number(text)

interface Interval {
  readonly from: number
  readonly to: number
}

export const daysOf = ({ number }: ReadRow, { from, to }: Interval): Properties =>
  present({ ...validity(number(from), number(to)) })

/** First and last day as numbers. */
export function dayNumbers({ optional }: ReadProperties): readonly [from: number, to: number] {
  const [validFrom, validTo] = [optional('validFrom'), optional('validTo')]
  return [
    firstDay(validFrom === undefined ? {} : { validFrom }),
    lastDay(validTo === undefined ? {} : { validTo }),
  ]
}
