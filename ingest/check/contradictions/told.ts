import type { Answer, Day, Finding, MineLine, QuestionRole, SmelterLine } from '../../../graph/model.js'
import type { Policy } from '../../../graph/policy.js'
import type { LookUp } from '../../declaration/look-up.js'
import type { SmelterRow } from '../../declaration/smelter-rows.js'
import { sheetNames, type QuestionLayout, type Template } from '../../templates/template.js'
import { finding, type FindingCode, type Place } from '../codes.js'

/** What a form is known for beside its layout. A house form has no release, and no question asked amiss. */
export interface TemplateTraits extends Pick<Template, 'kind' | 'version' | 'released'> {
  readonly company: Partial<Template['company']>
  readonly questions: readonly Pick<
    QuestionLayout,
    'question' | 'urlAfterYes' | 'isSurvey' | 'mistranslatedIn'
  >[]
}

/** What the form says, after reading: answers, smelter lines and mines to hold against each other and the lists. */
export interface Told {
  readonly template: TemplateTraits
  readonly language: string
  readonly effectiveDate: Day | undefined
  readonly minerals: readonly string[]
  readonly answers: readonly Answer[]
  readonly lines: readonly SmelterLine[]
  readonly mines: readonly MineLine[]
  /** The lines as the cells stand. */
  readonly rows: readonly SmelterRow[]
  readonly lookUp: LookUp
  readonly policy: Pick<Policy, 'wholeListShare' | 'wholeListLeast'>
}

export const answerTo = ({ answers }: Told, role: QuestionRole, mineral: string): Answer | undefined =>
  answers.find((answer) => answer.role === role && answer.mineral === mineral)

/** Lines by mineral, pasted header rows left out. */
export function linesByMineral({ lines }: Told): Map<string, SmelterLine[]> {
  const groups = new Map<string, SmelterLine[]>()
  for (const line of lines) {
    if (line.status === 'notASmelter' || line.mineral === undefined) continue
    const group = groups.get(line.mineral)
    if (group) group.push(line)
    else groups.set(line.mineral, [line])
  }
  return groups
}

/** Names a country of origin, with or without region. */
export const isMined = ({ origins }: SmelterLine): boolean =>
  origins.some(({ kind }) => kind === 'country' || kind === 'region')

/** Where a line stands: its mineral cell, else whatever was typed. */
export function placeOfLine(line: SmelterLine, field?: string): Place {
  const { sheet = sheetNames.smelterList, row, cells, mineral } = line
  const cell = (field === undefined ? undefined : cells[field]) ?? cells['mineral'] ?? Object.values(cells)[0]
  return { sheet, row, mineral, ...(cell === undefined ? {} : { cell }) }
}

export const placeOfAnswer = ({ sheet = sheetNames.declaration, cell, mineral }: Answer): Place => ({
  sheet,
  cell,
  mineral,
})

/** A finding at an answer that lines contradict, naming their rows. */
export function contradictedAnswer(
  code: FindingCode,
  answer: Answer,
  lines: readonly SmelterLine[],
): Finding {
  return finding(code, placeOfAnswer(answer), { rows: lines.map(({ row }) => row).join(', ') })
}
