import { speaksFor } from '../../../graph/resolve/speaks-for.js'
import { aHead } from './builders.js'

describe('which minerals a form speaks for (rule 5)', () => {
  it.each([
    ['speaks when it says Yes', 'yes', 0, true],
    ['speaks when it says No', 'no', 0, true],
    ['speaks when it answers with another word', 'other', 0, true],
    ['speaks without an answer if it lists smelters', 'blank', 1, true],
    ['does not speak without answer and lines: an empty form supersedes nothing', 'blank', 0, false],
  ] as const)('%s', (_, used, lines, speaks) => {
    expect(speaksFor(aHead({ used, lines }))).toBe(speaks)
  })
})
