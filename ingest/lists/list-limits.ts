/** Bounds on list files; a BOM of 2,000 products with 50 lines each has 100,000 rows. */
export const listLimits = {
  /** Bytes of a text file. */
  bytes: 64 * 1024 * 1024,
  rows: 500_000,
  columns: 200,
  /** Characters of one value; names and notes stay far below. */
  textLength: 2_000,
  /** Title lines above the header. */
  headerWithinRows: 30,
  findings: 1_000,
} as const
