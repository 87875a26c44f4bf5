const cjk = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー]'
const betweenCjk = new RegExp(`(?<=${cjk}) (?=${cjk})`, 'gu')

/**
 * A name as rules 18 and 19 compare it: case, width, punctuation and spaces do not matter, letters do. Accents stay:
 * `Muller` and `Müller` may be two companies. `&` is `and`, spaces inside CJK fall away. Empty for a text without
 * letter or digit.
 */
export const exactName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(betweenCjk, '')
    .trim()

/** Whether a name begins with the words of another: what people type of a long one. */
export function beginsWithWords(name: string, words: string): boolean {
  const wanted = exactName(words)
  return wanted !== '' && `${exactName(name)} `.startsWith(`${wanted} `)
}
