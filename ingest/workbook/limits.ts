/**
 * Every bound on what is read from a file, in one place. An official CMRT 6.5 has 1.5 MB, 70 parts, a largest
 * sheet of 5.8 MB (6.9 MB from LibreOffice), 2,504 rows and 15,820 shared strings; bounds leave room for what
 * honest writers do and end where only damage or malice go.
 */
export interface ReadLimits {
  /** Bytes of the file. Thirty templates' worth; pictures in a letterhead fit. */
  readonly fileBytes: number
  /** Entries of the archive. Excel writes a handful per sheet; thousands only slow the directory down. */
  readonly parts: number
  /** Inflated bytes of one part. A sheet of `rows` rows and 30 cells each stays below. */
  readonly partBytes: number
  /** Inflated bytes of a part that must be held whole (shared strings, relationships): what a worker can afford. */
  readonly wholePartBytes: number
  /** Inflated bytes of all parts together, as the directory states them and as they are read. */
  readonly totalBytes: number
  /** Inflated over compressed size of a part. Sheets reach 15, sheets of empty formatted rows 100; zeros 1,000. */
  readonly ratio: number
  /** Parts up to this size are not asked for their ratio: small repetitive parts compress very well. */
  readonly ratioFreeBytes: number
  /** Sheets that inflate to more are read in windows instead of whole, so that memory stays bounded. */
  readonly streamAboveBytes: number
  /** Bytes one row may take in a sheet read in windows: 16,384 cells of ordinary length. */
  readonly rowBytes: number
  /**
   * Rows of one sheet. Templates prepare 2,500, a BOM of 2,000 products has 100,000 and a header below
   * its title; a longer list comes as text.
   */
  readonly rows: number
  /** Cells kept of one sheet: `rows` rows of a list with all its columns. */
  readonly cells: number
  /** Merged ranges of one sheet. Templates have some twenty. */
  readonly mergedRanges: number
  /** Shared strings. Templates have 16,000, a list with `rows` rows of its own texts ten times as many. */
  readonly sharedStrings: number
  /** Characters of one text. Excel itself ends at 32,767; other writers get three times that. */
  readonly textLength: number
  /** Time for one file. A template takes a tenth of a second on a slow machine. */
  readonly milliseconds: number
}

const kibi = 1024
const mebi = kibi * kibi

export const defaultLimits: ReadLimits = {
  fileBytes: 50 * mebi,
  parts: 2_000,
  partBytes: 128 * mebi,
  wholePartBytes: 48 * mebi,
  totalBytes: 256 * mebi,
  ratio: 200,
  ratioFreeBytes: 2 * mebi,
  streamAboveBytes: 8 * mebi,
  rowBytes: 2 * mebi,
  rows: 100_100,
  cells: 1_500_000,
  mergedRanges: 20_000,
  sharedStrings: 1_000_000,
  textLength: 100_000,
  milliseconds: 20_000,
}

/** Bounds on the worker thread a file is read in: what still holds when the ones above are got around. */
export const threadLimits = {
  /** After this long the thread is ended: `milliseconds` and leeway for a busy machine. */
  milliseconds: 30_000,
  /** Heap of the thread. A template with all its lists takes a tenth. Unpacked bytes are outside and bounded above. */
  heapMegabytes: 512,
} as const
