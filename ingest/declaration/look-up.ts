/**
 * The workbook's own reference list (sheet Smelter Look-up): which names and ids it knows. Names compare as the
 * worksheet compares them, ignoring case, and without blanks at the ends; an id belongs to one mineral.
 */
import { mineralId } from '../../graph/lists/minerals.js'
import type { LookUpLayout } from '../templates/template.js'
import type { Sheet } from '../workbook/workbook.js'
import { lookedUpTextOf } from './cells.js'

/** One row: a name (standard or alias) and the smelter it stands for. */
export interface ListedName {
  readonly alias: string
  readonly cid: string
  readonly mineral: string
  readonly name: string
  readonly country: string | undefined
}

export interface LookUp {
  /** The workbook has no such list: nothing in it confirms or denies what the supplier wrote. */
  readonly isAbsent: boolean
  byId(cid: string): ListedName | undefined
  /** One row per smelter that bears the name for the mineral: two for an ambiguous alias. */
  named(mineral: string, name: string): readonly ListedName[]
  /** The same whatever the mineral. */
  namedAnywhere(name: string): readonly ListedName[]
  /** Every name of a mineral, for guesses. */
  namesOf(mineral: string): readonly ListedName[]
  /** The list's own word for a mineral named in any way. */
  mineralWord(text: string): string | undefined
}

export const cidPattern = /^CID\d{6}$/

/**
 * @param rows `lookUpRows`; `undefined`: the workbook has no such list
 * @param minerals what the form asks about, in its words
 * @param wordOf the form's word for a mineral, where the list and the lines use others
 */
export function lookUpOf(
  rows: Iterable<ListedName> | undefined,
  minerals: readonly string[],
  wordOf?: (mineral: string) => string,
): LookUp {
  const isAbsent = rows === undefined
  if (wordOf === undefined) return { isAbsent, ...indexLookUp(rows ?? [], minerals) }
  const index = indexLookUp(inWords(rows ?? [], remember(wordOf)), minerals)
  const mineralWord = (text: string): string | undefined => {
    const word = wordOf(text)
    return index.mineralWord(word) ?? (word === text ? undefined : word)
  }
  return { isAbsent, ...index, mineralWord }
}

function* inWords(rows: Iterable<ListedName>, wordOf: (mineral: string) => string): Generator<ListedName> {
  for (const row of rows) yield { ...row, mineral: wordOf(row.mineral) }
}

export function* lookUpRows(sheet: Sheet, { firstRow, columns }: LookUpLayout): Generator<ListedName> {
  for (const row of sheet.rows) {
    if (row < firstRow) continue
    const mineral = lookedUpTextOf(sheet.at(columns.mineral, row))
    const cid = lookedUpTextOf(sheet.at(columns.cid, row))?.toUpperCase()
    if (mineral === undefined || cid === undefined || !cidPattern.test(cid)) continue

    const alias = lookedUpTextOf(sheet.at(columns.alias, row))
    const name = lookedUpTextOf(sheet.at(columns.name, row)) ?? alias ?? cid
    yield {
      alias: alias ?? name,
      cid,
      mineral,
      name,
      country: columns.country === undefined ? undefined : lookedUpTextOf(sheet.at(columns.country, row)),
    }
  }
}

function indexLookUp(rows: Iterable<ListedName>, minerals: readonly string[]): Omit<LookUp, 'isAbsent'> {
  const ids = new Map<string, ListedName>()
  const names = new Map<string, ListedName[]>()
  const ofMineral = new Map<string, ListedName[]>()
  const words = new Map(minerals.map((word) => [mineralId(word), word]))
  const idOf = remember(mineralId)

  for (const row of rows) {
    if (!words.has(idOf(row.mineral))) words.set(idOf(row.mineral), row.mineral)
    if (!ids.has(row.cid)) ids.set(row.cid, row)
    push(ofMineral, row.mineral, row)
    addBearer(names, row.alias, row)
    if (row.name !== row.alias) addBearer(names, row.name, row)
  }

  const bearers = (name: string): readonly ListedName[] => names.get(key(name)) ?? []
  return {
    byId: (cid) => ids.get(cid),
    named: (mineral, name) => bearers(name).filter((row) => row.mineral === mineral),
    namedAnywhere: bearers,
    namesOf: (mineral) => ofMineral.get(mineral) ?? [],
    mineralWord: (text) => words.get(idOf(text)),
  }
}

/** The same few words come on every row. */
function remember(answer: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const value = known.get(text) ?? answer(text)
    known.set(text, value)
    return value
  }
}

const key = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/** The first row of a smelter under a name stands for it. */
function addBearer(names: Map<string, ListedName[]>, name: string, row: ListedName): void {
  const bearers = names.get(key(name))
  if (bearers === undefined) names.set(key(name), [row])
  else if (!bearers.some(({ cid }) => cid === row.cid)) bearers.push(row)
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
