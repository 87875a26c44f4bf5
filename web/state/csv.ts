/** Keeps Chinese whole in spreadsheet programs. */
const byteOrderMark = '\uFEFF'

/** A CSV file of these rows. */
export const csvFile = (rows: readonly (readonly string[])[]): Blob =>
  new Blob([byteOrderMark, csvText(rows)], { type: 'text/csv;charset=utf-8' })

/** The same as an address: for what is short. */
export const csvAddress = (rows: readonly (readonly string[])[]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(byteOrderMark + csvText(rows))}`

export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\r\n')

/** A text that a spreadsheet program would take for a formula is kept as text. */
const quoted = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
