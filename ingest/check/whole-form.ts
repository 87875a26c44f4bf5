import type { Answer, Finding } from '../../graph/model.js'
import type { FormLists } from '../declaration/form-lists.js'
import { sheetNames, type Template } from '../templates/template.js'
import { finding } from './codes.js'

export interface WholeForm {
  readonly template: Template
  /** Of the workbook, whatever template they are of. */
  readonly sheetNames: readonly string[]
  readonly answers: readonly Answer[]
  readonly lists: FormLists
}

/** What leads the findings of a form: that it declares nothing, lacks a sheet, or has one of another template. */
export const checkWholeForm = (form: WholeForm): Finding[] => [
  ...nothingDeclared(form),
  ...strangeSheets(form),
]

/** Somebody is named and nothing said: what is missing follows, cell by cell. */
function nothingDeclared({ answers, lists }: WholeForm): Finding[] {
  const isSaid = answers.some(({ text }) => text !== undefined) || lists.smelters.length > 0
  return isSaid ? [] : [finding('nothingDeclared', { sheet: sheetNames.declaration })]
}

function strangeSheets({ template, sheetNames: present }: WholeForm): Finding[] {
  const lists = [
    { sheet: sheetNames.smelterList, layout: template.smelterList },
    { sheet: sheetNames.mineList, layout: template.mineList },
    { sheet: sheetNames.productList, layout: template.productList },
    { sheet: sheetNames.mineralsScope, layout: template.mineralsScope },
    { sheet: sheetNames.lookUp, layout: template.lookUp },
  ]
  const { kind, version } = template
  return lists.flatMap(({ sheet, layout }) => {
    const isPresent = present.includes(sheet)
    if (isPresent === (layout !== undefined)) return []
    return isPresent
      ? [finding('sheetNotOfTemplate', { sheet }, { sheet, template: `${kind} ${version}` })]
      : [finding('sheetMissing', { sheet }, { sheet })]
  })
}
