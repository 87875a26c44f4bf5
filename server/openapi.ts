/** Route records → OpenAPI 3.1. Schemas with an id become components, by zod's own JSON Schema (draft 2020-12). */
import { z } from 'zod'
import { Problem } from '../graph/api/problem.js'
import type { Example, Route } from './route.js'

type Json = Record<string, unknown>

export interface ApiInfo {
  readonly version: string
}

const componentsAt = '#/components/schemas/'

/** The document of the routes given, which hang below /api/v1. */
export function openApiOf(routes: readonly Route[], { version }: ApiInfo): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lodeline',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: 'Where the minerals of a product come from, and through whom. Lists page by `next`.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: { schemas: componentSchemas() },
  }
}

function operationOf(route: Route): Json {
  return {
    summary: route.summary,
    tags: [route.tag],
    operationId: operationIdOf(route),
    parameters: [
      ...parametersOf(route.params, 'path', route.example.params),
      ...parametersOf(route.query, 'query', route.example.query),
    ],
    ...requestBodyOf(route),
    responses: {
      [route.status ?? 200]: { description: 'done', content: contentOf(route) },
      default: {
        description: 'a problem (RFC 9457)',
        content: { 'application/problem+json': { schema: referenceTo(Problem) } },
      },
    },
  }
}

/** `GET /jobs/:id/events` → `getJobsIdEvents`. */
const operationIdOf = ({ method, path }: Route): string =>
  method + path.replace(/\W+(\w)/g, (_match, letter: string) => letter.toUpperCase())

function contentOf({ reply }: Route): Json {
  if (typeof reply === 'string') return { [reply]: { schema: { type: 'string' } } }
  return { 'application/json': { schema: referenceTo(reply) } }
}

function requestBodyOf(route: Route): Json {
  if (route.carries === 'files')
    return { requestBody: { required: true, content: { 'multipart/form-data': formOf(route) } } }
  if (route.body === undefined) return {}
  const content = { schema: schemaOf(route.body), example: route.example.body }
  return { requestBody: { required: true, content: { 'application/json': content } } }
}

/** Files alone are asked for; beside texts they may be left out. */
const formOf = ({ texts = {} }: Route): Json => ({
  schema: {
    type: 'object',
    ...(Object.keys(texts).length === 0 && { required: ['files'] }),
    properties: {
      files: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
      ...Object.fromEntries(
        Object.entries(texts).map(([name, description]) => [name, { type: 'string', description }]),
      ),
    },
  },
})

function parametersOf(
  schema: z.ZodType | undefined,
  place: 'path' | 'query',
  examples: Example['query'] = {},
): Json[] {
  if (!(schema instanceof z.ZodObject)) return []
  const shape: z.core.$ZodShape = schema.shape // of a ZodObject of any shape
  return Object.entries(shape).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(field, undefined).success,
    schema: schemaOf(field),
    ...(examples[name] !== undefined && { example: examples[name] }),
  }))
}

const schemaOf = (schema: z.core.$ZodType): Json => withoutAddress(z.toJSONSchema(schema))

/** @throws Error for a reply without an id: every reply has a name in the document */
function referenceTo(schema: z.ZodType): Json {
  const id = z.globalRegistry.get(schema)?.id
  if (id === undefined) throw new Error('A reply has no id: give its schema .meta({ id }).')
  return { $ref: componentsAt + id }
}

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => componentsAt + id })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutAddress(schema)]))
}

/** A component's dialect and address are the document's. */
const withoutAddress = (schema: object): Json =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'))
