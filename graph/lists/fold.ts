/** Letters that Unicode does not decompose, as people without that keyboard type them. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}

const betweenCjk =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]) (?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー])/gu

/**
 * A name without what people write differently: case, Latin diacritics, full width, apostrophes, punctuation, the
 * dots of `D.R.C.`, `&` for `and`, `St` for `Saint`, "the", spaces (also those inside CJK). Equal folds, equal names.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ıøłßæœđðþ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L})\./gu, '$1')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}ー]+/gu, ' ')
    .replace(/\bthe\b/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/ +/g, ' ')
    .trim()
    .replace(betweenCjk, '')
}
