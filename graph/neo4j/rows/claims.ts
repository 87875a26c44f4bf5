import type { OriginClaim } from '../../edges.js'
import { claimOwner, readClaimOwner } from '../../embedded/claim-owner.js'
import {
  type ClaimPlace,
  claimPlaceOf,
  claimRow,
  claimWordsOf,
  placeOf,
  saysOf,
} from '../../embedded/edge-blocks.js'
import type { OriginKind } from '../../model.js'
import { originId } from '../../origin-id.js'
import type { EdgeRows, Properties } from './edge-rows.js'
import { dayNumbers, daysOf, optionals, present, readProperties, readRow } from './reading.js'

/**
 * SOURCES_FROM, Smelter → Origin: one claim, with the cell it stands in (rule 20). `company` is absent and
 * `declaration` empty for what a reference list claims, `file` absent for what stands in the declaration's own.
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
        ...(company === '' ? {} : { company }),
        declaration,
        ...placeProperties(claimPlaceOf(read.text(claimRow.place)), declaration),
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
    const file = read.optional('file') ?? read.text('declaration')
    const place = placeOf({ file, ...optionals(read, 'sheet', 'cell') })
    const [smelter, mineral] = [words.number(from), words.number(read.text('mineral'))]
    return {
      owner: claimOwner(read.text('company'), read.text('declaration')),
      row: [smelter, mineral, words.number(says), ...dayNumbers(read), words.number(place)],
    }
  },
}

const placeProperties = ({ file, sheet, cell }: ClaimPlace, declaration: string): Properties =>
  present({ file: file === declaration ? undefined : file, sheet, cell })
