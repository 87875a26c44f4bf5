import { Problem } from '../../graph/api.js'
import { ask, aService, formOf, type TestService } from './a-service.js'

let service: TestService
beforeAll(async () => {
  service = await aService()
})
afterAll(() => service.close())

const problemAt = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${service.url}${path}`, init)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const problem = Problem.parse(await response.json())
  expect(problem.status).toBe(response.status)
  expect(problem.instance).toBe(response.headers.get('x-request-id'))
  return problem
}

describe('a problem', () => {
  it.each([
    ['an unknown address of the API', '/api/v1/nothing', 404, '/problems/notFound'],
    ['an unknown product', '/api/v1/trace?product=NOPE', 404, '/problems/notFound'],
    ['an unknown declaration', `/api/v1/declarations/${'0'.repeat(64)}`, 404, '/problems/notFound'],
    ['an unknown stored file', `/api/v1/files/${'0'.repeat(64)}`, 404, '/problems/notFound'],
    ['a path out of the file store', '/api/v1/files/..%2F..%2Fetc%2Fpasswd', 400, '/problems/invalidInput'],
    ['an unknown job', '/api/v1/jobs/none', 404, '/problems/notFound'],
    ['a query that is no number', '/api/v1/products?limit=many', 400, '/problems/invalidInput'],
    ['a search for nothing', '/api/v1/search?q=', 400, '/problems/invalidInput'],
    ['a day that is none', '/api/v1/trace?product=A&asOf=2026-02-30', 400, '/problems/invalidInput'],
    ['evidence of nothing', '/api/v1/evidence', 400, '/problems/invalidInput'],
    ['an address that is not well formed', '/api/v1/jobs/%E0%A4%A', 400, '/problems/invalidInput'],
  ])('says what is wrong with %s', async (_, path, status, type) => {
    expect(await problemAt(path)).toMatchObject({ status, type })
  })

  it('points at the field of a query', async () => {
    const { errors } = await problemAt('/api/v1/products?limit=0')
    expect(errors).toEqual([{ pointer: '/limit', message: expect.stringContaining('1') as string }])
  })

  it('never shows a stack or a folder of the machine', async () => {
    const texts = await Promise.all(
      ['/api/v1/trace?product=NOPE', '/api/v1/nothing', '/api/v1/jobs/%E0%A4%A'].map(async (path) =>
        (await fetch(service.url + path)).text(),
      ),
    )
    for (const text of texts) expect(text).not.toMatch(/\bat .+:\d+|node_modules|\/tmp\//)
  })

  it('refuses an upload without a file, and one that is no form', async () => {
    expect(await problemAt('/api/v1/uploads', { method: 'POST', body: formOf({}) })).toMatchObject({
      status: 400,
    })
    expect(
      await problemAt('/api/v1/uploads', {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
      }),
    ).toMatchObject({ status: 400 })
  })
})

describe('a request from elsewhere', () => {
  it.each([
    ['a name that was pointed at this machine', { host: 'evil.example' }],
    ['the name with a port', { host: 'evil.example:8080' }],
    ["another site's page", { origin: 'https://evil.example' }],
    ['a page without an origin of its own', { origin: 'null' }],
    ['another service of this machine', { origin: 'http://127.0.0.1:1' }],
  ])('is refused from %s', async (_, headers) => {
    const { status, text } = await ask(`${service.api}/sample`, { method: 'POST', headers })
    expect(status).toBe(403)
    expect(Problem.parse(JSON.parse(text)).type).toBe('/problems/forbidden')
  })

  it('is refused when the browser says it is cross-site, even without an origin', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await ask(`${service.api}/sample`, { method: 'POST', headers })).status).toBe(403)
  })

  it('is answered from the own page, by either name of the machine', async () => {
    const port = new URL(service.url).port
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`])
      expect(
        (await ask(`${service.api}/healthz`, { headers: { host, origin: `http://${host}` } })).status,
      ).toBe(200)
  })

  it('is refused when it means another data folder', async () => {
    const { status } = await ask(`${service.api}/overview`, {
      headers: { 'x-lodeline-token': 'of another folder' },
    })
    expect(status).toBe(409)
  })
})

describe('every reply', () => {
  it('forbids inline script, frames and guessing of types', async () => {
    const { headers } = await ask(`${service.url}/`)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe-inline')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('of the API is not cached', async () => {
    expect((await ask(`${service.api}/overview`)).headers['cache-control']).toBe('no-store')
  })
})
