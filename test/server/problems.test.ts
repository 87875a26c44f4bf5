import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../graph/api/problem.js'
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

  it.each([
    ['limit=0', '"limit" must be at least 1.'],
    ['limit=1001', '"limit" must be at most 1000.'],
    ['limit=many', '"limit" must be a number.'],
    ['limit=1.5', '"limit" must be a whole number.'],
    ['after=1&after=2', '"after" must be given once.'],
  ])('names the parameter of a query and what it must be: %s', async (query, message) => {
    const { errors, detail } = await problemAt(`/api/v1/products?${query}`)
    expect(errors).toEqual([{ pointer: `/${query.slice(0, 5)}`, message }])
    expect(detail).toBe(message)
  })

  it.each([
    ['/trace?product=A&asOf=2026-02-30', '"asOf" must be a day such as 2026-03-31.'],
    ['/paths?to=CD', '"from" is missing.'],
    ['/search?q=', '"q" must not be empty.'],
    ['/findings?state=ajar', '"state" must be one of open, closed.'],
    ['/evidence?node=CID900001', '"node" must be a kind and an id, such as smelter:CID900001.'],
    ['/trace/picture?product=A&hide=tin', '"hide" must be a facet and a value, such as mineral:tin.'],
  ])('says it in words of its own: %s', async (path, detail) => {
    expect(await problemAt(`/api/v1${path}`)).toMatchObject({ status: 400, detail })
  })

  it.each([
    ['{}', '"verdict" must be one of is, isNot, own, replacedBy.'],
    ['{"verdict":"is"}', '"ids" is missing.'],
    ['{"verdict":"maybe"}', '"verdict" must be one of is, isNot, own, replacedBy.'],
    ['{"verdict":"is","ids":[]}', '"ids" must have at least 1 item.'],
    ['{"verdict":"is","ids":["CID900001",7]}', '"ids 1" must be a text.'],
    ['[]', 'The body must be a JSON object.'],
  ])('says what is wrong with a body: %s', async (body, detail) => {
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'POST', body, headers }
    expect(await problemAt('/api/v1/reviews/x/decision', init)).toMatchObject({ status: 400, detail })
  })

  it('takes a body of several forms for the one it is nearest to', async () => {
    const ruling = (body: object) =>
      problemAt('/api/v1/declarations/x/decision', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
    expect((await ruling({ declarant: 3 })).detail).toBe('"declarant" must be a text.')
    expect((await ruling({ state: 'accepted', scope: 'A' })).detail).toContain('is not known here')
    expect((await ruling({})).detail).toContain('say a state, or what is corrected')
  })

  it('names a parameter nobody knows, and the known ones, nearest first', async () => {
    const { status, detail, errors } = await problemAt('/api/v1/trace?product=LAMP&as_of=2020-01-01')
    expect(status).toBe(400)
    expect(detail).toMatch(/^"as_of" is not known\. Known parameters: asOf, .*product/)
    expect(errors).toEqual([{ pointer: '/as_of', message: detail }])
  })

  it('names one also where nothing can be asked', async () => {
    const { detail } = await problemAt('/api/v1/overview?mineral=tin')
    expect(detail).toBe('"mineral" is not known: this address takes no parameters.')
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

describe('an upload that cannot be read', () => {
  const part = '--b\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\n'
  const upload = (body: string, type = 'multipart/form-data; boundary=b') =>
    problemAt('/api/v1/uploads', { method: 'POST', body, headers: { 'content-type': type } })

  it.each([
    ['cut in the middle of a file', `${part}supplier,na`, /ends (before its closing|in the middle)/],
    ['cut between two files', `${part}x\r\n--b\r\n`, /ends before its closing boundary/],
    ['with nothing in it', '', /ends before its closing boundary/],
    ['with a part without a header', '--b\r\n\u0001: x\r\n\r\nx\r\n--b--\r\n', /header of a part/],
  ])('says so, and what to do: %s', async (_, body, why) => {
    const { status, type, detail } = await upload(body)
    expect([status, type]).toEqual([400, '/problems/invalidInput'])
    expect(detail).toMatch(why)
    expect(detail).toContain('send it whole again')
  })

  it('says so where the boundary is missing', async () => {
    const { status, detail } = await upload(`${part}x\r\n--b--\r\n`, 'multipart/form-data')
    expect([status, detail]).toEqual([400, expect.stringContaining('names no boundary')])
  })

  it('says of a file without a name that it has none', async () => {
    const nameless = part.replace('; filename="a.csv"', '')
    expect((await upload(`${nameless}x\r\n--b--\r\n`)).detail).toContain('"files" has no file name')
  })

  it('leaves nothing behind', async () => {
    await upload(`${part}supplier,na`)
    const left = () => readdir(join(service.dataFolder, 'files', 'incoming'))
    for (let tries = 0; tries < 100 && (await left()).length > 0; tries += 1) await sleep(20)
    expect(await left()).toEqual([])
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
