import type { Finding } from '../../../graph/model.js'
import { sheetNames } from '../../templates/template.js'
import { finding } from '../codes.js'
import type { Told } from './told.js'

/** A Yes that asks for a web address, with something beside it that is none. The Checker only counts an empty cell. */
export function findNoWebAddress({ template, answers }: Told): Finding[] {
  const asked = new Set(
    template.questions.filter(({ urlAfterYes }) => urlAfterYes).map(({ question }) => question),
  )
  return answers.flatMap(
    ({ sheet = sheetNames.declaration, question, answer, comment = '', commentCell }) => {
      if (!asked.has(question) || answer !== 'Yes' || comment.length <= 1 || isAddress(comment)) return []
      const place = { sheet, ...(commentCell === undefined ? {} : { cell: commentCell }) }
      return [finding('noWebAddress', place, { question, text: comment })]
    },
  )
}

/** `https://…`, `www.acme.example/minerals`, `acme.cn`, inside other words too. */
const isAddress = (text: string): boolean => /[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u.test(text)
