import { deflateSync, inflateSync } from 'node:zlib'

/** What was read from a file, as JSON deflated: a form of 300 lines is 180 KB of it, 15 KB stored. */
export const packed = (value: object): Buffer => deflateSync(JSON.stringify(value), { level: 1 })

/** Below so many characters deflating is not worth its time. */
const deflatedFrom = 8_192

/** The same, as plain JSON where that is short: text, no bytes. */
export function packedIfLong(value: object): string | Buffer {
  const json = JSON.stringify(value)
  return json.length < deflatedFrom ? json : packed(value)
}

export const unpacked = (bytes: Buffer): unknown => JSON.parse(inflateSync(bytes).toString('utf8'))
