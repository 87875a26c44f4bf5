/** Rows of texts as a CSV file that spreadsheet programs of every language open. */

/** Keeps Chinese whole in spreadsheet programs. */
const byteOrderMark = '\uFEFF'

/** The whole of a file. */
export const csvFileText = (rows: readonly (readonly string[])[]): string => byteOrderMark + csvText(rows)

/** The same as an address: for what is short. */
export const csvAddress = (rows: readonly (readonly string[])[]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(csvFileText(rows))}`

export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\r\n')

/** A text that a spreadsheet program would take for a formula is kept as text. */
const quoted = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
