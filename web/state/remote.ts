import { signal, type ReadonlySignal } from '@preact/signals'

export interface RemoteState<Reply, Question = unknown> {
  /** The newest reply; stays while the next one is on its way. */
  readonly reply?: Reply
  /** What that reply answers; the question under way may be another one already. */
  readonly answers?: Question
  readonly loading: boolean
  /** Loading for longer than `slowAfter`: now a skeleton or bar may show. */
  readonly slow: boolean
  readonly problem?: unknown
}

export interface Remote<Question, Reply> {
  readonly state: ReadonlySignal<RemoteState<Reply, Question>>
  /** Asks; an earlier question still open is aborted. An equal question is not asked again. */
  ask(question: Question): Promise<void>
  /** Forgets question and reply. */
  clear(): void
  /** Stops waiting; the previous reply stays. */
  cancel(): void
  /** Puts more behind the reply that stands; a problem leaves it as it is. */
  extend(more: (reply: Reply, signal: AbortSignal) => Promise<Reply>): Promise<void>
  /** Asks the same again. */
  refresh(): Promise<void>
  /** What stands may be out of date: the next question is asked even if it is the same. */
  expire(): void
}

type Load<Question, Reply> = (question: Question, signal: AbortSignal) => Promise<Reply>

export const slowAfter = 150

/** A reply that follows a question: stale requests are aborted, the last good reply is kept. */
export function createRemote<Question, Reply>(load: Load<Question, Reply>): Remote<Question, Reply> {
  const state = signal<RemoteState<Reply, Question>>({ loading: false, slow: false })
  let expired = false
  let asked: { question: Question; key: string; abort: AbortController } | undefined

  async function start(question: Question, key: string): Promise<void> {
    asked?.abort.abort()
    expired = false
    const mine = { question, key, abort: new AbortController() }
    asked = mine
    state.value = { ...state.value, loading: true, slow: false }
    const timer = setTimeout(() => {
      if (asked === mine && state.value.loading) state.value = { ...state.value, slow: true }
    }, slowAfter)

    try {
      const reply = await load(question, mine.abort.signal)
      if (asked === mine) state.value = { reply, answers: question, loading: false, slow: false }
    } catch (problem) {
      if (asked === mine && !mine.abort.signal.aborted) {
        state.value = { ...state.value, loading: false, slow: false, problem }
      }
    } finally {
      clearTimeout(timer)
    }
  }

  async function extend(more: (reply: Reply, signal: AbortSignal) => Promise<Reply>): Promise<void> {
    const mine = asked
    const { reply, loading, answers } = state.value
    if (!mine || reply === undefined || loading) return
    const stood = { reply, ...(answers === undefined ? {} : { answers }) }

    state.value = { ...stood, loading: true, slow: false }
    try {
      const longer = await more(reply, mine.abort.signal)
      if (asked === mine) state.value = { ...stood, reply: longer, loading: false, slow: false }
    } catch (problem) {
      if (asked === mine) state.value = { ...stood, loading: false, slow: false, problem }
    }
  }

  return {
    state,
    extend,
    async ask(question) {
      const key = JSON.stringify(question)
      if (asked?.key === key && !expired && state.value.problem === undefined) return
      await start(question, key)
    },
    clear() {
      asked?.abort.abort()
      asked = undefined
      state.value = { loading: false, slow: false }
    },
    cancel() {
      asked?.abort.abort()
      asked = undefined
      state.value = { ...state.value, loading: false, slow: false }
    },
    async refresh() {
      if (asked) await start(asked.question, asked.key)
    },
    expire() {
      expired = true
    },
  }
}
