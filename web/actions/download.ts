import { csvFileText } from '../../graph/text/csv.js'

/** Hands the reader a CSV file that the page has made. */
export function downloadSheet(name: string, rows: readonly (readonly string[])[]): void {
  const content = new Blob([csvFileText(rows)], { type: 'text/csv;charset=utf-8' })
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 1_000)
}
