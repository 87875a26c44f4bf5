import { sheetNames } from '../templates/template.js'
import type { Workbook } from '../workbook/workbook.js'
import { fold, textOf } from './cells.js'

const english = 'D'
const others = ['E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M']

/**
 * Finds the English text of a label in any language in the hidden sheet L. The sheet is read at the first question
 * only: forms filled as intended never need it.
 */
export function translator(workbook: Workbook): (text: string) => readonly string[] {
  let index: Map<string, string[]> | undefined
  return (text) => {
    index ??= readTranslations(workbook)
    return index.get(fold(text)) ?? []
  }
}

function readTranslations(workbook: Workbook): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const [text, meaning] of translatedPairs(workbook))
    index.set(text, [...(index.get(text) ?? []), meaning])
  return index
}

function* translatedPairs(workbook: Workbook): Generator<[string, string]> {
  if (!workbook.sheetNames.includes(sheetNames.translations)) return
  const sheet = workbook.sheet({ name: sheetNames.translations, columns: [english, ...others] })
  for (const row of sheet.rows) {
    const meaning = textOf(sheet.at(english, row))
    if (meaning === undefined) continue
    for (const column of others) {
      const text = textOf(sheet.at(column, row))
      if (text !== undefined) yield [fold(text), meaning]
    }
  }
}
