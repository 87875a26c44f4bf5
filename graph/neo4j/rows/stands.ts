import type { StandsEnd } from '../../edges.js'
import { endsOf, flagsOf, standsFlag, standsRow, strengthOf, strengths } from '../../embedded/edge-blocks.js'
import type { Strength } from '../../model.js'
import type { EdgeRows } from './edge-rows.js'
import { dayNumbers, daysOf, readProperties, readRow } from './reading.js'

/** STANDS, Company → Declaration: for which key and mineral, and what it proves and leaves open (rules 5–13). */
export const standsRows: EdgeRows = {
  size: standsRow.size,
  relationship: ({ owner, row }, words) => {
    const read = readRow(row, words)
    const flags = read.number(standsRow.flags)
    const is = Object.entries(standsFlag).map(([name, flag]) => [name, (flags & flag) !== 0] as const)
    return {
      from: owner,
      to: read.text(standsRow.declaration),
      properties: {
        key: read.text(standsRow.key),
        mineral: read.text(standsRow.mineral),
        strength: strengths[strengthOf(flags)] ?? 'may-contain',
        ...Object.fromEntries(is),
        ends: endsOf(flags),
        ...daysOf(read, standsRow),
      },
    }
  },
  row: ({ from, to, properties }, words) => {
    const read = readProperties(properties)
    const flags = flagsOf({
      proven: read.is('proven'),
      stale: read.is('stale'),
      closed: read.is('closed'),
      covers: read.is('covers'),
      answered: read.is('answered'),
      counts: read.is('counts'),
      conflict: read.is('conflict'),
      // As `relationship` has written them.
      ends: read.texts('ends') as readonly StandsEnd[],
      strength: read.text('strength') as Strength,
    })
    const [key, mineral, declaration] = [read.text('key'), read.text('mineral'), to].map((text) =>
      words.number(text),
    )
    return { owner: from, row: [key ?? 0, mineral ?? 0, declaration ?? 0, flags, ...dayNumbers(read)] }
  },
}
