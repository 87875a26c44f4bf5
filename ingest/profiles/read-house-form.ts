/**
 * A house form as the same declaration an official template gives: located by its profile, then read by the readers of
 * the templates' own parts. A profile is not made into a `Template`: a template's cells are fixed and its Checker is
 * the workbook's own, while a house form is located anew in every workbook, over sheets of any name, and demands what
 * its profile says. What both come down to, sheets with layouts and questions with cells, is read once.
 */
import type { Day, Declaration, Scope } from '../../graph/model.js'
import { defaultPolicy } from '../../graph/policy.js'
import { currentDay, type ReadingTerms } from '../declaration.js'
import { readAnswers, type ReadAnswers } from '../declaration/answers.js'
import { offeredScope, readCompany, type CompanyBlock, type CompanyCells } from '../declaration/company.js'
import { declarationOf } from '../declaration/declaration-of.js'
import { fold } from '../declaration/cells.js'
import { type ListSheets, readFormLists } from '../declaration/form-lists.js'
import type { Sheet } from '../workbook/workbook.js'
import { houseMeaning, type HouseAsked } from './answer-meaning.js'
import { countMissing } from './count-missing.js'
import { houseRow } from './house-row.js'
import type { HouseWorkbook } from './house-workbook.js'
import type { KeptProfile } from './kept-profile.js'
import { type LocatedForm, locateForm } from './locate-form.js'
import { type LocatedList, sheetOfList } from './locate-list.js'
import { nameOfQuestion } from './located-question.js'
import { mineralWord } from './mineral-word.js'
import type { Profile } from './profile.js'
import { matchWord } from './words.js'

/** @throws RefusedFileError when the workbook lacks what the profile needs, or a sheet cannot be read */
export function readHouseForm(
  house: HouseWorkbook,
  { profile, file }: KeptProfile,
  { today = currentDay(), policy = defaultPolicy }: ReadingTerms = {},
): Declaration {
  const form = locateForm(house, profile)
  const { minerals, language } = form
  const head = readHead(form, profile, { today, date1904: house.workbook.date1904 })
  const { answers, findings: answerFindings } = readQuestions(form, profile)
  const lists = readFormLists(listSheets(house, form), {
    minerals,
    wordOf: mineralWord,
    plainRow: houseRow(profile),
  })
  const counted = countMissing({ profile, form, head, answers, lists })

  const template = { kind: profile.name, version: String(profile.revision), company: {}, questions: [] }
  const read = [form.findings, counted.findings, head.findings, answerFindings, lists.findings]
  return declarationOf(
    {
      ...{ template, version: template.version, language, minerals, head, answers, lists },
      profile: { id: profile.id, revision: profile.revision, file },
      checker: { missing: counted.missing, broken: false },
      findings: read.flat(),
    },
    policy,
  )
}

type HeadTime = { readonly today: Day; readonly date1904: boolean }

/** The company's fields, sheet by sheet. */
function readHead({ company }: LocatedForm, profile: Profile, time: HeadTime): CompanyBlock {
  const sheets = [...new Set(company.map(({ sheet }) => sheet))]
  const blocks = sheets.map((sheet) => {
    const here = company.filter((field) => field.sheet === sheet)
    const cells: CompanyCells = Object.fromEntries(here.map(({ field, cell }) => [field, cell]))
    return readCompany(cells, sheet, { ...time, scopeOf: (text) => scopeOf(text, profile) })
  })
  const only = <Value>(values: readonly (Value | undefined)[]): Value | undefined =>
    values.find((value) => value !== undefined)
  return {
    company: Object.assign({}, ...blocks.map((block) => block.company)) as Declaration['company'], // assign of records
    scope: profile.scope?.fixed ?? only(blocks.map(({ scope }) => scope)),
    scopeDescription: only(blocks.map(({ scopeDescription }) => scopeDescription)),
    effectiveDate: only(blocks.map(({ effectiveDate }) => effectiveDate)),
    findings: blocks.flatMap(({ findings }) => findings),
  }
}

/** By the profile's words, else as the templates offer it. */
function scopeOf(text: string, { scope }: Profile): Scope | undefined {
  const letters = ['A', 'B', 'C'] as const
  const named = letters.find((letter) => {
    const words = scope?.words?.[letter]
    return words !== undefined && matchWord(text, words, fold) !== undefined
  })
  return named ?? offeredScope(text)
}

/** Every question of the form with its answer, sheet by sheet. */
function readQuestions({ questions }: LocatedForm, { answers }: Profile): ReadAnswers {
  const sheets = [...new Set(questions.map(({ sheet }) => sheet))]
  const read = sheets.map((sheet) => readAnswers(sheet, askedOn(sheet, questions), houseMeaning(answers)))
  return {
    answers: read.flatMap((each) => each.answers),
    findings: read.flatMap((each) => each.findings),
  }
}

const askedOn = (sheet: Sheet, questions: LocatedForm['questions']): readonly HouseAsked[] =>
  questions
    .filter((located) => located.sheet === sheet)
    .map((located) => {
      const { asked, mineral, answerCell, commentCell } = located
      return {
        located,
        layout: { question: nameOfQuestion(asked), ...(asked.role ? { role: asked.role } : {}) },
        ...(mineral === undefined ? {} : { slot: { mineral } }),
        answerCell,
        ...(commentCell === undefined ? {} : { commentCell }),
      }
    })

function listSheets(house: HouseWorkbook, { lists, headings }: LocatedForm): ListSheets {
  const { smelterList, smelterReference, mineList, productList } = lists
  const layoutOf = <Columns>(list: { headingRow: number; columns: Columns }) => ({
    firstRow: list.headingRow + 1,
    columns: list.columns,
  })
  const placed = (list: LocatedList | undefined) =>
    list && { sheet: sheetOfList(house, list, headings), layout: layoutOf(list) }
  const { mineral, alias, name, cid, country } = smelterReference?.columns ?? {}
  const isReference = mineral !== undefined && name !== undefined && cid !== undefined
  const reference = isReference
    ? { mineral, name, cid, alias: alias ?? name, ...(country === undefined ? {} : { country }) }
    : undefined
  return {
    smelterList: placed(smelterList),
    mineList: placed(mineList),
    productList: placed(productList),
    lookUp: smelterReference &&
      reference && {
        sheet: sheetOfList(house, smelterReference, headings),
        layout: { firstRow: smelterReference.headingRow + 1, columns: reference },
      },
  }
}
