import type { TraceQuery, TraceReply } from '../../graph/api/trace.js'
import { wholeTrace } from '../../server/whole-trace.js'

const names = ['ACME', 'BOLT', 'CAST']

/** A service that gives one end at a time, whatever is asked. */
const answering =
  (asked: TraceQuery[]) =>
  (query: TraceQuery): Promise<TraceReply> => {
    asked.push(query)
    const at = Number(query.after ?? 0)
    return Promise.resolve(pageAt(at))
  }

function pageAt(at: number): TraceReply {
  const none = { yes: 0, no: 0, unknown: 0, blank: 0 }
  const end = {
    reason: 'noDeclaration' as const,
    company: names[at]!,
    companyName: names[at]!,
    parts: [],
    smelter: null,
    smelterName: null,
    smelters: [],
  }
  const coverage = {
    companies: 3,
    covered: 0,
    notAsked: 0,
    answered: 0,
    usesNone: 0,
    stale: 0,
    unproven: 0,
    smeltersIdentified: 0,
    assured: 0,
    originKnown: 0,
    outOfScope: 0,
  }
  return {
    question: { product: 'LAMP', name: 'Lamp', asOf: '2026-01-01', revision: 7, lists: ['covered'] },
    minerals: [
      {
        mineral: 'tin',
        coverage,
        origins: { places: [], known: 0, weak: 0, deferred: 0, unknown: 0, strong: 0 },
        stated: {
          used: none,
          remains: none,
          covered: none,
          cahra: none,
          recycled: none,
          response: {},
          cells: [],
        },
        grid: {},
        smelters: { items: [], total: 0, next: null },
        ends: { items: [end], total: 3, next: at < 2 ? String(at + 1) : null },
        findings: [],
      },
    ],
    verdicts: {},
  }
}

describe('a whole trace', () => {
  it('puts the pages together in their order, all of the revision of the first', async () => {
    const asked: TraceQuery[] = []
    const { minerals } = await wholeTrace(answering(asked), { product: 'LAMP' })
    expect(minerals[0]!.ends.items.map(({ company }) => company)).toEqual(names)
    expect(minerals[0]!.ends.next).toBeNull()
    expect(asked.map(({ after, revision }) => [after, revision])).toEqual([
      [undefined, undefined],
      ['1', 7],
      ['2', 7],
    ])
  })

  it('is the page itself where a page was asked for', async () => {
    const asked: TraceQuery[] = []
    const { minerals } = await wholeTrace(answering(asked), { product: 'LAMP', limit: 1 })
    expect(minerals[0]!.ends.items).toHaveLength(1)
    expect(asked).toHaveLength(1)
  })
})
