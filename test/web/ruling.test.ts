import type { Review } from '../../graph/api.js'
import {
  afterwards,
  emptyDraft,
  firstWaiting,
  hasPlaces,
  markedCandidate,
  neighbour,
  offered,
  ownMark,
  rulingOf,
  withFound,
} from '../../web/state/ruling.js'

const place = (row: number, waits: boolean) => ({
  file: `sha-${row}`,
  fileName: 'form.xlsx',
  row,
  received: '2026-01-31',
  waits,
})
const review: Review = {
  id: 'smelter:tin:aldren-tni',
  subject: { kind: 'smelter', text: 'Aldren Tni', mineral: 'tin' },
  clues: {},
  candidates: [
    { id: 'CID900001', name: 'Aldren Tin', likeness: 0.9, reasons: [] },
    { id: 'CID900002', name: 'Alden Tin', likeness: 0.6, reasons: [] },
  ],
  lines: 2,
  files: 2,
  companies: 1,
  products: 3,
  since: '2026-01-31',
  places: [place(5, false), place(9, true)],
}
const searched = { kind: 'smelter', id: 'CID900009', name: 'Halden Tin' } as const

describe('what a person says of a text', () => {
  it('is nothing before something is marked', () => {
    expect(rulingOf(review, emptyDraft, 'A. Weber')).toBeUndefined()
  })

  it('is the marked candidate, for every line, with who and why', () => {
    const draft = { ...emptyDraft, mark: 'CID900002', reason: ' asked by telephone ' }
    expect(rulingOf(review, draft, ' A. Weber ')).toEqual({
      verdict: 'is',
      ids: ['CID900002'],
      by: 'A. Weber',
      reason: 'asked by telephone',
    })
  })

  it('leaves out a name and a reason nobody gave', () => {
    expect(rulingOf(review, { ...emptyDraft, mark: ownMark }, '  ')).toEqual({ verdict: 'own' })
  })

  it('is for all lists where it is about an entry of one', () => {
    const entry: Review = { ...review, subject: { kind: 'watch', text: 'Aldren Tni', of: 'smelter' } }
    expect([hasPlaces(review), hasPlaces(entry)]).toEqual([true, false])
  })

  it('can be for one line alone', () => {
    const draft = { ...emptyDraft, mark: ownMark, place: firstWaiting(review) } as const
    expect(rulingOf(review, draft, '')).toEqual({ verdict: 'own', place: { file: 'sha-9', row: 9 } })
  })

  it('is nothing once the marked candidate was turned down', () => {
    const without = { ...review, candidates: review.candidates.slice(1) }
    expect(rulingOf(without, { ...emptyDraft, mark: 'CID900001' }, '')).toBeUndefined()
  })
})

describe('a candidate that was searched', () => {
  it('stands behind those proposed, marked', () => {
    const draft = withFound({ ...emptyDraft, reason: 'seen on site' }, searched)
    expect(offered(review, draft).map(({ id }) => id)).toEqual(['CID900001', 'CID900002', 'CID900009'])
    expect(markedCandidate(review, draft)?.name).toBe('Halden Tin')
    expect(draft.reason).toBe('seen on site')
  })

  it('stands once, searched twice or proposed as well', () => {
    const twice = withFound(withFound(emptyDraft, searched), searched)
    const proposed = withFound(twice, { ...searched, id: 'CID900001' })
    expect(offered(review, proposed)).toHaveLength(3)
    expect(proposed.mark).toBe('CID900001')
  })
})

describe('the queue', () => {
  const queue = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

  it('is stepped through to its ends', () => {
    expect([neighbour(queue, 'b', 1), neighbour(queue, 'b', -1), neighbour(queue, 'c', 1)]).toEqual([
      'c',
      'a',
      undefined,
    ])
  })

  it('begins at its head for what is not in it', () => {
    expect([neighbour(queue, 'z', 1), neighbour(queue, undefined, -1), neighbour([], 'z', 1)]).toEqual([
      'a',
      'a',
      undefined,
    ])
  })

  it('opens the one behind what was decided, the one before at the end', () => {
    expect([afterwards(queue, 'a'), afterwards(queue, 'c'), afterwards([{ id: 'a' }], 'a')]).toEqual([
      'b',
      'b',
      undefined,
    ])
  })
})
