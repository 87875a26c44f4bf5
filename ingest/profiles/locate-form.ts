/**
 * A profile laid over a workbook: the cell of every answer, the heading row and columns of every list, told by
 * labels and headings wherever they stand. What comes out is what `read-house-form.ts` hands to the readers of the
 * templates' own parts.
 */
import type { RefusedFileError } from '../../graph/errors.js'
import type { Finding } from '../../graph/model.js'
import type { CompanyField } from '../templates/template.js'
import type { Sheet } from '../workbook/workbook.js'
import type { HouseWorkbook } from './house-workbook.js'
import { locateList, type LocatedList } from './locate-list.js'
import { locatePlace } from './locate-place.js'
import { locateSingleQuestions } from './locate-questions.js'
import { locateTable } from './locate-table.js'
import type { LocatedQuestion } from './located-question.js'
import { Locating } from './locating.js'
import { mineralWord } from './mineral-word.js'
import { refuseForm } from './profile-refusals.js'
import type { Profile } from './profile.js'

export interface LocatedField {
  readonly field: CompanyField
  readonly sheet: Sheet
  readonly cell: string
}

export type ListName = 'smelterList' | 'smelterReference' | 'mineList' | 'productList'

export interface LocatedForm {
  readonly language: string
  /** In the templates' words. */
  readonly minerals: readonly string[]
  readonly company: readonly LocatedField[]
  readonly questions: readonly LocatedQuestion[]
  readonly lists: Readonly<Partial<Record<ListName, LocatedList>>>
  /** Where each table and list begins: what ends the list above it. */
  readonly headings: readonly { readonly sheetName: string; readonly headingRow: number }[]
  readonly findings: readonly Finding[]
}

/** Fields without which a row of the list is none. */
const neededFields: Readonly<Record<ListName, readonly string[]>> = {
  smelterList: ['mineral'],
  smelterReference: ['mineral', 'cid', 'name'],
  mineList: ['country'],
  productList: ['number'],
}

/** @throws RefusedFileError `profileDoesNotFit` that names every needed sheet, column and label the workbook lacks */
export function locateForm(house: HouseWorkbook, profile: Profile): LocatedForm {
  const locating = new Locating()
  const company = locateCompany(house, profile, locating)
  const tables = (profile.tables ?? []).flatMap((table) => locateTable(house, table, locating) ?? [])
  const single = locateSingleQuestions(house, profile, locating)
  const lists = locateLists(house, profile, locating)
  if (locating.lacking.length > 0) throw doesNotFit(profile, locating.lacking)

  const questions = [...tables.flatMap((table) => table.questions), ...single]
  const asked = questions.flatMap(({ mineral }) => mineral ?? [])
  const named = [...tables.flatMap(({ minerals }) => minerals), ...asked]
  return {
    language: locating.language(profile),
    minerals: [...new Set(named.length > 0 ? named : (profile.minerals ?? []).map(mineralWord))],
    company,
    questions,
    lists,
    headings: [...tables, ...Object.values(lists)],
    findings: locating.findings,
  }
}

function locateCompany(
  house: HouseWorkbook,
  { company }: Profile,
  locating: Locating,
): readonly LocatedField[] {
  // Object.entries forgets the keys the schema knows.
  const fields = Object.entries(company.fields) as [CompanyField, (typeof company.fields)[CompanyField]][]
  return fields.flatMap(([field, place]) => {
    if (place === undefined) return []
    const isRequired = place.required ?? field === 'companyName'
    const found = locatePlace(house, { name: field, place, usualSheet: company.sheet, isRequired }, locating)
    return found === undefined ? [] : [{ field, ...found }]
  })
}

function locateLists(house: HouseWorkbook, profile: Profile, locating: Locating): LocatedForm['lists'] {
  // Object.keys forgets the keys it was given.
  const names = Object.keys(neededFields) as ListName[]
  const found = names.flatMap((name) => {
    const list = profile[name]
    const located = list && locateList(house, { name, list, needed: neededFields[name] }, locating)
    return located === undefined ? [] : [[name, located] as const]
  })
  return Object.fromEntries(found)
}

const doesNotFit = ({ id, revision, name }: Profile, lacking: readonly string[]): RefusedFileError =>
  refuseForm(
    'profileDoesNotFit',
    `This is “${name}” by its fingerprint (profile ${id}, revision ${revision}), but ${lacking.join('; ')}. ` +
      'Ask for the form as it was sent out, or mend the profile.',
    { profile: id, revision, lacking: lacking.join('; ') },
  )
