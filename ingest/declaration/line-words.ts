/** What single cells of a smelter line mean: the ID typed, the mineral, the country, or that it is a heading. */
import { countryCode, rmiCountryCode } from '../../graph/lists/countries.js'
import { isKnownMineral, mineralId } from '../../graph/lists/minerals.js'
import type { FindingCode } from '../check/codes.js'
import type { SmelterField } from '../templates/template.js'
import { fold } from './cells.js'
import type { LookUp } from './look-up.js'
import type { SmelterRow } from './smelter-rows.js'

/** A finding about one cell of the line. */
export interface Doubt {
  readonly code: FindingCode
  readonly field: SmelterField
  readonly params: Record<string, string | number>
}

export const doubt = (code: FindingCode, field: SmelterField, params: Doubt['params']): Doubt => ({
  code,
  field,
  params,
})

/** `cid900012 `, `CID 900012` and `900012` of a listed smelter are the ID too; anything else in the column is none. */
export function statedId(text: string | undefined, lookUp: LookUp): string | undefined {
  const typed = (text ?? '').normalize('NFKC').toUpperCase()
  const digits = /^CID[\s\-_:.#]*(\d+)$/.exec(typed)?.[1]
  if (digits !== undefined) return `CID${digits}`
  return /^\d{6}$/.test(typed) && lookUp.byId(`CID${typed}`) ? `CID${typed}` : undefined
}

/** ISO code of a smelter's own country, from the template's drop-down or typed. */
export const countryOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (rmiCountryCode(text) ?? countryCode(text))

/** The line's mineral in the form's own word; as typed where the form knows none like it. */
export function mineralOf(row: SmelterRow, lookUp: LookUp): string | undefined {
  const { mineral } = row.text
  return mineral === undefined ? undefined : (lookUp.mineralWord(mineral) ?? mineral)
}

/** Whether the mineral cell is blank, or holds a word no list of minerals knows. */
export function mineralDoubts(row: SmelterRow, lookUp: LookUp): Doubt[] {
  const { mineral } = row.text
  if (mineral === undefined)
    return [doubt('lineMineralMissing', 'mineral', { name: row.text.lookup ?? row.text.name ?? '' })]
  const isKnown = lookUp.mineralWord(mineral) !== undefined || isKnownMineral(mineralId(mineral))
  return isKnown ? [] : [doubt('mineralNotRecognised', 'mineral', { text: mineral })]
}

/** Headings of the mineral column, as the templates and people's own lists have them. */
const headings = new Set(
  'metal metals mineral minerals mineral/metal metal/mineral metall metalli métal minerai minéral 金属 金属l 矿产 矿物 鉱物 금속 광물'.split(
    ' ',
  ),
)

/** A header row pasted among the data: the mineral cell holds no mineral but a heading. */
export function isHeader({ text: { mineral } }: SmelterRow, lookUp: LookUp): boolean {
  if (mineral === undefined || lookUp.mineralWord(mineral) !== undefined) return false
  return headings.has(
    fold(mineral)
      .replace(/\(.*\)$/, '')
      .replaceAll(' ', ''),
  )
}

/** What a pasted header row is taken for. */
export const headerRow = ({ text }: SmelterRow) => ({
  status: 'notASmelter' as const,
  candidates: [],
  doubts: [doubt('headerRowPasted', 'mineral', { text: text.mineral ?? '' })],
})
