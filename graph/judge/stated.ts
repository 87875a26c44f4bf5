/** Rule 27: what companies state in answer to the form's questions, counted and kept apart from smelters. */
import type { Stated } from '../api.js'
import type { Finding } from '../model.js'
import type { Reach, ReachedDeclaration, StatedAnswer } from '../supply-graph.js'
import { mark, type CompanyInReach, type ReachSurvey } from './reach-survey.js'

type Question = Stated['cells'][number]['question']
type Counted = 'yes' | 'no' | 'unknown' | 'blank'

/** A company with several forms in force counts once, by what is most contrary to safety. */
const contrary: Record<'covered' | 'cahra' | 'recycled', readonly Counted[]> = {
  covered: ['yes', 'unknown', 'no', 'blank'],
  cahra: ['yes', 'unknown', 'no', 'blank'],
  recycled: ['no', 'unknown', 'yes', 'blank'],
}

/** An answer that names places counts as Yes; one that declines to answer is blank. */
export function countedAs({ answer }: StatedAnswer): Counted {
  const word = answer?.trim().toLowerCase() ?? ''
  if (word === '' || /^(not declaring|not applicable|did not survey)/.test(word)) return 'blank'
  if (word === 'no' || word === 'unknown') return word
  return 'yes'
}

export function statedIn(reach: Reach, survey: ReachSurvey): Stated {
  const stated: Stated = {
    covered: { yes: 0, no: 0, unknown: 0, blank: 0 },
    cahra: { yes: 0, no: 0, unknown: 0, blank: 0 },
    recycled: { yes: 0, no: 0, unknown: 0, blank: 0 },
    response: {},
    cells: [],
  }
  for (const company of survey.companies) {
    const forms = formsOf(company, reach)
    for (const question of ['covered', 'cahra', 'recycled'] as const) {
      const words = new Set(answersTo(question, forms).map(countedAs))
      const word = contrary[question].find((candidate) => words.has(candidate))
      if (word !== undefined) stated[question][word] += 1
    }
    countResponse(stated, forms)
    stated.cells.push(...forms.flatMap((form) => cellsOf(form)))
  }
  return stated
}

/** Newest form first. */
const formsOf = (company: CompanyInReach, reach: Reach): readonly ReachedDeclaration[] =>
  company.declarations
    .flatMap((index) => reach.declarations[index] ?? [])
    .sort((a, b) =>
      a.effective === b.effective ? (a.id < b.id ? -1 : 1) : a.effective < b.effective ? 1 : -1,
    )

const answersTo = (question: Question, forms: readonly ReachedDeclaration[]): readonly StatedAnswer[] =>
  forms.flatMap(({ stated }) => stated[question] ?? [])

function countResponse(stated: Stated, forms: readonly ReachedDeclaration[]): void {
  const newest = answersTo('response', forms)[0]
  if (newest === undefined) return
  const band = newest.answer ?? 'blank'
  stated.response[band] = (stated.response[band] ?? 0) + 1
}

function cellsOf({ id, company, stated }: ReachedDeclaration): Stated['cells'] {
  return (['covered', 'cahra', 'recycled', 'response'] as const).flatMap((question) => {
    const said = stated[question]
    if (said === undefined) return []
    return [{ company, declaration: id, question, answer: said.answer ?? null, cell: said.cell }]
  })
}

/** Yes to `covered` (to `cahra`) while none of the company's own smelters is declared there (against any list). */
export function statedNotLocated(reach: Reach, survey: ReachSurvey): readonly Finding[] {
  const located = { covered: mark.declaredCovered, cahra: mark.declaredAny }
  return survey.companies.flatMap((company) =>
    (['covered', 'cahra'] as const).flatMap((question) => {
      const some = company.declarations.reduce(
        (bits, index) => bits | (survey.declarations.some[index] ?? 0),
        0,
      )
      const yes = answersTo(question, formsOf(company, reach)).find((said) => countedAs(said) === 'yes')
      if (yes === undefined || (some & located[question]) !== 0) return []
      return [notLocated(company.company, question, { mineral: reach.mineral, cell: yes.cell })]
    }),
  )
}

const notLocated = (
  company: string,
  question: string,
  where: { mineral: string; cell: string },
): Finding => ({
  code: 'statedNotLocated',
  severity: 'warning',
  ...where,
  params: { company, question },
})
