import { InvalidInputError } from '../../graph/errors.js'
import type { ToldProblem } from './parse-profile.js'

const told = 5

/** A profile that cannot be used; `problems` with all that is wrong, the message with the first of it. */
export class InvalidProfileError extends InvalidInputError {
  constructor(
    readonly problems: readonly ToldProblem[],
    what = 'The profile',
  ) {
    const sentences = problems
      .slice(0, told)
      .map(({ line, pointer, message }) => `Line ${line}${pointer === '' ? '' : ` (${pointer})`}: ${message}`)
    const more = problems.length > told ? [`And ${problems.length - told} more.`] : []
    super([`${what} cannot be used.`, ...sentences, ...more].join(' '))
  }
}
