/** 64 bits of a text as hex: FNV-1a from two seeds. For keys that nobody tries to forge. */
export const textHash = (text: string): string => hex(fnv(text, 0x811c9dc5)) + hex(fnv(text, 0x01234567))

function fnv(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const hex = (number: number): string => number.toString(16).padStart(8, '0')
