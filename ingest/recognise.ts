import { NotFoundError } from '../graph/errors.js'
import type { Finding } from '../graph/model.js'
import { textOf, fold } from './declaration/cells.js'
import { refuseMovedHead } from './declaration/moved-layout.js'
import { finding } from './check/codes.js'
import { twoForms, unknownTemplate, unsupported } from './form-refusals.js'
import { otherTitledSheet, statedKind, statedVersion } from './form-titles.js'
import { families, layoutOf } from './templates/families.js'
import { languages, type LanguageCode } from './templates/languages.js'
import { headCells, sheetNames, type Template, type TemplateFamily } from './templates/template.js'
import type { Sheet, Workbook } from './workbook/workbook.js'

export interface Recognised {
  readonly template: Template
  /** The layout's own, or of a version nobody has described what the workbook states. */
  readonly version: string
  /** Code of the labels' language: `en`, `zh`… */
  readonly language: string
  /** The sheet Declaration, read once for everyone. */
  readonly sheet: Sheet
  readonly findings: readonly Finding[]
}

/** Columns of the sheet Declaration that hold titles, minerals, labels, answers, comments and slots. */
const declarationColumns = ['B', 'D', 'E', 'G', 'H', 'I', 'J', 'P', 'AA']
/** Whether a workbook has the sheet every reporting template has; cheap, nothing is inflated. */
export const hasDeclarationSheet = (workbook: Workbook): boolean =>
  workbook.sheetNames.includes(sheetNames.declaration)

/**
 * Which template, version and language a workbook is.
 * @throws RefusedFileError with a reason of `formRefusalReasons`: what was found, what is read
 */
export function recognise(workbook: Workbook): Recognised {
  if (!hasDeclarationSheet(workbook)) throw unknownTemplate('it has no sheet "Declaration"')
  const sheet = workbook.sheet({ name: sheetNames.declaration, columns: declarationColumns })

  refuseMovedHead(workbook, sheet)
  const kind = kindOf(workbook, sheet)
  if (!kind) throw unknownTemplate('the title in Declaration!D2 names none of CMRT, EMRT, AMRT, CRT')
  const version = versionOf(workbook, sheet)
  if (!version) throw unknownTemplate(`it is titled ${kind} but states no version (Declaration!J3)`)

  const other = otherTitledSheet(workbook)
  if (other) throw twoForms({ sheet: sheetNames.declaration, template: `${kind} ${version}` }, other)

  const { template, known, family } = templateOf(kind, version)
  return {
    template,
    version: known ? template.version : version,
    language: languageOf(sheet, family.languages),
    sheet,
    findings: versionFindings(template, version, known),
  }
}

function templateOf(
  kind: string,
  version: string,
): { family: TemplateFamily; template: Template; known: boolean } {
  const ofKind = families.filter((family) => family.kind === kind)
  if (ofKind.length === 0) throw unsupported('unsupportedTemplate', kind, version)
  const family = ofKind.find(({ major }) => major === parseInt(version, 10))
  if (!family) throw unsupported('unsupportedVersion', kind, version)
  return { family, ...layoutOf(family, version) }
}

function versionFindings(template: Template, version: string, known: boolean): Finding[] {
  const where = { sheet: sheetNames.declaration, cell: headCells.revision }
  if (!known)
    return [
      finding('unknownMinorVersion', where, { template: template.kind, version, readAs: template.version }),
    ]

  const alike =
    template.version === version
      ? []
      : [finding('versionsAlike', where, { template: template.kind, version, readAs: template.version })]
  const newest = families.findLast(({ kind }) => kind === template.kind)?.versions.at(-1)
  if (!newest || newest.version === template.version) return alike
  return [
    ...alike,
    finding('olderVersion', where, { template: template.kind, version, newest: newest.version }),
  ]
}

/** From the cached title; a workbook saved without cached values has the English title in the hidden sheet L. */
function kindOf(workbook: Workbook, sheet: Sheet): string | undefined {
  const titled = statedKind(textOf(sheet.cell(headCells.title)))
  if (titled !== undefined) return titled

  const labels = sheetOf(workbook, sheetNames.translations, ['A', 'D'])
  const row = labels?.rows.find((row) => textOf(labels.at('A', row)) === 'DeclarationD2')
  return row === undefined ? undefined : statedKind(textOf(labels?.at('D', row)))
}

function versionOf(workbook: Workbook, sheet: Sheet): string | undefined {
  const stated = statedVersion(textOf(sheet.cell(headCells.revision)))
  return stated ?? statedVersion(besideSmelterList(workbook))
}

/** The release text again, in the last column of the list. */
function besideSmelterList(workbook: Workbook): string | undefined {
  const head = sheetOf(workbook, sheetNames.smelterList, ['O', 'Q'], 3)
  return textOf(head?.cell('Q3')) ?? textOf(head?.cell('O3'))
}

/** The name in the cell; where nobody offers such a name, the place in the family's own order. */
function languageOf(sheet: Sheet, columns: readonly LanguageCode[]): string {
  const chosen = fold(textOf(sheet.cell(headCells.language)) ?? '')
  const byName = languages.find(({ name }) => fold(name) === chosen)
  const byIndex = columns[(sheet.cell(headCells.languageIndex)?.number ?? 0) - 1]
  return byName?.code ?? byIndex ?? languages[0].code
}

function sheetOf(workbook: Workbook, name: string, columns: string[], lastRow?: number): Sheet | undefined {
  try {
    return workbook.sheet({ name, columns, ...(lastRow === undefined ? {} : { lastRow }) })
  } catch (error) {
    if (error instanceof NotFoundError) return undefined
    throw error
  }
}
