import { createRemote, slowAfter } from '../../web/state/remote.js'

/** A service that answers when told to. */
function service() {
  const calls: {
    question: string
    signal: AbortSignal
    answer: (reply: string) => void
    fail: (cause: Error) => void
  }[] = []
  const remote = createRemote(
    (question: string, signal) =>
      new Promise<string>((answer, fail) => calls.push({ question, signal, answer, fail })),
  )
  return { calls, remote }
}

describe('a reply that follows a question', () => {
  it('aborts the question before and shows only the answer to the last', async () => {
    const { calls, remote } = service()
    const first = remote.ask('tin')
    const second = remote.ask('gold')
    expect(calls[0]!.signal.aborted).toBe(true)

    calls[1]!.answer('gold smelters')
    calls[0]!.answer('tin smelters')
    await Promise.all([first, second])
    expect(remote.state.value).toEqual({
      reply: 'gold smelters',
      answers: 'gold',
      loading: false,
      slow: false,
    })
  })

  it('keeps the last answer on screen while the next is on its way', async () => {
    const { calls, remote } = service()
    const first = remote.ask('tin')
    calls[0]!.answer('tin smelters')
    await first
    void remote.ask('gold')
    expect(remote.state.value).toMatchObject({ reply: 'tin smelters', loading: true })
  })

  it('asks the same again only once it may be out of date', async () => {
    const { calls, remote } = service()
    const first = remote.ask('tin')
    calls[0]!.answer('tin smelters')
    await first
    await remote.ask('tin')
    expect(calls).toHaveLength(1)

    remote.expire()
    expect(remote.state.value.reply).toBe('tin smelters')
    void remote.ask('tin')
    expect(calls).toHaveLength(2)
  })

  it('keeps it also when the next one fails, with the problem beside it', async () => {
    const { calls, remote } = service()
    const first = remote.ask('tin')
    calls[0]!.answer('tin smelters')
    await first
    const second = remote.ask('gold')
    const cause = new Error('down')
    calls[1]!.fail(cause)
    await second
    expect(remote.state.value).toEqual({
      reply: 'tin smelters',
      answers: 'tin',
      loading: false,
      slow: false,
      problem: cause,
    })
  })

  it('does not ask the same twice, but does again after a problem', async () => {
    const { calls, remote } = service()
    const first = remote.ask('tin')
    void remote.ask('tin')
    expect(calls).toHaveLength(1)
    calls[0]!.fail(new Error('down'))
    await first
    void remote.ask('tin')
    expect(calls).toHaveLength(2)
  })

  it('turns slow only after a moment, and not once it is answered', async () => {
    const { calls, remote } = service()
    const asked = remote.ask('tin')
    expect(remote.state.value.slow).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, slowAfter + 30))
    expect(remote.state.value.slow).toBe(true)
    calls[0]!.answer('tin smelters')
    await asked
    expect(remote.state.value.slow).toBe(false)
  })
})
