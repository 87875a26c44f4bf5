/** Rule 27: what companies state in answer to the form's questions, counted and kept apart from smelters. */
import type { Stated } from '../api/trace.js'
import { formSheets } from '../form-sheets.js'
import type { Finding } from '../model.js'
import type { Reach, ReachedDeclaration, StatedAnswer } from '../supply-graph.js'
import type { PageAt } from './page.js'
import { mark, type CompanyInReach, type ReachSurvey } from './reach-survey.js'

type Question = Stated['cells'][number]['question']
const countedQuestions = ['used', 'remains', 'covered', 'cahra', 'recycled'] as const
const questions: readonly Question[] = [...countedQuestions, 'response']
type Counted = 'yes' | 'no' | 'unknown' | 'blank'

/** A company with several forms in force counts once, by what is most contrary to safety. */
const contrary: Record<(typeof countedQuestions)[number], readonly Counted[]> = {
  used: ['yes', 'unknown', 'no', 'blank'],
  remains: ['yes', 'unknown', 'no', 'blank'],
  covered: ['yes', 'unknown', 'no', 'blank'],
  cahra: ['yes', 'unknown', 'no', 'blank'],
  recycled: ['no', 'unknown', 'yes', 'blank'],
}

/** An answer that names places counts as Yes; one that declines to answer is blank. */
export function countedAs({ answer }: StatedAnswer): Counted {
  // As nearly all forms say it.
  if (answer === 'Yes') return 'yes'
  if (answer === 'No') return 'no'
  const word = answer?.trim().toLowerCase() ?? ''
  if (word === '' || /^(not declaring|not applicable|did not survey)/.test(word)) return 'blank'
  if (word === 'no' || word === 'unknown') return word
  return 'yes'
}

/** `cells`: those of the page, in order of company, newest form first; the counts are of all. */
export function statedIn(reach: Reach, survey: ReachSurvey, page: PageAt = { offset: 0 }): Stated {
  const stated: Stated = {
    used: { yes: 0, no: 0, unknown: 0, blank: 0 },
    remains: { yes: 0, no: 0, unknown: 0, blank: 0 },
    covered: { yes: 0, no: 0, unknown: 0, blank: 0 },
    cahra: { yes: 0, no: 0, unknown: 0, blank: 0 },
    recycled: { yes: 0, no: 0, unknown: 0, blank: 0 },
    response: {},
    cells: [],
  }
  const wanted = page.limit === undefined ? Infinity : page.offset + page.limit
  for (const company of survey.companies) {
    const forms = formsOf(company, reach)
    for (const question of countedQuestions) {
      const word = contraryAnswer(question, forms)
      if (word !== undefined) stated[question][word] += 1
    }
    countResponse(stated, forms)
    if (stated.cells.length < wanted) stated.cells.push(...forms.flatMap(cellsOf))
  }
  return { ...stated, cells: stated.cells.slice(page.offset, wanted) }
}

/** Newest form first. */
function formsOf(company: CompanyInReach, reach: Reach): readonly ReachedDeclaration[] {
  const [first, ...others] = company.declarations
  const newest = first === undefined ? undefined : reach.declarations[first]
  if (newest === undefined) return []
  if (others.length === 0) return [newest]
  return [newest, ...others.flatMap((index) => reach.declarations[index] ?? [])].sort(newestFirst)
}

function newestFirst(a: ReachedDeclaration, b: ReachedDeclaration): number {
  if (a.effective !== b.effective) return a.effective < b.effective ? 1 : -1
  return a.id < b.id ? -1 : 1
}

function contraryAnswer(
  question: keyof typeof contrary,
  forms: readonly ReachedDeclaration[],
): Counted | undefined {
  const order = contrary[question]
  let found: Counted | undefined
  for (const { stated } of forms) {
    const said = stated[question]
    if (said === undefined) continue
    const word = countedAs(said)
    if (found === undefined || order.indexOf(word) < order.indexOf(found)) found = word
  }
  return found
}

function countResponse(stated: Stated, forms: readonly ReachedDeclaration[]): void {
  const newest = forms.find((form) => form.stated.response !== undefined)?.stated.response
  if (newest === undefined) return
  const band = bandOf(newest)
  stated.response[band] = (stated.response[band] ?? 0) + 1
}

/** Older drop-downs store 100 % as the number 1. */
const bandOf = ({ answer = 'blank' }: StatedAnswer): string => (answer === '1' ? '100%' : answer)

function cellsOf({ id, company, stated }: ReachedDeclaration): Stated['cells'] {
  const cells: Stated['cells'] = []
  for (const question of questions) {
    const said = stated[question]
    if (said === undefined) continue
    const { answer = null, sheet = formSheets.declaration, cell } = said
    cells.push({ company, declaration: id, question, answer, sheet, cell })
  }
  return cells
}

/** Yes to `covered` (to `cahra`) while none of the company's own smelters is declared there (against any list). */
export function statedNotLocated(reach: Reach, survey: ReachSurvey): readonly Finding[] {
  const findings: Finding[] = []
  for (const company of survey.companies) {
    const some = company.declarations.reduce(
      (bits, index) => bits | (survey.declarations.some[index] ?? 0),
      0,
    )
    for (const question of ['covered', 'cahra'] as const) {
      if ((some & located[question]) !== 0) continue
      const form = formsOf(company, reach).find(({ stated }) => saysYes(stated[question]))
      const said = form?.stated[question]
      if (form === undefined || said === undefined) continue
      const { sheet = formSheets.declaration, cell } = said
      findings.push(notLocated(form, question, { mineral: reach.mineral, sheet, cell }))
    }
  }
  return findings
}

const located = { covered: mark.declaredCovered, cahra: mark.declaredAny }
const saysYes = (said: StatedAnswer | undefined): boolean => said !== undefined && countedAs(said) === 'yes'

const notLocated = (
  { company, id }: ReachedDeclaration,
  question: string,
  where: { mineral: string; sheet: string; cell: string },
): Finding => ({
  code: 'statedNotLocated',
  severity: 'warning',
  ...where,
  params: { company, question, declaration: id },
})
