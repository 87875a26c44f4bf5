import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib'
import express from 'express'
import { secureHeaders } from '../../server/security.js'
import { webPage } from '../../server/web-page.js'
import { aService, ask } from './a-service.js'

const script = 'export const minerals = ["tin", "gold"]\n'.repeat(50)
let folder: string
let server: Server
let url: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodeline-page-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'app.js'), script)
  await writeFile(join(folder, 'assets', 'app.js.br'), brotliCompressSync(script))
  await writeFile(join(folder, 'assets', 'app.js.gz'), gzipSync(script))
  await writeFile(join(folder, 'assets', 'sign.svg'), '<svg/>')
  const app = express().use(secureHeaders, webPage(folder))
  await new Promise<void>((resolve) => (server = app.listen(0, '127.0.0.1', () => resolve())))
  const place = server.address()
  url = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true, force: true })
})

const asset = (name: string, accept: string, more: Record<string, string> = {}) =>
  ask(`${url}/assets/${name}`, { headers: { 'Accept-Encoding': accept, ...more } })

describe('the page’s files', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
  ])('to who takes %s come as %s', async (accept, encoding) => {
    const { status, headers } = await asset('app.js', accept)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': expect.stringMatching(/^text\/javascript/) as string,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': expect.stringContaining("default-src 'self'") as string,
      vary: 'Accept-Encoding',
    })
    expect(Number(headers['content-length'])).toBeLessThan(script.length / 4)
  })

  it('unpack to what was built', async () => {
    const bytes = await fetch(`${url}/assets/app.js.gz`).then((response) => response.arrayBuffer())
    expect(gunzipSync(bytes).toString()).toBe(script)
    expect(await fetch(`${url}/assets/app.js`).then((response) => response.text())).toBe(script)
  })

  it('come plain to who takes nothing else, and where there is no copy', async () => {
    const plain = await asset('app.js', 'identity')
    expect(plain.text).toBe(script)
    expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding' })
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect((await asset('sign.svg', 'br')).text).toBe('<svg/>')
  })

  it('are validated per encoding', async () => {
    const tagOf = async (accept: string) => String((await asset('app.js', accept)).headers['etag'])
    const [brotli, plain] = [await tagOf('br'), await tagOf('identity')]
    expect(brotli).not.toBe(plain)
    expect((await asset('app.js', 'br', { 'If-None-Match': brotli })).status).toBe(304)
    expect((await asset('app.js', 'br', { 'If-None-Match': plain })).status).toBe(200)
  })
})

it('events arrive as they happen, whatever encoding is offered', async () => {
  const service = await aService()
  const stop = new AbortController()
  const response = await fetch(`${service.api}/jobs/events`, {
    headers: { 'Accept-Encoding': 'gzip, br' },
    signal: stop.signal,
  })
  const first = await response.body?.getReader().read()
  expect(new TextDecoder().decode(first?.value)).toContain('retry: 2000')
  expect(response.headers.get('content-encoding')).toBeNull()
  stop.abort()
  await service.close()
})
