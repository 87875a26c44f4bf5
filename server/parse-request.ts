/** What came in, as the route's schemas want it, or a problem that names each part that is wrong and why. */
import { z } from 'zod'
import type { Problem } from '../graph/api/problem.js'
import { InvalidInputError } from '../graph/errors.js'
import { editSimilarity } from '../graph/resolve/edit-similarity.js'
import { issuesInWords, type Wrong } from './issue-words.js'

type Problems = NonNullable<Problem['errors']>

/** A request that is not what the route takes; `problems` point at its parts. */
export class InvalidRequestError extends InvalidInputError {
  constructor(readonly problems: Problems) {
    super(problems.map(({ message }) => message).join(' '))
  }
}

/** @param whole what the value is called where all of it is wrong, `The body`. @throws InvalidRequestError */
export function parseRequest<T>(schema: z.ZodType<T>, value: unknown, whole: string): T {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new InvalidRequestError(issuesInWords(parsed.error.issues).map((wrong) => problemOf(wrong, whole)))
}

const problemOf = ({ path, says }: Wrong, whole: string): Problems[number] => {
  const name = path.length === 0 ? whole : `"${path.map(String).join(' ')}"`
  return { pointer: pointerTo(path), message: `${name}${/^(must|is) /.test(says) ? ' ' : ': '}${says}.` }
}

/** RFC 6901. */
const pointerTo = (path: Wrong['path']): string =>
  `/${path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`

/**
 * A parameter nobody knows would leave a question unasked without a word: `as_of` for `asOf` would answer for today.
 * @throws InvalidRequestError that names the known ones, nearest first
 */
export function refuseUnknownParameters(schema: z.ZodType | undefined, query: object): void {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  const unknown = Object.keys(query).filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new InvalidRequestError(
      unknown.map((name) => ({ pointer: pointerTo([name]), message: unknownSaid(name, known) })),
    )
}

function unknownSaid(name: string, known: readonly string[]): string {
  if (known.length === 0) return `"${name}" is not known: this address takes no parameters.`
  const nearness = (other: string): number => editSimilarity(lettersOf(name), lettersOf(other))
  const nearestFirst = known.toSorted((a, b) => nearness(b) - nearness(a))
  return `"${name}" is not known. Known parameters: ${nearestFirst.join(', ')}.`
}

const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '')
