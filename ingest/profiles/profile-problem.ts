/** What is wrong with a profile: a code with parameters (texts in graph/text), and the place in its JSON. */
import { enProfileProblems } from '../../graph/text/en-profiles.js'
import { fill } from '../../graph/text/fill.js'

export type ProblemCode = keyof typeof enProfileProblems

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(enProfileProblems, code)

export interface ProfileProblem {
  /** JSON pointer to what is wrong, or to where something is missing (RFC 6901). */
  readonly pointer: string
  readonly code: ProblemCode
  readonly params: Readonly<Record<string, string | number>>
}

export type Path = readonly (string | number)[]

export const problem = (
  code: ProblemCode,
  path: Path,
  params: ProfileProblem['params'] = {},
): ProfileProblem => ({
  pointer: path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
  code,
  params,
})

export const problemMessage = ({ code, params }: Pick<ProfileProblem, 'code' | 'params'>): string =>
  fill(enProfileProblems[code], params)
