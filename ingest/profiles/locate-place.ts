import type { Sheet } from '../workbook/workbook.js'
import type { HouseWorkbook } from './house-workbook.js'
import { addressOf } from './label-index.js'
import type { Locating } from './locating.js'
import type { Place, Words } from './profile.js'
import { sayWords } from './words.js'

export interface SoughtPlace {
  readonly name: string
  readonly place: Place
  readonly usualSheet: Words
  readonly isRequired: boolean
}

/** The cell named, or the one beside the label named. */
export function locatePlace(
  house: HouseWorkbook,
  { name, place, usualSheet, isRequired }: SoughtPlace,
  locating: Locating,
): { readonly sheet: Sheet; readonly cell: string } | undefined {
  const words = place.sheet ?? usualSheet
  const labels = house.labels(words)
  if (labels === undefined) {
    locating.lackSheet({ field: name, words, isRequired })
    return undefined
  }
  const { sheet } = labels
  if (place.cell !== undefined) return { sheet, cell: place.cell }
  if (place.label === undefined)
    throw new Error(`${sayWords(words)}: a place without cell and label was let in`)

  const sought = { field: name, words: place.label, sheet: sheet.name, isRequired }
  const label = locating.choose(labels.find(place.label), sought)
  return label && { sheet, cell: addressOf(labels.beside(label, place.value ?? 'right')) }
}
