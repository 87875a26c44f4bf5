import { foldName } from './fold.js'
import { mineralCatalogue } from './mineral-catalogue.js'
import type { MineralRecord } from './mineral-record.js'

export type { MineralRecord }

/** An open catalogue: a mineral outside it gets an id of its own (`mineralId`) and is never dropped. */
export const minerals: readonly MineralRecord[] = mineralCatalogue

const idBySpelling = new Map(
  minerals.flatMap((mineral) =>
    [mineral.id, mineral.symbol ?? mineral.id, ...Object.values(mineral.names), ...mineral.aliases].map(
      (word) => [word, mineral.id] as const,
    ),
  ),
)
const idByWord = new Map([...idBySpelling].map(([word, id]) => [foldName(word), id]))
const recordById = new Map(minerals.map((mineral) => [mineral.id, mineral]))

/**
 * The id of a mineral named in any way: `Ta`, `Tantalum`, `钽`, `coltan`, `Tin (Sn)`. A word outside the catalogue
 * becomes its own id: trimmed, lower case, single spaces. An empty text stays empty.
 */
export function mineralId(word: string): string {
  const known =
    idBySpelling.get(word) ??
    idByWord.get(foldName(word)) ??
    (/[(（]/.test(word) ? idOfParts(word) : undefined)
  return known ?? word.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
}

/** `Tin (Sn)` and `锡（Sn）`: either part may be known. */
function idOfParts(word: string): string | undefined {
  const [outside = '', inside = ''] = word.split(/[(（]/)
  return idByWord.get(foldName(outside)) ?? idByWord.get(foldName(inside))
}

/** True when the catalogue knows the word, so that nobody needs to look whether it was misspelled. */
export const isKnownMineral = (word: string): boolean => recordById.has(mineralId(word))

/** The mineral's name in a language, in English where that is missing, the id itself outside the catalogue. */
export function mineralName(id: string, language: string): string {
  const names = recordById.get(id)?.names
  return names?.[language] ?? names?.en ?? id
}
