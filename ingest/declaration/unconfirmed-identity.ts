/**
 * Who a smelter line means where the workbook carries no reference list (AMRT 1.2): what the supplier wrote stands
 * as it is, until the lists of the graph confirm it (rule 18).
 */
import { notIdentifiedWord } from '../templates/template.js'
import { fold } from './cells.js'
import { doubt, type Doubt, headerRow, isHeader, mineralDoubts, mineralOf, statedId } from './line-words.js'
import type { LookUp } from './look-up.js'
import type { Identity } from './smelter-identity.js'
import { saysNotIdentified, saysNotListed, type SmelterRow } from './smelter-rows.js'

export function takeAsWritten(row: SmelterRow, lookUp: LookUp): Identity {
  if (isHeader(row, lookUp)) return headerRow(row)

  const mineral = mineralOf(row, lookUp)
  const cid = statedId(row.text.id, lookUp)
  const isCid = cid !== undefined && /^CID\d{6}$/.test(cid)
  const doubts = [...idDoubts(row, isCid), ...mineralDoubts(row, lookUp)]
  const status = statusOf(row)
  return { status, mineral, ...(isCid && status === 'freeText' ? { cid } : {}), candidates: [], doubts }
}

function statusOf(row: SmelterRow): Identity['status'] {
  if (saysNotIdentified(row) || fold(row.text.name ?? '') === fold(notIdentifiedWord)) return 'notIdentified'
  return saysNotListed(row) ? 'notListed' : 'freeText'
}

const idDoubts = ({ text }: SmelterRow, isCid: boolean): Doubt[] =>
  text.id === undefined || isCid ? [] : [doubt('idNotACid', 'id', { text: text.id })]
