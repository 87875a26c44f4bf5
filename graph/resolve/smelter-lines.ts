import { mineralId } from '../lists/minerals.js'
import type { SmelterLine } from '../model.js'

/**
 * The mineral a smelter line is about, by id: what the supplier states where that contradicts the ID (rule 18 lets
 * such a line wait), else what the workbook's look-up says. Undefined for a pasted header row, and for a line that
 * neither names a mineral nor has an ID any list knows.
 */
export function mineralOfLine(line: SmelterLine): string | undefined {
  if (line.status === 'notASmelter') return undefined
  const stated = line.status === 'conflict' ? line.typed['mineral'] : undefined
  const word = stated ?? line.mineral
  return word === undefined || word.trim() === '' ? undefined : mineralId(word)
}
