/** Columns of a sheet: `XFD`. */
export const maximumColumn = 16_384
/** Rows of a sheet. */
export const maximumRow = 1_048_576

const upperA = 0x41

/** `A` → 1, `AB` → 28; `undefined` for anything that is no column. Upper and lower case are the same. */
export function columnNumber(letters: string): number | undefined {
  let column = 0
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - upperA + 1
    if (digit < 1 || digit > 26) return undefined
    column = column * 26 + digit
  }

  return column >= 1 && column <= maximumColumn ? column : undefined
}

/** 28 → `AB`. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(upperA + ((column - 1) % 26))
  return rest === 0 ? letter : columnLetters(rest) + letter
}

/** `D8` → column 4, row 8; `undefined` for anything that is no address. */
export function parseAddress(address: string): { column: number; row: number } | undefined {
  const letters = /^[A-Za-z]{1,3}/.exec(address)?.[0] ?? ''
  const column = columnNumber(letters)
  const row = Number(address.slice(letters.length))
  if (column === undefined || !Number.isInteger(row) || row < 1 || row > maximumRow) return undefined
  return { column, row }
}
