/** Business errors: what went wrong, in words a user may read. HTTP numbers live in server/problem.ts alone. */
export abstract class LodelineError extends Error {
  abstract readonly code: string
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(message: string, options: { details?: Record<string, unknown>; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.details = options.details
  }
}

/** What was asked for by id does not exist. An empty answer is no error. */
export class NotFoundError extends LodelineError {
  readonly code = 'notFound'
}

/** The input cannot be used; the message says what, where and how to mend it. */
export class InvalidInputError extends LodelineError {
  readonly code: string = 'invalidInput'
}

/** A file that is not read: `reason` is a stable code such as `notAWorkbook`; texts for it live in graph/text. */
export class RefusedFileError extends InvalidInputError {
  override readonly code = 'refusedFile'

  constructor(
    readonly reason: string,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message, { details: { ...details, reason } })
  }
}

/** Somebody else changed or holds what this call needs. */
export class ConflictError extends LodelineError {
  readonly code = 'conflict'
}

/** What a person decides cannot be so: an unknown candidate, a company merged into itself. */
export class ImpossibleDecisionError extends LodelineError {
  readonly code = 'impossibleDecision'
}

/** A documented bound was passed. */
export class LimitExceededError extends LodelineError {
  readonly code = 'limitExceeded'
}

/** The store or queue does not answer. */
export class EngineUnavailableError extends LodelineError {
  readonly code = 'engineUnavailable'
}

/** The system's code of a failure (`ENOENT`, `ENOSPC`), by shape: such errors may come from another realm. */
export const systemCodeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
