/** Every request has an id: in its reply, in problems and in the log. */
import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

const header = 'X-Request-Id'

/** Ids of callers are not taken over: they would stand in the log as they came. */
export const giveRequestId: RequestHandler = (_request, response, next) => {
  response.set(header, randomUUID())
  next()
}

export const requestIdOf = (response: Response): string => response.get(header) ?? ''
