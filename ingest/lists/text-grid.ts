import { CsvError, parse } from 'csv-parse/sync'
import type { Grid } from './grid.js'
import { refuseList } from './list-findings.js'
import { listLimits } from './list-limits.js'

const delimiters = [',', ';', '\t'] as const
const sampleLines = 60
const sampleLength = 200_000

/** How well the first rows of a text fit under the best separator. */
export const textFit = (text: string, fits: (grid: Grid) => number): number => bestSeparator(text, fits).score

/**
 * The rows of a delimited text. The separator is the one under which `fits` likes the first rows best.
 * @throws RefusedFileError when a quotation mark is never closed, or there are too many rows
 */
export function textGrid(text: string, fits: (grid: Grid) => number): Grid {
  const rows = allRows(text, bestSeparator(text, fits).delimiter)
  if (rows.length > listLimits.rows) {
    throw refuseList(
      'listTooLarge',
      `The list has ${rows.length} rows; ${listLimits.rows} are read. Split it.`,
    )
  }
  return gridOf(rows)
}

const gridOf = (records: readonly (readonly string[])[]): Grid => ({
  date1904: false,
  rows: records.map((record, index) => ({
    row: index + 1,
    cells: record.slice(0, listLimits.columns).map((text) => ({ text: text.trim() })),
  })),
})

function bestSeparator(text: string, fits: (grid: Grid) => number): { delimiter: string; score: number } {
  const sample = text.slice(0, sampleLength).split('\n', sampleLines).join('\n')
  return delimiters
    .map((delimiter) => ({ delimiter, score: fits(gridOf(sampleRows(sample, delimiter))) }))
    .reduce((best, candidate) => (candidate.score > best.score ? candidate : best))
}

/** A sample may be cut inside a quoted text; the separator shows anyway. */
function sampleRows(sample: string, delimiter: string): string[][] {
  try {
    return records(sample, delimiter, '"')
  } catch {
    return records(sample, delimiter, null)
  }
}

function allRows(text: string, delimiter: string): string[][] {
  try {
    return records(text, delimiter, '"')
  } catch (error) {
    const line = error instanceof CsvError ? Number(error['lines']) : Number.NaN
    const where = Number.isNaN(line) ? '' : ` near line ${line}`
    throw refuseList(
      'quoteNotClosed',
      `A quotation mark${where} is never closed. Mend it and send the file again.`,
    )
  }
}

const records = (text: string, delimiter: string, quote: string | null): string[][] =>
  parse(text, {
    delimiter,
    quote,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
  })
