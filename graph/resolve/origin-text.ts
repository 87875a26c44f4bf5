import type { StatedOrigin } from '../model.js'

/** `unrecognised`: the words that mean no origin, as typed; the claim is then (also) `unknown`. */
export interface OriginReading {
  readonly origins: readonly StatedOrigin[]
  readonly unrecognised: readonly string[]
}

/** What a mine cell says (rule 20). */
export function parseOrigins(text: string): OriginReading {
  return text.trim() === ''
    ? { origins: [], unrecognised: [] }
    : { origins: [{ kind: 'unknown' }], unrecognised: [text] }
}
