import type { Profile } from '../profile.js'
import { problem, type Path, type ProfileProblem } from '../profile-problem.js'

/** A language that the profile does not list is a slip of the pen. */
export function languageProblems(profile: Profile): ProfileProblem[] {
  const known = profile.languages.join(', ')
  return textsByLanguage(profile).flatMap((path) => {
    const language = String(path.at(-1))
    return profile.languages.includes(language)
      ? []
      : [problem('languageUnknown', path, { text: language, known })]
  })
}

/** Paths of the texts given for one language, wherever they stand. */
function textsByLanguage(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value as Record<string, unknown>) // an object that came from JSON
  const isByLanguage = entries.every(([key, item]) => /^[a-z]{2}$/.test(String(key)) && isTexts(item))
  if (isByLanguage) return entries.map(([key]) => [...path, key])
  return entries.flatMap(([key, item]) => textsByLanguage(item, [...path, key]))
}

const isTexts = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
