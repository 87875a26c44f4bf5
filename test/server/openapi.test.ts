/** Every example of the OpenAPI document is called on a service that holds the sample. */
import { Validator, type Schema } from '@cfworker/json-schema'
import { TraceReply } from '../../graph/api/trace.js'
import { aService, type TestService } from './a-service.js'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly example?: string | number
}
interface Operation {
  readonly summary: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: object }>> }
  readonly responses: Readonly<Record<string, { content: Readonly<Record<string, { schema: Schema }>> }>>
}
interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Record<string, Schema> }
}

let service: TestService
let document: Document

beforeAll(async () => {
  service = await aService()
  document = (await (await fetch(`${service.api}/openapi.json`)).json()) as Document
  const sample = await fetch(`${service.api}/sample`, { method: 'POST' })
  expect(sample.status).toBe(202)
  await service.parts.queue.idle()
})
afterAll(() => service.close())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

/** Ids of this very service: the first of the list a path hangs below. */
async function placed(path: string): Promise<string> {
  await service.parts.queue.idle()
  const list = /^(\/\w+)\/\{id\}/.exec(path)?.[1]
  if (list !== undefined) {
    const { items } = (await (await fetch(`${service.api}${list}?limit=1`)).json()) as {
      items: { id: string }[]
    }
    return path.replace('{id}', encodeURIComponent(items[0]?.id ?? 'none'))
  }
  const { items } = await service.parts.graph.imports({ limit: 1 })
  return path.replace('{sha}', items[0]?.file.id ?? 'none').replace('{kind}', 'bom')
}

async function call(path: string, method: string, operation: Operation): Promise<Response> {
  const query = new URLSearchParams(
    operation.parameters
      .filter((parameter) => parameter.in === 'query' && parameter.example !== undefined)
      .map((parameter) => [parameter.name, String(parameter.example)]),
  )
  const stop = new AbortController()
  const response = await fetch(`${service.api}${await placed(path)}?${query}`, {
    method: method.toUpperCase(),
    signal: stop.signal,
    ...bodyOf(path, operation),
  })
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) stop.abort()
  return response
}

function bodyOf(path: string, { requestBody }: Operation): RequestInit {
  if (path === '/uploads' || path === '/profiles/check') return { body: aFile() }
  const example = requestBody?.content['application/json']?.example
  if (example === undefined) return {}
  return { body: JSON.stringify(example), headers: { 'Content-Type': 'application/json' } }
}

function aFile(): FormData {
  const form = new FormData()
  form.append('files', new Blob(['supplier,name\nS900,Cedar Ltd\n']), 'suppliers.csv')
  return form
}

/** The schema with everything it refers to. */
const validatorOf = (schema: Schema) =>
  new Validator({ ...schema, components: document.components }, '2020-12', false)

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1 and names every resource of the interface', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/uploads',
        '/jobs',
        '/jobs/{id}',
        '/jobs/{id}/events',
        '/jobs/{id}/apply',
        '/jobs/events',
        '/sample',
        '/declarations',
        '/declarations/{id}',
        '/declarations/{id}/file',
        '/findings',
        '/declarations/{id}/decision',
        '/reviews',
        '/reviews/{id}',
        '/reviews/{id}/decision',
        '/decisions',
        '/decisions/{id}/undo',
        '/companies/{id}/merge',
        '/companies/{id}/split',
        '/files/{sha}',
        '/products',
        '/companies',
        '/smelters',
        '/origins',
        '/search',
        '/trace',
        '/trace/picture',
        '/paths',
        '/evidence',
        '/overview',
        '/profiles',
        '/profiles/{id}',
        '/profiles/check',
        '/healthz',
        '/readyz',
        '/metrics',
      ]),
    )
  })

  it('refers only to schemas it holds', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
    expect(references.length).toBeGreaterThan(20)
    expect(references.map((match) => match[1]).filter((id) => !(id! in document.components.schemas))).toEqual(
      [],
    )
  })

  it('gives examples that answer as it says', async () => {
    const wrong: string[] = []
    for (const { path, method, operation } of operations()) {
      const response = await call(path, method, operation)
      const [status = '', { content } = { content: {} }] = Object.entries(operation.responses)[0] ?? []
      const [mediaType = '', described] = Object.entries(content)[0] ?? []
      const type = response.headers.get('content-type')?.split(';')[0]
      if (String(response.status) !== status || type !== mediaType) {
        wrong.push(`${method} ${path}: ${response.status} ${type ?? ''}`)
        continue
      }
      if (mediaType !== 'application/json' || described === undefined) continue
      const { valid, errors } = validatorOf(described.schema).validate(await response.json())
      if (!valid)
        wrong.push(`${method} ${path}: ${errors[0]?.instanceLocation ?? ''} ${errors[0]?.error ?? ''}`)
    }
    expect(wrong).toEqual([])
    expect(operations().length).toBeGreaterThan(20)
  })

  it('answers the trace example with smelters, not with an empty page', async () => {
    const response = await fetch(`${service.api}/trace?product=LD-100&mineral=tin`)
    const { question, minerals } = TraceReply.parse(await response.json())
    expect([question.product, minerals.map(({ mineral }) => mineral)]).toEqual(['LD-100', ['tin']])
    expect(minerals[0]!.smelters.total).toBeGreaterThan(3)
  })

  it('pages every list by its next', async () => {
    const first = (await (await fetch(`${service.api}/smelters?limit=50`)).json()) as Listed
    const second = (await (
      await fetch(`${service.api}/smelters?limit=50&after=${encodeURIComponent(first.next!)}`)
    ).json()) as Listed
    expect(first.items).toHaveLength(50)
    expect(second.items[0]!.id > first.items[49]!.id).toBe(true)
    expect(first.total).toBe(second.total)
  })
})

interface Listed {
  readonly items: { id: string }[]
  readonly total: number
  readonly next: string | null
}
