/** Case, width and accents do not matter; runs of anything but letters and digits are one space. */
export const foldText = (text: string): string =>
  (isAscii(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Nearly all texts; normalising costs more than all the rest. */
const isAscii = (text: string): boolean => !/[^ -~]/.test(text)
