import type { Answer, Declaration, QuestionRole } from '../model.js'
import { mineralOfLine } from './smelter-lines.js'
import { mineralId } from '../lists/minerals.js'

/** `blank` also stands for "Not declaring" and "Not applicable for this declaration" (rule 5). */
export type GateAnswer = 'yes' | 'no' | 'other' | 'blank'

/** What one form says about one mineral it asks about, as far as the rules of standing need it. */
export interface MineralHead {
  /** Id, such as `gold`. */
  readonly mineral: string
  readonly used: GateAnswer
  readonly remains: GateAnswer
  /**
   * `complete`: asked and says Yes to both `allIdentified` and `allReported` (rule 14); `incomplete`: one of them is
   * asked and not answered Yes (rule 13); `notAsked`: neither.
   */
  readonly completeness: 'complete' | 'incomplete' | 'notAsked'
  /** Smelter lines that name the mineral. */
  readonly lines: number
}

const silentWords = new Set(['', 'not declaring', 'not applicable for this declaration'])

/** The heads of a form by mineral id, of the minerals it asks about (rules 4, 5). */
export function headsOf(declaration: Declaration): ReadonlyMap<string, MineralHead> {
  const lines = countLines(declaration)
  return new Map(
    declaration.minerals.map(mineralId).map((mineral) => {
      const answers = declaration.answers.filter((answer) => concerns(answer, mineral))
      return [mineral, headOf(mineral, answers, lines.get(mineral) ?? 0)]
    }),
  )
}

function headOf(mineral: string, answers: readonly Answer[], lines: number): MineralHead {
  return {
    mineral,
    used: gateAnswer(roleOf(answers, 'used')),
    remains: gateAnswer(roleOf(answers, 'remains')),
    completeness: completenessOf(roleOf(answers, 'allIdentified'), roleOf(answers, 'allReported')),
    lines,
  }
}

function countLines(declaration: Declaration): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of declaration.smelters) {
    const mineral = mineralOfLine(line)
    if (mineral !== undefined) counts.set(mineral, (counts.get(mineral) ?? 0) + 1)
  }
  return counts
}

/** An answer without mineral, of a form about one mineral or about the company, is said of each. */
const concerns = (answer: Answer, mineral: string): boolean =>
  answer.role !== undefined && (answer.mineral === undefined || mineralId(answer.mineral) === mineral)

const roleOf = (answers: readonly Answer[], role: QuestionRole): Answer | undefined =>
  answers.find((answer) => answer.role === role)

function gateAnswer(answer: Answer | undefined): GateAnswer {
  const word = wordOf(answer)
  if (silentWords.has(word)) return 'blank'
  return word === 'yes' || word === 'no' ? word : 'other'
}

function completenessOf(...asked: readonly (Answer | undefined)[]): MineralHead['completeness'] {
  if (asked.some((answer) => answer !== undefined && wordOf(answer) !== 'yes')) return 'incomplete'
  return asked.every((answer) => answer !== undefined) ? 'complete' : 'notAsked'
}

const wordOf = (answer: Answer | undefined): string =>
  (answer?.answer ?? answer?.text ?? '').trim().toLowerCase()
