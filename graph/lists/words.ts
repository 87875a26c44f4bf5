/** A list of words written as one text with `|` between them, so that long catalogues stay readable. */
export const words = (text: string): readonly string[] =>
  text
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
