import { gateOf } from '../../../graph/resolve/gate.js'
import { aHead } from './builders.js'

describe('the gate of a form (rules 11–13)', () => {
  it.each([
    ['closes at a fresh No without lines (11)', { used: 'no', lines: 0 }, false, []],
    ['closes at a No to remains without lines (11)', { remains: 'no', lines: 0 }, false, []],
    ['does not close at a stale No, and says so (11)', { used: 'no', lines: 0 }, true, ['staleNo']],
    ['is contradicted by lines under a No (12)', { used: 'no', lines: 2 }, false, ['contradicted']],
    [
      'is contradicted and stale at once (11, 12)',
      { remains: 'no', lines: 2 },
      true,
      ['contradicted', 'staleNo'],
    ],
    ['lacks nothing when Yes, complete and fresh (13)', {}, false, []],
    ['is not answered with another word, lines or not (13)', { used: 'other' }, false, ['notAnswered']],
    ['is not answered when it only lists smelters (13)', { used: 'blank' }, false, ['notAnswered']],
    ['has no smelter line under a Yes (13)', { lines: 0 }, false, ['noSmelterLine']],
    ['has an incomplete list (13)', { completeness: 'incomplete' }, false, ['listIncomplete']],
    ['has no incomplete list where the form does not ask (13)', { completeness: 'notAsked' }, false, []],
    ['has a stale list (13)', {}, true, ['staleList']],
    [
      'names every shortcoming of an open form (13)',
      { used: 'other', completeness: 'incomplete' },
      true,
      ['notAnswered', 'listIncomplete', 'staleList'],
    ],
  ] as const)('%s', (_, head, stale, ends) => {
    expect(gateOf(aHead(head), stale).ends).toEqual(ends)
  })

  it.each([
    ['a fresh No without lines is closed', { used: 'no', lines: 0 }, false, true],
    ['a stale No is not', { used: 'no', lines: 0 }, true, false],
    ['a contradicted No is not', { used: 'no', lines: 1 }, false, false],
    ['a Yes is not', { lines: 0 }, false, false],
  ] as const)('%s (11)', (_, head, stale, closed) => {
    expect(gateOf(aHead(head), stale).closed).toBe(closed)
  })

  it('counts the lines of an open form and not those under a No (12, 13)', () => {
    expect(gateOf(aHead({ used: 'other' }), true).counts).toBe(true)
    expect(gateOf(aHead({ remains: 'no' }), false).counts).toBe(false)
  })

  it('counts Yes and No as answered, anything else not (26)', () => {
    const answered = (['yes', 'no', 'other', 'blank'] as const).map(
      (used) => gateOf(aHead({ used }), false).answered,
    )
    expect(answered).toEqual([true, true, false, false])
  })
})
