/** Rules 20, 21: who says where a smelter's feed is mined, and while what. Weakness is judged later, over all claims. */
import type { OriginClaim, UsesEdge, Validity } from '../edges.js'
import { formSheets } from '../form-sheets.js'
import type { Declaration, Finding, MineLine, OriginRow, SmelterLine, StatedOrigin } from '../model.js'
import { mineralId } from '../lists/minerals.js'
import type { Spoken } from './company.js'
import { exactName } from './exact-name.js'
import type { Effective, References } from './facts.js'
import { decidedOrigins, uncertainWords } from './decided-origins.js'
import type { Identities } from './identities.js'
import { originOf } from './origin-text.js'
import { intersection } from './timeline.js'
import { smelterBook } from './smelter-book.js'

export interface DeclaredLines {
  /** Of one declaration. */
  readonly uses: readonly UsesEdge[]
  readonly read: Declaration
  readonly file: string
  /** Of the same declaration. */
  readonly spoken: readonly Spoken[]
  readonly company: string
  readonly identities: Identities
}

/** Origin claims of one declaration's smelter lines and mine lists, while it stands; stale days apart. */
export function resolveClaims(input: DeclaredLines): readonly OriginClaim[] {
  const lines = new Map(input.read.smelters.map((line) => [line.row, line]))
  const mines = mineIndex(input.read.mines)
  const periods = periodsByMineral(input.spoken)
  return input.uses.flatMap((use) => {
    const line = lines.get(use.row)
    const held = periods.get(use.mineral) ?? []
    if (line === undefined || held.length === 0) return []
    const stated = [
      ...lineClaims(decidedLine(line, input)),
      ...minesOf(line, use, mines).flatMap((mine) => mineClaims(decidedMine(mine, input))),
    ]
    return held.flatMap((period) => {
      const shared = sharedPeriod(use, period)
      return shared === undefined ? [] : stated.map((claim) => claimOf(claim, shared, { use, input }))
    })
  })
}

/**
 * Origin claims of the imported reference lists, each from its date on; without date from the day the list came in.
 * A CID the lists know no mineral for is left out, for it belongs to exactly one.
 */
export function referenceClaims(references: References, identities: Identities): readonly OriginClaim[] {
  const book = smelterBook(references)
  return references.origins.flatMap((entry) => {
    const { file } = entry
    const row = decidedRow(entry, identities)
    const mineral = row.mineral ?? book.listed(row.cid)?.mineral
    if (mineral === undefined) return []
    const common = { mineral, source: 'reference', file, stale: false, saysNo: false } as const
    const mixed = isMixed(row.origins)
    return book.tenures(row.cid).flatMap(({ cid: smelter, ...tenure }) => {
      const validity = intersection(tenure, validityOf(entry))
      if (validity === undefined) return []
      return row.origins.map((origin) => ({
        ...common,
        ...validity,
        smelter,
        origin,
        mixed: mixed && origin.kind !== 'unknown',
      }))
    })
  })
}

/** Rows of the reference lists that claim nothing, because nobody knows which mineral their CID is of. */
export function originsWithoutSmelter(references: References): readonly Finding[] {
  const book = smelterBook(references)
  const lost = references.origins.filter(
    ({ row }) => row.mineral === undefined && book.listed(row.cid) === undefined,
  )
  return lost.map(({ row, file }) => ({
    code: 'originWithoutSmelter',
    severity: 'warning',
    row: row.row,
    params: { cid: row.cid, file },
  }))
}

/** Mine rows that claim nothing, because no smelter line bears the name they give. */
export function minesWithoutSmelter({
  uses,
  read,
}: Pick<DeclaredLines, 'uses' | 'read'>): readonly Finding[] {
  if (read.mines.length === 0) return []
  const lines = new Map(read.smelters.map((line) => [line.row, line]))
  const index = mineIndex(read.mines)
  const claiming = new Set<MineLine>()
  for (const use of uses) {
    const line = lines.get(use.row)
    for (const mine of line === undefined ? [] : minesOf(line, use, index)) claiming.add(mine)
  }
  return read.mines.flatMap((mine): Finding[] => {
    const name = mine.smelterName?.trim() ?? ''
    if (name === '' || claiming.has(mine)) return []
    const { sheet = formSheets.mineList, row, mineral, cells } = mine
    const cell = cells['smelterName'] === undefined ? {} : { cell: cells['smelterName'] }
    const about = mineral === undefined ? {} : { mineral: mineralId(mineral) }
    const common = { code: 'mineWithoutSmelter', severity: 'warning', sheet } as const
    return [{ ...common, row, ...cell, ...about, params: { name } }]
  })
}

/** With the origins people have decided its words to mean. */
function decidedLine(line: SmelterLine, { identities, file }: DeclaredLines): SmelterLine {
  const { origin: text = '' } = line.typed
  if (!identities.settles('origin') || text === '') return line
  const words = uncertainWords(text, identities, { file, row: line.row })
  return { ...line, origins: [...decidedOrigins(text, line.origins, words)] }
}

/** A mine lies in one place: the first decided. */
function decidedMine(mine: MineLine, { identities, file }: DeclaredLines): MineLine {
  const { country: text = '' } = mine
  if (!identities.settles('origin') || text === '') return mine
  const words = uncertainWords(text, identities, { file, row: mine.row })
  const [origin] = decidedOrigins(text, mine.origin === undefined ? [] : [mine.origin], words)
  return origin === undefined ? mine : { ...mine, origin }
}

