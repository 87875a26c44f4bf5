/** Keeps Chinese whole in spreadsheet programs. */
const byteOrderMark = '\uFEFF'

/** An address of a CSV file that holds these rows. */
export const csvAddress = (rows: readonly (readonly string[])[]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(byteOrderMark + csvText(rows))}`

export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\r\n')

/** A text that a spreadsheet program would take for a formula is kept as text. */
const quoted = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
