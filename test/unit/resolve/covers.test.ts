import { covers } from '../../../graph/resolve/covers.js'
import { aHead } from './builders.js'

describe('a form that covers its own suppliers (rule 14)', () => {
  it('covers them when proven, fresh, Yes, with lines and complete', () => {
    expect(covers(aHead(), { stale: false, proven: true })).toBe(true)
  })

  it.each([
    ['not proven for the state', {}, { stale: false, proven: false }],
    ['stale', {}, { stale: true, proven: true }],
    ['without lines', { lines: 0 }, { stale: false, proven: true }],
    [
      'without a line that is for the mineral beyond doubt',
      { certainLines: 0 },
      { stale: false, proven: true },
    ],
    ['not a Yes', { used: 'other' }, { stale: false, proven: true }],
    ['contradicted', { remains: 'no' }, { stale: false, proven: true }],
    ['incomplete', { completeness: 'incomplete' }, { stale: false, proven: true }],
    ['of a template that does not ask', { completeness: 'notAsked' }, { stale: false, proven: true }],
  ] as const)('does not cover them when %s', (_, head, standing) => {
    expect(covers(aHead(head), standing)).toBe(false)
  })
})
