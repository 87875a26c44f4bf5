/** Edits between texts, letter by letter (optimal string alignment): O(length²) time, three rows of memory. */

/** 1 minus the edits per letter; a swap of neighbours is one edit. */
export function editSimilarity(a: string, b: string): number {
  let twoAbove = new Uint16Array(b.length + 1)
  let above = new Uint16Array(b.length + 1)
  let current = firstRow(b.length)
  for (let row = 1; row <= a.length; row++) {
    const oldest = twoAbove
    twoAbove = above
    above = current
    current = oldest
    current[0] = row
    for (let column = 1; column <= b.length; column++) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      const replaced = (above[column - 1] ?? 0) + (isSame ? 0 : 1)
      const moved = Math.min(above[column] ?? 0, current[column - 1] ?? 0) + 1
      const swapped = isSwap(a, b, row, column) ? (twoAbove[column - 2] ?? 0) + 1 : moved
      current[column] = Math.min(replaced, moved, swapped)
    }
  }
  return 1 - (current[b.length] ?? 0) / Math.max(a.length, b.length, 1)
}

function firstRow(length: number): Uint16Array<ArrayBuffer> {
  const row = new Uint16Array(length + 1)
  for (let column = 1; column <= length; column++) row[column] = column
  return row
}

/** The two letters before these places are the same in the other order. */
const isSwap = (a: string, b: string, row: number, column: number): boolean =>
  row > 1 &&
  column > 1 &&
  a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
  a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
