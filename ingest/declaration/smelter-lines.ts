import type { Finding, SmelterLine } from '../../graph/model.js'
import { finding, type Place } from '../check/codes.js'
import { notIdentifiedWord, sheetNames, type SmelterField } from '../templates/template.js'
import { yesNoWord } from './answer-word.js'
import { fold, onSheet } from './cells.js'
import { countryOf } from './line-words.js'
import type { LookUp } from './look-up.js'
import { lineOrigins } from './origins.js'
import { identify, type Identity } from './smelter-identity.js'
import { namesSmelter, smelterFields, type SmelterRow } from './smelter-rows.js'

export interface ReadLines {
  readonly lines: readonly SmelterLine[]
  readonly findings: readonly Finding[]
}

/** Smelter lines of the form; prepared and stray rows are none. */
export function readSmelterLines(rows: readonly SmelterRow[], lookUp: LookUp): ReadLines {
  const lines: SmelterLine[] = []
  const findings: Finding[] = []
  for (const row of rows) {
    if (!namesSmelter(row)) {
      findings.push(...strayRow(row))
      continue
    }
    const identity = identify(row, lookUp)
    const origins = lineOrigins(row, identity.mineral)
    lines.push(lineOf(row, identity, origins.origins))
    findings.push(...doubtFindings(row, identity), ...origins.findings, ...valueFindings(row, identity))
  }
  return { lines, findings }
}

function lineOf(row: SmelterRow, identity: Identity, origins: SmelterLine['origins']): SmelterLine {
  const { status, cid, listed, mineral } = identity
  const typedName = row.text.name === undefined ? typedLookUp(row, identity) : ownName(row.text.name)
  const name = cid === undefined ? typedName : (listed?.name ?? typedName)
  const country = countryOf(listed?.country ?? row.text.country)
  const recycled = yesNoWord(row.text.recycled ?? '')
  return {
    ...onSheet(row.sheet, sheetNames.smelterList),
    row: row.row,
    status,
    ...(cid === undefined ? {} : { cid }),
    candidates: [...identity.candidates],
    ...(mineral === undefined ? {} : { mineral }),
    ...(name === undefined ? {} : { name }),
    ...(country === undefined ? {} : { country }),
    ...(recycled === undefined ? {} : { recycled }),
    origins,
    typed: { ...(row.typed ?? row.text) },
    cells: cellsOf(row),
  }
}

const ownName = (text: string): string | undefined =>
  fold(text) === fold(notIdentifiedWord) ? undefined : text

/** A line without certain identity goes by what was typed; the two special words are no names. */
function typedLookUp(row: SmelterRow, { status }: Identity): string | undefined {
  return status === 'notListed' || status === 'notIdentified' ? undefined : row.text.lookup
}

function cellsOf(row: SmelterRow): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const field of smelterFields) {
    const address = row.address[field]
    if ((row.typed ?? row.text)[field] !== undefined && address !== undefined) cells[field] = address
  }
  return cells
}

function placeOf({ sheet, row, address }: SmelterRow, field: SmelterField, mineral?: string): Place {
  const cell = address[field]
  return { sheet, row, mineral, ...(cell === undefined ? {} : { cell }) }
}

const doubtFindings = (row: SmelterRow, { doubts, mineral }: Identity): Finding[] =>
  doubts.map(({ code, field, params }) => finding(code, placeOf(row, field, mineral), params))

/** Values typed in a way that nobody can rely on. */
function valueFindings(row: SmelterRow, { listed, mineral, status }: Identity): Finding[] {
  if (status === 'notASmelter') return []
  const { country, recycled } = row.text
  const findings: Finding[] = []
  if (!listed && country !== undefined && status !== 'notIdentified' && countryOf(country) === undefined)
    findings.push(finding('countryNotRecognised', placeOf(row, 'country', mineral), { text: country }))
  if (recycled !== undefined && yesNoWord(recycled) === undefined)
    findings.push(finding('recycledNotRecognised', placeOf(row, 'recycled', mineral), { text: recycled }))
  return findings
}

/** Origins beside no smelter: a cell of a merged range has none, a slip of the row has. */
function strayRow(row: SmelterRow): Finding[] {
  const { origin, mine } = row.text
  if (origin === undefined && mine === undefined) return []
  return [finding('rowWithoutSmelter', placeOf(row, origin === undefined ? 'mine' : 'origin'))]
}
