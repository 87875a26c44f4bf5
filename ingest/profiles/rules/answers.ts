import { answersTo, knownAnswers } from '../answer-options.js'
import type { AnswerWords, Profile } from '../profile.js'
import { problem, type Path, type ProfileProblem } from '../profile-problem.js'
import { sharedWords } from './shared-words.js'

/** Answer words are for answers that there are, and no word means two of them. */
export function answerProblems({ answers, tables = [], questions = [] }: Profile): ProfileProblem[] {
  const own = [
    ...tables.flatMap((table, at) =>
      table.questions.map((asked, index) => ({ asked, path: ['tables', at, 'questions', index] })),
    ),
    ...questions.map((asked, index) => ({ asked, path: ['questions', index] })),
  ]
  return [
    ...wordProblems(answers, ['answers'], knownAnswers),
    ...own.flatMap(({ asked, path }) =>
      wordProblems(asked.answers, [...path, 'answers'], asked.role && answersTo(asked.role)),
    ),
  ]
}

function wordProblems(
  words: AnswerWords = {},
  path: Path,
  known: readonly string[] | undefined,
): ProfileProblem[] {
  const unknown = Object.keys(words).filter((answer) => known !== undefined && !known.includes(answer))
  return [
    ...unknown.map((answer) =>
      problem('answerUnknown', [...path, answer], { text: answer, known: (known ?? []).join(', ') }),
    ),
    ...sharedWords(Object.entries(words), path),
  ]
}
