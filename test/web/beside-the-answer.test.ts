import type { MineralTrace, TraceReply } from '../../graph/api/trace.js'
import type { Finding } from '../../graph/model.js'
import { verdictCounts } from '../../web/state/answer.js'
import { findingRows } from '../../web/state/finding-rows.js'
import { createRemote } from '../../web/state/remote.js'
import { statedRows } from '../../web/state/stated-rows.js'
import { joinPages, nextPage } from '../../web/state/trace-pages.js'
import { aChain } from './fixtures/chain.js'

const { trace } = aChain({ companies: 6, smelters: 12, seed: 2 })
const [tin] = trace.minerals as [MineralTrace]
const replyOf = (...minerals: MineralTrace[]): TraceReply => ({ ...trace, minerals })

const listOld: Finding = {
  code: 'listOld',
  severity: 'note',
  params: { list: 'eu-cahra', date: '2025-06-30' },
}
const notLocated: Finding = {
  code: 'statedNotLocated',
  severity: 'warning',
  cell: 'D46',
  params: { company: 'ACME', question: 'cahra' },
}
const cells: MineralTrace['stated']['cells'] = [
  {
    company: 'ACME',
    declaration: 'sha-1',
    question: 'cahra',
    answer: 'Yes',
    sheet: 'Declaration',
    cell: 'D46',
  },
]
const none = { yes: 0, no: 0, unknown: 0, blank: 0 }

describe('findings of an answer', () => {
  const reply = replyOf(
    { ...tin, findings: [listOld], stated: { ...tin.stated, cells } },
    { ...tin, mineral: 'gold', findings: [listOld, notLocated], stated: { ...tin.stated, cells } },
  )

  it('stand worst first, the same one of two minerals as one', () => {
    expect(findingRows(reply).map(({ finding, minerals }) => [finding.code, minerals])).toEqual([
      ['statedNotLocated', ['gold']],
      ['listOld', ['tin', 'gold']],
    ])
  })

  it('lead to the company and the file of their cell', () => {
    expect(findingRows(reply)[0]).toMatchObject({ company: 'ACME', file: 'sha-1' })
  })
})

describe('stated answers', () => {
  it('are counted per question as the server counts them, with their cells; questions not asked are left out', () => {
    const stated = {
      used: none,
      remains: none,
      covered: none,
      cahra: { yes: 1, no: 2, unknown: 0, blank: 1 },
      recycled: none,
      response: { blank: 5, '100%': 1 },
      cells,
    }
    const rows = statedRows(replyOf({ ...tin, stated }))
    expect(
      rows.map(({ question, counts }) => [question, counts.map(({ word, count }) => `${count} ${word}`)]),
    ).toEqual([
      ['cahra', ['1 yes', '2 no', '0 unknown', '1 blank']],
      ['response', ['1 100%', '5 blank']],
    ])
    expect(rows[0]!.cells).toEqual(cells)
  })
})

describe('a long answer', () => {
  const half = Math.floor(tin.smelters.items.length / 2)
  const first = replyOf({
    ...tin,
    smelters: { ...tin.smelters, items: tin.smelters.items.slice(0, half), next: String(half) },
  })
  const second = replyOf({
    ...tin,
    smelters: { ...tin.smelters, items: tin.smelters.items.slice(half), next: null },
    ends: { ...tin.ends, items: [] },
  })

  it('comes in pages that put together are the whole', () => {
    expect(nextPage(first)).toBe(String(half))
    const whole = joinPages(first, second)
    expect(whole.minerals[0]!.smelters.items).toEqual(tin.smelters.items)
    expect(nextPage(whole)).toBeUndefined()
  })

  it('words the whole grid, also cells whose smelters are on no page yet', () => {
    const [smelter] = tin.smelters.items
    const list = 'covered'
    const exposure = smelter!.exposure[list]!
    const grid = { [list]: { [exposure]: { [smelter!.assurance]: 7 } } }
    const page = { ...tin, grid, smelters: { items: [], total: 7, next: '0' } }
    expect(verdictCounts({ trace: page, verdicts: trace.verdicts, list })).toEqual([
      { verdict: smelter!.verdict[list], count: 7 },
    ])
  })

  it('keeps what is shown when the next page does not arrive', async () => {
    const remote = createRemote((question: string) => Promise.resolve([question]))
    await remote.ask('a')
    await remote.extend(() => Promise.reject(new Error('gone')))
    expect(remote.state.value.reply).toEqual(['a'])
    expect(remote.state.value.problem).toEqual(new Error('gone'))

    await remote.extend((reply) => Promise.resolve([...reply, 'b']))
    expect(remote.state.value).toMatchObject({ reply: ['a', 'b'], loading: false })
  })
})
