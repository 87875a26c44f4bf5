/** Errors as RFC 9457 problem documents; the only place that knows HTTP status numbers of errors. */
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Problem } from '../graph/api/problem.js'
import { LodelineError, NotFoundError } from '../graph/errors.js'
import { InvalidProfileError } from '../ingest/profiles/invalid-profile-error.js'
import { InvalidRequestError } from './parse-request.js'
import { requestIdOf } from './request-id.js'

/** A request that may not be made from where it comes: another site's page, or a name that is not this service's. */
export class ForbiddenError extends LodelineError {
  readonly code = 'forbidden'
}

const problems = {
  notFound: { status: 404, title: 'Not found' },
  invalidInput: { status: 400, title: 'The request cannot be used' },
  refusedFile: { status: 422, title: 'The file cannot be read' },
  impossibleDecision: { status: 422, title: 'The decision cannot be made' },
  conflict: { status: 409, title: 'Something else is in the way' },
  forbidden: { status: 403, title: 'Not allowed from there' },
  limitExceeded: { status: 413, title: 'More than the service takes at once' },
  engineUnavailable: { status: 503, title: 'The store does not answer' },
  internal: { status: 500, title: 'Something went wrong in the service' },
} as const
type ProblemCode = keyof typeof problems

/** A failure with what a client may know of it. */
export interface Trouble {
  readonly code: ProblemCode
  readonly detail: string
  readonly errors?: Problem['errors']
}

const internal: Trouble = {
  code: 'internal',
  detail: 'The log of the service has the reason, under the request id.',
}

/** @param instance the request's id, which the log has too */
export function problemOf({ code, detail, errors }: Trouble, instance: string): Problem {
  const { status, title } = problems[code]
  return { type: `/problems/${code}`, title, status, detail, instance, ...(errors && { errors }) }
}

/** What a thrown value says to a client; nothing of its insides for one that is not ours. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof InvalidProfileError || error instanceof InvalidRequestError)
    return { code: 'invalidInput', detail: error.message, errors: [...error.problems] }
  if (error instanceof LodelineError)
    return { code: isProblemCode(error.code) ? error.code : 'invalidInput', detail: error.message }
  const status = statusOf(error)
  if (status === 413) return { code: 'limitExceeded', detail: 'The body of the request is too large.' }
  if (status !== undefined && status < 500)
    return { code: 'invalidInput', detail: 'The request is not well formed.' }
  return internal
}

/** For paths nobody answers. */
export const unknownPath: RequestHandler = (request) => {
  throw new NotFoundError(`There is nothing at ${request.method} ${request.path}.`)
}

/** Last in line. `log` gets every failure that is the service's own. */
export function sendProblem(log: (error: unknown, requestId: string) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.destroyed) return
    if (response.headersSent) {
      next(error)
      return
    }

    const trouble = troubleOf(error)
    const requestId = requestIdOf(response)
    if (trouble.code === 'internal') log(error, requestId)
    const problem = problemOf(trouble, requestId)
    response
      .status(problem.status)
      .set('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem))
  }
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code)

/** Of an error thrown by Express or its body parsers. */
const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined
