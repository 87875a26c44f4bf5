import type { OriginClaim } from '../../edges.js'
import { claimOwner, readClaimOwner } from '../../embedded/claim-owner.js'
import { claimPlaceOf, claimRow, claimWordsOf, placeOf, saysOf } from '../../embedded/edge-blocks.js'
import type { OriginKind } from '../../model.js'
import { originId } from '../../origin-id.js'
import type { EdgeRows } from './edge-rows.js'
import { dayNumbers, daysOf, optionals, present, readProperties, readRow } from './reading.js'

/**
 * SOURCES_FROM, Smelter → Origin: one claim, with the cell it stands in (rule 20). `company` and `declaration` are
 * absent for what a reference list claims.
 */
export const claimRows: EdgeRows = {
  size: claimRow.size,
  relationship: ({ owner, row }, words) => {
    const read = readRow(row, words)
    const { origin, ...said } = claimWordsOf(read.text(claimRow.says))
    const { company, declaration } = readClaimOwner(owner)
    return {
      from: read.text(claimRow.smelter),
      to: originId(origin),
      properties: {
        mineral: read.text(claimRow.mineral),
        ...present({ ...origin }),
        ...said,
        ...(company === '' ? {} : { company, declaration }),
        ...present({ ...claimPlaceOf(read.text(claimRow.place)) }),
        ...daysOf(read, claimRow),
      },
    }
  },
  row: ({ from, properties }, words) => {
    const read = readProperties(properties)
    const says = saysOf({
      // As `relationship` has written it, as is `source`.
      origin: {
        kind: read.text('kind') as OriginKind,
        ...optionals(read, 'country', 'code', 'region', 'group'),
      },
      source: read.text('source') as OriginClaim['source'],
      stale: read.is('stale'),
      saysNo: read.is('saysNo'),
      mixed: read.is('mixed'),
    })
    const place = placeOf({ file: read.text('file'), ...optionals(read, 'sheet', 'cell') })
    const [smelter, mineral] = [words.number(from), words.number(read.text('mineral'))]
    return {
      owner: claimOwner(read.text('company'), read.text('declaration')),
      row: [smelter, mineral, words.number(says), ...dayNumbers(read), words.number(place)],
    }
  },
}