/** A row of a reference list, with the origins people have decided its words to mean. */
export function decidedRow({ row, file }: Effective<OriginRow>, identities: Identities): OriginRow {
  if (!identities.settles('origin')) return row
  const words = uncertainWords(row.text, identities, { file, row: row.row })
  return { ...row, origins: [...decidedOrigins(row.text, row.origins, words)] }
}

type Stated = Pick<OriginClaim, 'origin' | 'source' | 'mixed' | 'sheet' | 'cell'>

type Period = Validity & Pick<OriginClaim, 'stale' | 'saysNo'>

/** The days of the period on which the line names the smelter: all, but for a retired CID. */
function sharedPeriod(use: UsesEdge, period: Period): Period | undefined {
  if (use.validFrom === undefined && use.validTo === undefined) return period
  const shared = intersection(use, period)
  return shared && { ...shared, stale: period.stale, saysNo: period.saysNo }
}

function claimOf(
  stated: Stated,
  period: Period,
  { use, input }: { use: UsesEdge; input: DeclaredLines },
): OriginClaim {
  const { smelter, mineral, declaration } = use
  return { smelter, mineral, ...stated, ...period, company: input.company, declaration, file: input.file }
}

/** The mine-country cell's claims, and `recycled` where "100 % recycled" says Yes (rule 20). */
function lineClaims({
  sheet = formSheets.smelterList,
  origins,
  recycled,
  cells,
}: SmelterLine): readonly Stated[] {
  const mixed = isMixed(origins)
  const stated = (origin: StatedOrigin, cell: string | undefined, isBeside: boolean) =>
    statedIn({ source: 'line', sheet, cell }, origin, isBeside)
  const named = origins.map((origin) => stated(origin, cells['origin'] ?? cells['mine'], mixed))
  const whollyRecycled = recycled?.toLowerCase() === 'yes'
  return whollyRecycled ? [...named, stated({ kind: 'recycled' }, cells['recycled'], false)] : named
}

/** A mine row that names a place nobody recognises is a claim `unknown`; a blank one is none. */
function mineClaims({
  sheet = formSheets.mineList,
  origin,
  country,
  region,
  cells,
}: MineLine): readonly Stated[] {
  if (origin === undefined && (country?.trim() ?? '') === '') return []
  const whole =
    origin?.kind === 'country' && origin.code !== undefined ? originOf(origin.code, region) : origin
  const place = { source: 'mineList', sheet, cell: cells['country'] } as const
  return [statedIn(place, whole ?? { kind: 'unknown' }, false)]
}

interface ClaimPlace {
  readonly source: 'line' | 'mineList'
  readonly sheet: string
  readonly cell: string | undefined
}

const statedIn = ({ source, sheet, cell }: ClaimPlace, origin: StatedOrigin, mixed: boolean): Stated => ({
  origin,
  source,
  sheet,
  ...(cell !== undefined && { cell }),
  mixed: mixed && origin.kind !== 'unknown',
})

/** Unrecognised text is read as a claim `unknown` beside what was recognised. */
const isMixed = (origins: readonly StatedOrigin[]): boolean =>
  origins.length > 1 && origins.some(({ kind }) => kind === 'unknown')

function periodsByMineral(spoken: readonly Spoken[]): ReadonlyMap<string, readonly Period[]> {
  const periods = new Map<string, Period[]>()
  for (const each of spoken)
    periods.set(each.mineral, [...(periods.get(each.mineral) ?? []), ...periodsOf(each)])
  return periods
}

/** The days before and after a declaration becomes stale. */
function periodsOf({ validFrom, validTo, staleFrom, saysNo }: Spoken): readonly Period[] {
  const end = validTo === undefined ? {} : { validTo }
  if (staleFrom === undefined) return [{ validFrom, ...end, stale: false, saysNo }]
  const stale = { validFrom: staleFrom, ...end, stale: true, saysNo }
  return staleFrom <= validFrom ? [stale] : [{ validFrom, validTo: staleFrom, stale: false, saysNo }, stale]
}

type MineIndex = ReadonlyMap<string, readonly MineLine[]>

/** Mine rows by mineral and smelter name; a row without mineral is about every smelter of the name. */
function mineIndex(mines: readonly MineLine[]): MineIndex {
  const index = new Map<string, MineLine[]>()
  for (const mine of mines) {
    const key = mineKey(mine.mineral === undefined ? '' : mineralId(mine.mineral), mine.smelterName ?? '')
    const known = index.get(key)
    if (known === undefined) index.set(key, [mine])
    else known.push(mine)
  }
  return index
}

function minesOf(line: SmelterLine, { name, mineral }: UsesEdge, mines: MineIndex): readonly MineLine[] {
  if (mines.size === 0) return [] // most forms have no mine list: their names need no folding

  const names = [name, line.name, line.typed['name'], line.typed['lookup']]
  const folded = new Set(names.map((text) => exactName(text ?? '')).filter((text) => text !== ''))
  const keys = [...folded].flatMap((text) => [mineKey(mineral, text), mineKey('', text)])
  return keys.flatMap((key) => mines.get(key) ?? [])
}

const mineKey = (mineral: string, name: string): string => `${mineral} ${exactName(name)}`

/** Not before the day the list speaks of, whatever else bounds the row. */
function validityOf({ row, received, validFrom, validTo }: Effective<OriginRow>): Validity {
  const from = row.date ?? validFrom ?? received
  return { validFrom: from, ...(validTo !== undefined && { validTo }) }
}
