import { jest } from '@jest/globals'
import { AnswerQueue } from '../../web/state/answer-queue.js'

/** A service that answers when told to, and keeps what it was asked. */
function queue() {
  const asked: string[] = []
  const open = new Map<string, { answer: (text: string) => void; fail: () => void; signal: AbortSignal }>()
  const queue = new AnswerQueue<string>(
    (id, signal) =>
      new Promise((resolve, reject) => {
        asked.push(id)
        open.set(id, { answer: resolve, fail: () => reject(new Error(id)), signal })
      }),
  )
  const settle = async (id: string, text = `${id}!`) => {
    open.get(id)!.answer(text)
    await jest.advanceTimersByTimeAsync(200)
  }
  return { asked, open, queue, settle }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

describe('answers for a long list', () => {
  it('are asked for what is in view, two at a time, and nothing else', async () => {
    const { asked, queue: answers, settle } = queue()
    answers.show(['a', 'b', 'c'])
    expect(asked).toEqual(['a', 'b'])
    await settle('a')
    await settle('b')
    await settle('c')
    expect(asked).toEqual(['a', 'b', 'c'])
    expect(Object.fromEntries(answers.answers.value)).toEqual({ a: 'a!', b: 'b!', c: 'c!' })
  })

  it('come for another page first, also while the rest is being filled in', async () => {
    const { asked, queue: answers, settle } = queue()
    answers.show(['a'])
    await settle('a')
    answers.fill(['a', 'b', 'c', 'd', 'e', 'f'])
    answers.show(['f'])
    await settle('b')
    expect(asked).toEqual(['a', 'b', 'c', 'f'])
    expect(answers.isFilling.value).toBe(true)
    for (const id of ['c', 'f', 'd', 'e']) await settle(id)
    expect(answers.isFilling.value).toBe(false)
    expect(answers.done.value.size).toBe(6)
  })

  it('stop being filled in when told', async () => {
    const { asked, queue: answers, settle } = queue()
    answers.fill(['a', 'b', 'c'])
    answers.fill([])
    await settle('a')
    await settle('b')
    expect(asked).toEqual(['a', 'b'])
  })

  it('stay until the next round has newer ones; what is under way is given up', async () => {
    const { asked, open, queue: answers, settle } = queue()
    answers.show(['a', 'b'])
    await settle('a', 'old')
    const given = open.get('b')!
    answers.restart()
    expect([given.signal.aborted, answers.answers.value.get('a')]).toEqual([true, 'old'])
    expect(asked).toEqual(['a', 'b', 'a', 'b'])
    given.answer('too late')
    await settle('a', 'new')
    expect([answers.answers.value.get('a'), answers.answers.value.has('b')]).toEqual(['new', false])
  })

  it('that fail are kept apart and asked again on request', async () => {
    const { open, queue: answers, settle } = queue()
    answers.show(['a'])
    open.get('a')!.fail()
    await jest.advanceTimersByTimeAsync(200)
    expect([...answers.failed.value]).toEqual(['a'])
    answers.retry()
    await settle('a')
    expect([answers.failed.value.size, answers.answers.value.get('a')]).toEqual([0, 'a!'])
  })
})
