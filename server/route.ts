/**
 * One route, typed from request to reply: what comes in is parsed before the handler sees it, what goes out is
 * checked in development and tests. Route records are also what openapi.ts describes.
 */
import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import { z } from 'zod'
import { limits } from './limits.js'
import { parseRequest, refuseUnknownParameters } from './parse-request.js'
import type { ReadOnly } from './read-only.js'

export interface Call<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** Aborted when the client goes away before its reply. */
  readonly signal: AbortSignal
}

/** Called on a service that holds the sample, an example answers with the route's reply. */
export interface Example {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: object
}

interface Description {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Below /api/v1, Express style: `/jobs/:id`. */
  readonly path: string
  readonly summary: string
  readonly tag: string
  readonly example: Example
  /** Of a good reply; default 200. */
  readonly status?: 200 | 202
}

interface Inputs<Params, Query, Body> {
  readonly params?: z.ZodType<Params>
  readonly query?: z.ZodType<Query>
  readonly body?: z.ZodType<Body>
}

export interface RouteOptions {
  readonly checkReplies: boolean
}

/** A route as app.ts mounts it and openapi.ts describes it. */
export interface Route extends Description {
  readonly params: z.ZodType | undefined
  readonly query: z.ZodType | undefined
  readonly body: z.ZodType | undefined
  /** A JSON reply's schema (with an id), or the media type of a reply the handler writes itself. */
  readonly reply: z.ZodType | string
  /** How `body` comes; `files`: as `multipart/form-data`, read by the handler itself. */
  readonly carries: 'json' | 'text' | 'files'
  /** Text fields beside the files, with what each is. */
  readonly texts?: Readonly<Record<string, string>>
  handler(options: RouteOptions): RequestHandler
}

/** A route that answers with JSON. */
export function route<Params, Query, Body, Reply>(
  record: Description & Inputs<Params, Query, Body> & { readonly reply: z.ZodType<Reply> },
  answer: (call: Call<Params, Query, Body>) => Promise<ReadOnly<Reply>> | ReadOnly<Reply>,
): Route {
  return {
    ...described(record),
    carries: 'json',
    reply: record.reply,
    handler:
      ({ checkReplies }) =>
      async (request, response) => {
        const reply = await answer(callOf(record, request, response))
        if (checkReplies) record.reply.parse(reply)
        if (response.destroyed) return
        response.status(record.status ?? 200).json(reply)
      },
  }
}

/** A route that takes JSON as the text somebody wrote: `text` says what it should be, the handler parses it. */
export function textRoute<Params, Reply>(
  record: Description & {
    readonly params: z.ZodType<Params>
    readonly text: z.ZodType
    readonly reply: z.ZodType<Reply>
  },
  answer: (call: Omit<Call<Params, unknown, string>, 'query'>) => Promise<ReadOnly<Reply>>,
): Route {
  const { text, ...rest } = record
  const parsing = route({ ...rest, body: z.string() }, answer)
  return { ...parsing, carries: 'text', body: text }
}

/** A route whose handler reads or writes a stream: files up, files down, events. */
export function streamRoute<Params, Query, Body>(
  record: Description &
    Inputs<Params, Query, Body> & {
      readonly reply: z.ZodType | string
      readonly carries?: 'files'
      readonly texts?: Readonly<Record<string, string>>
    },
  answer: (
    call: Call<Params, Query, Body>,
    http: { request: Request; response: Response },
  ) => Promise<void> | void,
): Route {
  return {
    ...described(record),
    carries: record.carries ?? 'json',
    reply: record.reply,
    handler: () => async (request, response) => {
      await answer(callOf(record, request, response), { request, response })
    },
  }
}

export function mountRoutes(router: Router, routes: readonly Route[], options: RouteOptions): void {
  for (const each of routes) router[each.method](each.path, ...parsersOf(each), each.handler(options))
}

const { bodyBytes: limit } = limits
const parsers = { json: [express.json({ limit })], text: [express.text({ type: 'application/json', limit })] }

const parsersOf = ({ carries, body }: Route): readonly RequestHandler[] =>
  carries === 'files' || body === undefined ? [] : parsers[carries]

const described = <Params, Query, Body>(record: Description & Inputs<Params, Query, Body>) => ({
  ...record,
  params: record.params,
  query: record.query,
  body: record.body,
})

/** @throws InvalidRequestError when the request is not what the record says */
function callOf<Params, Query, Body>(
  record: Inputs<Params, Query, Body>,
  request: Request,
  response: Response,
): Call<Params, Query, Body> {
  refuseUnknownParameters(record.query, request.query)
  return {
    params: parsed(record.params, request.params, 'The address'),
    query: parsed(record.query, request.query, 'The query'),
    body: parsed(record.body, request.body, 'The body'),
    signal: signalOf(response),
  }
}

// Without a schema the type parameter is inferred as unknown: there is nothing a handler could read.
const parsed = <T>(schema: z.ZodType<T> | undefined, value: unknown, whole: string): T =>
  schema === undefined ? (undefined as T) : parseRequest(schema, value, whole)

function signalOf(response: Response): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}
