/** How a mine cell falls into pieces, without knowing what they mean. */

/** A piece of a segment: its trimmed text and where it stands. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

const hardSeparators = /[\n\r\t;、|•]+/
const softSeparators = /[,/\\&+:]+|\s[-–—]\s|\.\s+(?=\p{Lu})|\s(?:and|or|und|oder|et|ou|y|e|o|ve|veya)\s/giu
const conjunctions = /[和与與及跟或]|以及|および|及び|また[は]|と|그리고|및|와|과/gu

const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
/** Two long names and an "and". */
const longestJoined = 40

const filler =
  /^(?:(?:mined|sourced|extracted|originat(?:es|ed|ing)|origins?|countr(?:y|ies)|mines?|sources?|located|of|from|in|is|are|原产地|原产国|来源国|来源|产地|产自|来自|国家|矿山|原産国|원산지)[\s:]+|(?:原产地|原产国|来源国|来源|产地|产自|来自)(?=\p{sc=Han}))+/iu
const trailing = /(?<![\s,])[\s,]+(?:only|mainly|mostly|primarily|mines?|origin|ores?)$/iu
/** Bounded, and never begun inside a number: a cell of thousands of digits is read in one pass. */
const share = /[<>≤≥~约約]?\s{0,3}(?<!\d)\d{1,7}(?:[.,]\d{1,7})?\s{0,3}(?:%|percent\b|pct\b)/giu

/** Parts of a cell that never belong to one name: lines, semicolons, 、. Full width and percentages are gone. */
export const cutSegments = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(hardSeparators)
    .map((segment) =>
      segment
        .replace(/^\s*(?:\(?\d{1,2}[.)]|[-*–])\s*/, ' ')
        .replace(share, ' ')
        .trim(),
    )
    .filter((segment) => segment !== '')

/** Pieces between commas, slashes, "and" and the like outside parentheses; a name may span several. */
export function cutPieces(segment: string): readonly Piece[] {
  const depths = depthsOf(segment)
  const pieces: Piece[] = []
  let start = 0
  for (const match of segment.matchAll(softSeparators)) {
    if ((depths[match.index] ?? 0) > 0) continue
    pieces.push(pieceOf(segment, start, match.index))
    start = match.index + match[0].length
  }
  pieces.push(pieceOf(segment, start, segment.length))
  return pieces.filter((piece) => piece.text !== '')
}

/** `Benin (Alibori)` → Benin, Alibori; `undefined` without one pair of parentheses at the end or the start. */
export function splitParentheses(text: string): { outside: string; inside: string } | undefined {
  const match = /^([^()[\]]*)[([]([^()[\]]+)(?:[)\]]([^()[\]]*))?$/u.exec(text)
  if (match === null) return undefined
  const outside = `${match[1] ?? ''} ${match[3] ?? ''}`.trim()
  return { outside, inside: match[2] ?? '' }
}

/** The text before "and others" in CJK; `undefined` without such words. */
export const cutBeforeRest = (text: string): string | undefined =>
  /^(.+?)(?:等(?:国家|国|地区|地)?|など|등)$/u.exec(text.trim())?.[1]

/** Every way to cut a short CJK text, at an "and" or between two characters; the caller knows which makes sense. */
export function cutAtConjunction(text: string): readonly (readonly [string, string, string])[] {
  if (text.length > longestJoined || !cjk.test(text)) return []
  const joined = [...text.matchAll(conjunctions)].map(
    ({ index, 0: word }) => [text.slice(0, index), text.slice(index + word.length), word] as const,
  )
  const between = Array.from(
    { length: Math.max(0, text.length - 1) },
    (_, index) => [text.slice(0, index + 1), text.slice(index + 1), ''] as const,
  )
  return [...joined, ...between]
}

/** A phrase without percentages, surrounding punctuation and words like "mined in" or "only". */
export function trimPhrase(text: string): string {
  const plain = text.normalize('NFKC').replace(share, ' ').replace(/\s+/g, ' ')
  return plain
    .replace(/^[\s"'“”*\-–.:]+|(?<![\s"'“”*.:])[\s"'“”*.:]+$/gu, '')
    .replace(filler, '')
    .replace(trailing, '')
    .trim()
}

/** How many parentheses are open at each character; one that is never closed opens nothing. */
function depthsOf(text: string): ArrayLike<number> {
  const depths = new Uint16Array(text.length)
  let open = /[)\]]/.test(text) ? 0 : Number.NEGATIVE_INFINITY
  for (let index = 0; index < text.length; index++) {
    if (/[([]/.test(text.charAt(index))) open++
    if (/[)\]]/.test(text.charAt(index))) open = Math.max(0, open - 1)
    depths[index] = Math.max(0, open)
  }
  return depths
}

function pieceOf(segment: string, start: number, end: number): Piece {
  return { text: segment.slice(start, end).trim(), start, end }
}
