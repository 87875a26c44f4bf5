import type { BlockName } from '../../embedded/adjacency.js'
import { claimRows } from './claims.js'
import type { EdgeRows } from './edge-rows.js'
import { notedRows } from './noted.js'
import { standsRows } from './stands.js'
import { bomRows, formRows, lineRows, relationRows } from './supply.js'
import { usesRows } from './uses.js'

/** By the table an engine keeps them in. */
export const edgeTables: Readonly<Record<BlockName, EdgeRows>> = {
  supplied_by: bomRows,
  contains: lineRows,
  open_line: lineRows,
  by_form: formRows,
  relation: relationRows,
  stands: standsRows,
  uses: usesRows,
  sources_from: claimRows,
  noted: notedRows,
}
