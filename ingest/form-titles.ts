/** What a form calls itself: the kind in the brackets of its title, the version in its release text. */
import type { Workbook } from './workbook/workbook.js'
import { textOf } from './declaration/cells.js'
import type { TitledSheet } from './form-refusals.js'
import { headCells, sheetNames } from './templates/template.js'

/** PRT is what AMRT was called as a pilot. */
const kindPattern = /[(（](CMRT|EMRT|AMRT|CRT|PRT)[)）]/
/** `6.5`, with what marks an issue before the final one: `2.1b`, `6.6 Beta`. */
const versionPattern = /(?:Revision|Version)\s+(\d+\.\d+[a-z]?(?:[ -](?:alpha|beta|draft|pilot|rc ?\d*))?)/i

export const statedKind = (text = ''): string | undefined => kindPattern.exec(text)?.[1]

export const statedVersion = (text = ''): string | undefined => versionPattern.exec(text)?.[1]?.toLowerCase()

/** The first sheet that is called a declaration of some kind, not simply `Declaration`, and has a form's title. */
export function otherTitledSheet(workbook: Workbook): TitledSheet | undefined {
  const names = workbook.sheetNames.filter(
    (name) => name !== sheetNames.declaration && /declaration/i.test(name),
  )
  for (const sheet of names) {
    const title = workbook.sheet({ name: sheet, columns: ['D'], lastRow: 2 }).cell(headCells.title)
    const template = statedKind(textOf(title))
    if (template !== undefined) return { sheet, template }
  }
  return undefined
}
