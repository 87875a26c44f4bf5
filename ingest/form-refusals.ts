/** Why a workbook is refused as a form: what was found, where, and what its sender can do. */
import { RefusedFileError } from '../graph/errors.js'
import { supportedTemplates } from './templates/families.js'

/** Stable: graph/text has a text for each. */
export const formRefusalReasons = [
  'unknownTemplate',
  'unsupportedTemplate',
  'unsupportedVersion',
  'twoForms',
  'sheetRenamed',
  'layoutMoved',
  'emptyForm',
] as const
type FormRefusalReason = (typeof formRefusalReasons)[number]

const refuse = (reason: FormRefusalReason, message: string, details: Record<string, string>) =>
  new RefusedFileError(reason, message, details)

export const unknownTemplate = (why: string): RefusedFileError =>
  refuse(
    'unknownTemplate',
    `This workbook is not a reporting template that is read: ${why}. Read are ${supportedTemplates}.`,
    { why, supported: supportedTemplates },
  )

export const unsupported = (
  reason: 'unsupportedTemplate' | 'unsupportedVersion',
  template: string,
  version: string,
): RefusedFileError =>
  refuse(
    reason,
    `This is ${template} ${version}; read are ${supportedTemplates}. Ask the supplier for one of these.`,
    { template, version, supported: supportedTemplates },
  )

/** A sheet with a form's title, and what the title names. */
export interface TitledSheet {
  readonly sheet: string
  readonly template: string
}

export const twoForms = (first: TitledSheet, second: TitledSheet): RefusedFileError =>
  refuse(
    'twoForms',
    `The workbook holds two forms: ${first.template} on sheet "${first.sheet}" and ${second.template} on sheet ` +
      `"${second.sheet}". Which one counts is not for a reader to guess. Send each in a workbook of its own, as it ` +
      'came from its template.',
    {
      sheet: first.sheet,
      template: first.template,
      otherSheet: second.sheet,
      otherTemplate: second.template,
    },
  )

export const sheetRenamed = ({ sheet, template }: TitledSheet): RefusedFileError =>
  refuse(
    'sheetRenamed',
    `Sheet "${sheet}" has the title of a ${template}, but it is called "Declaration" in the template. Sheets are found ` +
      'by their names: give all sheets the names of the template back and send it again.',
    { sheet, template },
  )

/** `found`, `expected`: cells. `label`: what stands there, as written. */
export interface MovedLabel {
  readonly sheet: string
  readonly label: string
  readonly found: string
  readonly expected: string
}

export const layoutMoved = ({ sheet, label, found, expected }: MovedLabel): RefusedFileError =>
  refuse(
    'layoutMoved',
    `On sheet "${sheet}", "${shortened(label)}" stands in ${found}; in the template it stands in ${expected}. ${takeBack}`,
    { sheet, label: shortened(label), found, expected },
  )

/** A cell that is blank, where the template has a label and those of the sheet are there. */
export const labelMissing = (sheet: string, blank: string): RefusedFileError =>
  refuse(
    'layoutMoved',
    `On sheet "${sheet}", ${blank} is blank; in the template a label stands there. ${takeBack}`,
    { sheet, blank },
  )

const takeBack =
  'Rows or columns were inserted or deleted, so no cell can be trusted to be what it was. Take them back, or copy ' +
  'the answers into an untouched template, and send that.'

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}

export const emptyForm = (template: string, version: string): RefusedFileError =>
  refuse(
    'emptyForm',
    `This is ${template} ${version} as its template comes: no company is named and no question about a mineral is ` +
      'answered. Fill it in and send it again. If it was filled in, this is another copy of the file.',
    { template, version },
  )
