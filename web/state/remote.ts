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
export const createRemote = <Question, Reply>(load: Load<Question, Reply>): Remote<Question, Reply> =>
  new LoadedRemote(load)

interface Asked<Question> {
  readonly question: Question
  readonly key: string
  readonly abort: AbortController
}

class LoadedRemote<Question, Reply> implements Remote<Question, Reply> {
  readonly state = signal<RemoteState<Reply, Question>>({ loading: false, slow: false })
  #asked: Asked<Question> | undefined
  #expired = false

  constructor(readonly load: Load<Question, Reply>) {}

  async ask(question: Question): Promise<void> {
    const key = JSON.stringify(question)
    if (this.#asked?.key === key && !this.#expired && this.state.value.problem === undefined) return
    await this.#start(question, key)
  }

  async refresh(): Promise<void> {
    if (this.#asked) await this.#start(this.#asked.question, this.#asked.key)
  }

  async extend(more: (reply: Reply, signal: AbortSignal) => Promise<Reply>): Promise<void> {
    const mine = this.#asked
    const { reply, loading, answers } = this.state.value
    if (!mine || reply === undefined || loading) return
    const stood = { reply, ...(answers === undefined ? {} : { answers }) }

    this.state.value = { ...stood, loading: true, slow: false }
    try {
      const longer = await more(reply, mine.abort.signal)
      this.#settle(mine, { ...stood, reply: longer })
    } catch (problem) {
      this.#settle(mine, { ...stood, problem })
    }
  }

  clear(): void {
    this.#forget()
    this.state.value = { loading: false, slow: false }
  }

  cancel(): void {
    this.#forget()
    this.state.value = { ...this.state.value, loading: false, slow: false }
  }

  expire(): void {
    this.#expired = true
  }

  async #start(question: Question, key: string): Promise<void> {
    this.#asked?.abort.abort()
    this.#expired = false
    const mine = { question, key, abort: new AbortController() }
    this.#asked = mine
    this.state.value = { ...this.state.value, loading: true, slow: false }
    const timer = setTimeout(() => this.#tellSlow(mine), slowAfter)

    try {
      const reply = await this.load(question, mine.abort.signal)
      this.#settle(mine, { reply, answers: question })
    } catch (problem) {
      if (!mine.abort.signal.aborted) this.#settle(mine, { ...this.state.value, problem })
    } finally {
      clearTimeout(timer)
    }
  }

  #tellSlow(mine: Asked<Question>): void {
    if (this.#asked === mine && this.state.value.loading)
      this.state.value = { ...this.state.value, slow: true }
  }

  /** Of a question that was overtaken nothing is kept. */
  #settle(mine: Asked<Question>, found: Omit<RemoteState<Reply, Question>, 'loading' | 'slow'>): void {
    if (this.#asked === mine) this.state.value = { ...found, loading: false, slow: false }
  }

  #forget(): void {
    this.#asked?.abort.abort()
    this.#asked = undefined
  }
}
