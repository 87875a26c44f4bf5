import { jest } from '@jest/globals'
import type { TracedCompany } from '../../graph/api/traced-companies.js'
import { client } from '../../web/client.js'

const company = (id: string): TracedCompany => ({
  company: id,
  name: id,
  tier: 1,
  minerals: ['tin'],
  usesNone: [],
  standing: 'none',
  smelters: 0,
  ends: 1,
})
const question = { product: 'LD-900', name: 'Controller', asOf: '2026-11-23', revision: 7, lists: [] }

/** A service that gives two companies a page, and keeps what it was asked. */
function twoAtATime(ids: readonly string[]): URLSearchParams[] {
  const asked: URLSearchParams[] = []
  jest.spyOn(globalThis, 'fetch').mockImplementation((url) => {
    const query = new URL(typeof url === 'string' ? url : '', 'http://localhost').searchParams
    asked.push(query)
    const at = Number(query.get('after') ?? 0)
    const next = at + 2 < ids.length ? String(at + 2) : null
    const items = ids.slice(at, at + 2).map(company)
    return Promise.resolve(
      Response.json({ question, tiers: 3, companies: { items, total: ids.length, next } }),
    )
  })
  return asked
}

afterEach(() => jest.restoreAllMocks())

describe('the companies of a trace', () => {
  it('are fetched page after page until all are here, of one revision', async () => {
    const asked = twoAtATime(['A', 'B', 'C', 'D', 'E'])
    const { items, tiers } = await client.companies({ product: 'LD-900' }, new AbortController().signal)
    expect([items.map(({ name }) => name).join(''), tiers]).toEqual(['ABCDE', 3])
    expect(asked.map((query) => [query.get('after'), query.get('revision')])).toEqual([
      [null, null],
      ['2', '7'],
      ['4', '7'],
    ])
  })
})
