/** @jest-environment jsdom */
import type { Decision } from '../../graph/model.js'
import { decidedWords, likenessWord, matchReason, subjectText } from '../../web/state/desk-words.js'
import { preferredLanguage } from '../../web/state/store.js'

const day = '2026-03-02'
const smelter = { kind: 'smelter', text: 'Aldren Tni', mineral: 'tin' } as const

beforeEach(() => {
  preferredLanguage.value = 'en'
})

describe('a decision in words', () => {
  it.each<[Decision, string]>([
    [
      { kind: 'identity', subject: smelter, verdict: 'is', ids: ['CID900001'], name: 'Aldren Tin', day },
      '“Aldren Tni” is Aldren Tin, CID900001',
    ],
    [
      { kind: 'identity', subject: smelter, verdict: 'isNot', ids: ['CID900001', 'CID900002'], day },
      '“Aldren Tni” is not CID900001, CID900002',
    ],
    [
      { kind: 'identity', subject: smelter, verdict: 'own', ids: [], place: { file: 'f', row: 5 }, day },
      '“Aldren Tni” is none of the listed, in one line alone',
    ],
    [
      { kind: 'acceptance', declaration: 'f', state: 'rejected', day },
      'Declaration sent back from 2 Mar 2026',
    ],
    [
      { kind: 'correction', declaration: 'f', scope: 'A', effective: '2026-01-31', day },
      'Declaration corrected from 2 Mar 2026: scope A, effective 31 Jan 2026',
    ],
    [{ kind: 'merge', company: 'S1', into: 'S2', name: 'Brevik AS', day }, 'S1 is Brevik AS, S2'],
  ])('%#', (decision, words) => {
    expect(decidedWords({ decision })).toBe(words)
  })

  it('follows the language', () => {
    preferredLanguage.value = 'zh'
    expect(decidedWords({ decision: { kind: 'undo', decision: 'd1', day } })).toBe('撤回一项决定')
  })
})

it('a line that states only an id is asked about by it', () => {
  expect(subjectText({ kind: 'smelter', text: '', cid: 'CID900001' })).toBe('CID900001')
})

it('names countries inside the reason of a match', () => {
  const reason = {
    code: 'countryDiffers',
    speaks: 'against',
    params: { country: 'PE', otherCountry: 'BO' },
  } as const
  expect(matchReason(reason)).toBe('The text is in Peru, the candidate in Bolivia.')
})

it.each([
  [1, 4],
  [0.7, 3],
  [0.5, 2],
  [0.2, 1],
])('a likeness of %f shows %i bars', (likeness, bars) => {
  expect(likenessWord(likeness).bars).toBe(bars)
})
