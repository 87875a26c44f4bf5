/** What two spellings of a company's name have in common: its words in plain Latin letters, without its legal form. */
import { latinName } from './latin-name.js'

const legalForms = new Set(
  'co company corp corporation inc incorporated ltd limited llc lp plc gmbh ag kg sa sas sarl srl spa bv nv oy ab as pt tbk pte pvt pty kk jsc ojsc pjsc ooo oao cv de ltda sro doo'.split(
    ' ',
  ),
)

/** `Kestrel Precious Metals Co., Ltd.` → kestrel, precious, metals; the legal form alone where nothing else is left. */
export function nameWords(name: string): readonly string[] {
  const words = wordsOf(name)
  const telling = words.filter((word) => !legalForms.has(word))
  return telling.length > 0 ? telling : words
}

/** Most names are ASCII, and every name of a mineral passes here for one unknown line. */
function wordsOf(name: string): readonly string[] {
  const isAscii = !/[^ -~]/.test(name)
  const letters = isAscii ? name : latinName(name).normalize('NFKD').replace(/\p{M}/gu, '')
  const lower = letters.toLowerCase()
  const joined = /\.\p{L}/u.test(lower) ? lower.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '') : lower
  return isAscii ? asciiWords(joined) : (joined.match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** As `match(/[a-z0-9]+/g)` finds them, in half the time. */
function asciiWords(lower: string): string[] {
  const words: string[] = []
  let start = -1
  for (let at = 0; at <= lower.length; at++) {
    const isInWord = isAsciiLetterOrDigit(lower.charCodeAt(at))
    if (isInWord && start < 0) start = at
    if (isInWord || start < 0) continue
    words.push(lower.slice(start, at))
    start = -1
  }
  return words
}

/** Lower case; false for the NaN behind a text's end. */
const isAsciiLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
