import type { Review } from '../../graph/api/reviews.js'
import {
  afterwards,
  emptyDraft,
  firstAlone,
  hasPlaces,
  markedCandidates,
  neighbour,
  offered,
  ownMark,
  rulingOf,
  withFound,
  withMark,
  withoutTurnedDown,
} from '../../web/state/ruling.js'

const place = (row: number, waits: boolean) => ({
  file: `sha-${row}`,
  fileName: 'form.xlsx',
  row,
  received: '2026-01-31',
  waits,
  superseded: false,
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
const searched = { id: 'CID900009', name: 'Halden Tin', likeness: 0.4, reasons: [] }

describe('what a person says of a text', () => {
  it('is nothing before something is marked', () => {
    expect(rulingOf(review, emptyDraft, 'A. Weber')).toBeUndefined()
  })

  it('is the marked candidate, for every line, with who and why', () => {
    const draft = { ...emptyDraft, mark: ['CID900002'], reason: ' asked by telephone ' }
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

  it('is for every row where lists name a company, though one of its forms may be decided alone', () => {
    const row = place(5, true)
    const ofForm = { ...place(9, true), company: 'co:aldren' }
    const named: Review = { ...review, subject: { kind: 'company', text: 'Aldren' }, places: [row] }
    expect(hasPlaces(named)).toBe(false)
    const both = { ...named, places: [row, ofForm] }
    expect([hasPlaces(both), firstAlone(both)]).toEqual([true, 1])
  })

  it('can be for one line alone', () => {
    const draft = { ...emptyDraft, mark: ownMark, place: firstAlone(review) } as const
    expect(rulingOf(review, draft, '')).toEqual({ verdict: 'own', place: { file: 'sha-9', row: 9 } })
  })

  it('is nothing once the marked candidate was turned down', () => {
    const without = { ...review, candidates: review.candidates.slice(1) }
    expect(rulingOf(without, { ...emptyDraft, mark: ['CID900001'] }, '')).toBeUndefined()
  })
})

describe('a candidate that was searched', () => {
  it('stands behind those proposed, marked', () => {
    const draft = withFound(review, { ...emptyDraft, reason: 'seen on site' }, searched)
    expect(offered(review, draft).map(({ id }) => id)).toEqual(['CID900001', 'CID900002', 'CID900009'])
    expect(markedCandidates(review, draft).map(({ name }) => name)).toEqual(['Halden Tin'])
    expect(draft.reason).toBe('seen on site')
  })

  it('stands once, searched twice or proposed as well', () => {
    const twice = withFound(review, withFound(review, emptyDraft, searched), searched)
    const proposed = withFound(review, twice, { ...searched, id: 'CID900001' })
    expect(offered(review, proposed)).toHaveLength(3)
    expect(proposed.mark).toEqual(['CID900001'])
  })
})

describe('a text that may mean several', () => {
  const scope: Review = {
    ...review,
    subject: { kind: 'scope', text: 'Cables', company: 'S1' },
    candidates: ['*', 'P-1', 'P-2'].map((id) => ({ id, name: id, likeness: 0.4, reasons: [] })),
  }
  const marking = (...ids: string[]) => ids.reduce((draft, id) => withMark(scope, draft, id), emptyDraft)

  it('takes one more with each mark, and leaves it again with the same', () => {
    expect(marking('P-1', 'P-2').mark).toEqual(['P-1', 'P-2'])
    expect(marking('P-1', 'P-2', 'P-1').mark).toEqual(['P-2'])
    expect(rulingOf(scope, marking('P-1', 'P-2'), '')).toEqual({ verdict: 'is', ids: ['P-1', 'P-2'] })
  })

  it('is all parts alone, or some', () => {
    expect(marking('P-1', '*').mark).toEqual(['*'])
    expect(marking('*', 'P-1').mark).toEqual(['P-1'])
  })

  it('is nothing once none is marked any more', () => {
    expect(rulingOf(scope, marking('P-1', 'P-1'), '')).toBeUndefined()
  })

  it('keeps the other marks when one is turned down', () => {
    expect(withoutTurnedDown(marking('P-1', 'P-2'), ['P-1']).mark).toEqual(['P-2'])
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
