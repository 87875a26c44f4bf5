/**
 * What a house form still lacks, by what its profile declares required: what the sheet Checker is to an official
 * template. After a No to `used` or `remains` nothing more is asked about the mineral.
 */
import type { Answer, Finding, QuestionRole, SmelterLine } from '../../graph/model.js'
import { finding } from '../check/codes.js'
import type { CompanyBlock } from '../declaration/company.js'
import type { FormLists } from '../declaration/form-lists.js'
import { sheetNames } from '../templates/template.js'
import type { LocatedForm, LocatedField } from './locate-form.js'
import { isNeeded, nameOfQuestion } from './located-question.js'
import type { Profile } from './profile.js'

interface Counted {
  readonly profile: Profile
  readonly form: LocatedForm
  readonly head: CompanyBlock
  readonly answers: readonly Answer[]
  readonly lists: FormLists
}

export function countMissing(read: Counted): {
  readonly missing: number
  readonly findings: readonly Finding[]
} {
  const open = read.form.minerals.filter((mineral) => !isClosed(mineral, read.answers))
  const findings = [
    ...read.form.company.flatMap((field) => missingField(field, read)),
    ...missingAnswers(read, open),
    ...missingSmelters(read, open),
    ...missingProducts(read),
  ]
  return { missing: findings.length, findings }
}

const closing = new Set(['No', 'Not declaring', 'Not applicable for this declaration'])

function isClosed(mineral: string, answers: readonly Answer[]): boolean {
  const wordFor = (role: QuestionRole): string =>
    answers.find((answer) => answer.role === role && answer.mineral === mineral)?.answer ?? ''
  return closing.has(wordFor('used')) || wordFor('remains') === 'No'
}

function missingField({ field, sheet, cell }: LocatedField, { profile, head }: Counted): readonly Finding[] {
  const { value } = head.company[field] ?? {}
  const place = { sheet: sheet.name, cell }
  const isEmail = field === 'contactEmail' || field === 'authorizerEmail'
  if (value !== undefined && isEmail && !value.includes('@'))
    return [finding('emailWithoutAt', place, { field, text: value })]
  const isDescription = field === 'scopeDescription' && head.scope === 'C'
  if (value !== undefined || !(isDescription || profile.company.fields[field]?.required)) return []
  return [
    isDescription
      ? finding('scopeDescriptionMissing', place)
      : finding('companyFieldMissing', place, { field }),
  ]
}

function missingAnswers({ form, answers }: Counted, open: readonly string[]): readonly Finding[] {
  return form.questions.flatMap(({ asked, sheet, mineral, answerCell: cell }) => {
    const isOpen = mineral === undefined ? open.length > 0 : open.includes(mineral)
    const isAnswered = answers.some(
      (answer) =>
        answer.cell === cell &&
        (answer.sheet ?? sheetNames.declaration) === sheet.name &&
        answer.text !== undefined,
    )
    if (isAnswered || !isOpen || !isNeeded(asked)) return []
    const place = { sheet: sheet.name, cell, mineral }
    const code = mineral === undefined ? 'companyAnswerMissing' : 'answerMissing'
    return [finding(code, place, { question: nameOfQuestion(asked) })]
  })
}

function missingSmelters({ profile, form, lists }: Counted, open: readonly string[]): readonly Finding[] {
  const { smelterList } = form.lists
  if (!profile.smelterList?.required || smelterList === undefined) return []
  const isNamed = (mineral: string): boolean => lists.smelters.some((line) => names(line, mineral))
  const { sheetName, headingRow, columns } = smelterList
  const column = columns['mineral'] ?? columns['name'] ?? columns['id'] ?? 'A'
  return open
    .filter((mineral) => !isNamed(mineral))
    .map((mineral) =>
      finding('noSmelterForMineral', { sheet: sheetName, cell: `${column}${headingRow + 1}`, mineral }),
    )
}

const names = ({ mineral, status }: SmelterLine, wanted: string): boolean =>
  mineral === wanted && status !== 'notASmelter'

function missingProducts({ head, form, lists }: Counted): readonly Finding[] {
  const { productList } = form.lists
  if (
    head.scope !== 'B' ||
    productList === undefined ||
    lists.products.some(({ number }) => number !== undefined)
  )
    return []
  const { sheetName, headingRow, columns } = productList
  return [
    finding('productListEmpty', { sheet: sheetName, cell: `${columns['number'] ?? 'A'}${headingRow + 1}` }),
  ]
}
