import neo4j from 'neo4j-driver'

/** What a statement is given: texts, numbers, bytes, and lists and records of them. `undefined` is left out. */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | undefined
  | readonly Parameter[]
  | { readonly [name: string]: Parameter }
export type Parameters = Readonly<Record<string, Parameter>>

/** As the driver wants them: it sends every plain number as a fraction, and bytes as signed ones. */
export const parametersOf = (parameters: Parameters): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, sent(value)]])),
  )

function sent(value: Exclude<Parameter, undefined>): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Uint8Array) return new Int8Array(value.buffer, value.byteOffset, value.byteLength)
  // Neither a number nor bytes: a list or a record.
  return Array.isArray(value) ? value.map(sent) : parametersOf(value as Parameters)
}
