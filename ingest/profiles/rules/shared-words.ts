import type { Words } from '../profile.js'
import { problem, type Path, type ProfileProblem } from '../profile-problem.js'
import { wordsOf } from '../words.js'

/** A word that stands for two things tells neither. `named`: what the words stand for, by the key below `path`. */
export function sharedWords(
  named: readonly (readonly [key: string | number, words: Words, name?: string])[],
  path: Path,
): ProfileProblem[] {
  const owners = new Map<string, string>()
  return named.flatMap(([key, words, name = String(key)]) => {
    const shared = wordsOf(words).find(({ folded }) => (owners.get(folded) ?? name) !== name)
    for (const { folded } of wordsOf(words)) if (!owners.has(folded)) owners.set(folded, name)
    if (shared === undefined) return []
    const other = owners.get(shared.folded) ?? ''
    return [problem('wordShared', [...path, key], { field: name, other, word: shared.text })]
  })
}
