import type { Answer, QuestionRole } from '../model.js'
import { mineralId } from '../lists/minerals.js'

/** `blank` also stands for "Not declaring" and "Not applicable for this declaration" (rule 5). */
export type GateAnswer = 'yes' | 'no' | 'other' | 'blank'

const silentWords = new Set(['', 'not declaring', 'not applicable for this declaration'])

/** What a form answers for a mineral to the question of a role (rule 4). */
export function gateAnswerTo(role: QuestionRole, answers: readonly Answer[], mineral: string): GateAnswer {
  const word = wordOf(answerTo(role, answers, mineral))
  if (silentWords.has(word)) return 'blank'
  return word === 'yes' || word === 'no' ? word : 'other'
}

/** An answer without mineral, of a form about one mineral or about the company, is said of each. */
export const answerTo = (
  role: QuestionRole,
  answers: readonly Answer[],
  mineral: string,
): Answer | undefined =>
  answers.find(
    (answer) =>
      answer.role === role && (answer.mineral === undefined || mineralId(answer.mineral) === mineral),
  )

/** Folded for comparison; empty for a blank cell and a question not asked. */
export const wordOf = (answer: Answer | undefined): string =>
  (answer?.answer ?? answer?.text ?? '').trim().toLowerCase()
