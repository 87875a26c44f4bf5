/** What a profile must say beyond its shape: places for everything, nothing twice, enough to make a declaration. */
import { answerProblems } from './rules/answers.js'
import { languageProblems } from './rules/languages.js'
import { listProblems } from './rules/lists.js'
import { placeProblems } from './rules/places.js'
import { questionProblems } from './rules/questions.js'
import type { Profile } from './profile.js'
import { problem, type ProfileProblem } from './profile-problem.js'

const rules: readonly ((profile: Profile) => ProfileProblem[])[] = [
  declarantProblems,
  scopeProblems,
  languageProblems,
  placeProblems,
  questionProblems,
  answerProblems,
  listProblems,
]

export const findRuleProblems = (profile: Profile): ProfileProblem[] => rules.flatMap((rule) => rule(profile))

/** A declaration belongs to somebody. */
function declarantProblems({ company: { fields } }: Profile): ProfileProblem[] {
  if (fields.companyName !== undefined) return []
  return [problem('fieldMissing', ['company', 'fields', 'companyName'], { field: 'companyName' })]
}

function scopeProblems({ scope, company: { fields } }: Profile): ProfileProblem[] {
  if (scope?.fixed !== undefined && scope.words !== undefined) return [problem('scopeTwice', ['scope'])]
  if (scope?.fixed !== undefined || fields.scope !== undefined) return []
  return [problem('scopeMissing', scope === undefined ? ['company', 'fields', 'scope'] : ['scope'])]
}
