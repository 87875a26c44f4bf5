import { watchClasses, watchClassIn } from '../../../graph/lists/watch-classes.js'
import { wordIfKnown } from '../../../graph/text/words.js'

describe('the class of a watch-list entry (policy 3.7)', () => {
  it.each([
    ['Bribery and corruption', 'bribery'],
    ['money-laundering', 'laundering'],
    ['unpaid taxes', 'taxes'],
    ['UN sanctions 2025', 'sanctions'],
    ['UFLPA entity list', 'forcedLabour'],
    ['贿赂', 'bribery'],
    ['联合国制裁名单', 'sanctions'],
    ['涉嫌洗钱', 'laundering'],
  ])('is read out of “%s”', (text, code) => {
    expect(watchClassIn(text)).toBe(code)
  })

  it.each(['own', 'taxidermy', 'sanctions and bribery'])('is not guessed from “%s”', (text) => {
    expect(watchClassIn(text)).toBeUndefined()
  })

  it.each(watchClasses)('%s has a word in both languages', (code) => {
    for (const language of ['en', 'zh'] as const)
      expect(wordIfKnown(language, `watchClass.${code}`)).toBeDefined()
  })
})
