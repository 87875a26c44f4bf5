import type { z } from 'zod'
import { isProblemCode, problem, type Path, type ProfileProblem } from './profile-problem.js'

type Issue = z.core.$ZodIssue

/** What the schema finds wrong with the JSON of a profile, as problems. */
export function schemaProblems(issues: readonly Issue[], json: unknown): ProfileProblem[] {
  return issues.flatMap((issue) => ofIssue(issue, pathOf(issue), json))
}

const pathOf = ({ path }: Issue): Path => path.map((key) => (typeof key === 'symbol' ? String(key) : key))

function ofIssue(issue: Issue, path: Path, json: unknown): ProfileProblem[] {
  const value = valueAt(json, path)
  const field = fieldOf(path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problem('fieldUnknown', [...path, key], { field: key, known: issue.message }),
    )
  if (value === undefined) return [problem('fieldMissing', path, { field })]

  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (issue.code === 'invalid_key') return [problem('languageWrong', path, { text: field })]
  if (isProblemCode(issue.message)) return [problem(issue.message, path, { field, text })]
  if (issue.code === 'invalid_value')
    return [problem('choiceUnknown', path, { field, text, known: issue.values.map(String).join(', ') })]
  if (issue.code === 'too_small')
    return [problem('valueTooSmall', path, { field, minimum: Number(issue.minimum) })]
  const wanted = issue.code === 'invalid_type' ? issue.expected : 'another'
  return [problem('valueWrong', path, { field, wanted })]
}

/** The name a reader knows the place by: `questions 2` for an item of a list. */
function fieldOf(path: Path): string {
  const last = path.at(-1)
  return typeof last === 'number' ? `${String(path.at(-2) ?? '')} ${last + 1}` : (last ?? '')
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key] // an object that has the key
        : undefined,
    json,
  )
}
