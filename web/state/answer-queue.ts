/**
 * Answers for a long list, fetched a few at a time: what is in view first, the rest only on request. Old answers stay
 * until a new round replaces them; requests that fail are kept apart and asked again on request.
 */
import { signal } from '@preact/signals'

type Ask<Answer> = (id: string, signal: AbortSignal) => Promise<Answer>

/** Requests under way at once: more would keep the service from what a person asks meanwhile. */
const together = 2
/** Answers arrive on screen in steps, so that a long fill does not draw a thousand times. */
const stepMs = 120

export class AnswerQueue<Answer> {
  readonly answers = signal<ReadonlyMap<string, Answer>>(new Map())
  /** Asked in this round, answered or failed. */
  readonly done = signal<ReadonlySet<string>>(new Set())
  readonly failed = signal<ReadonlySet<string>>(new Set())
  /** More than what is in view is being answered. */
  readonly isFilling = signal(false)
  readonly #ask: Ask<Answer>
  #shown: readonly string[] = []
  #rest: readonly string[] = []
  #round = new AbortController()
  readonly #underWay = new Set<string>()
  readonly #arrived = new Map<string, Answer | undefined>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(ask: Ask<Answer>) {
    this.#ask = ask
  }

  /** What is in view: asked next, in this order. */
  show(ids: readonly string[]): void {
    this.#shown = ids
    this.#work()
  }

  /** What else to answer, after what is in view; nothing to leave the rest. */
  fill(ids: readonly string[]): void {
    this.#rest = ids
    this.isFilling.value = ids.some(this.#isOpen)
    this.#work()
  }

  /** A new round: what is in view is asked anew. */
  restart(): void {
    this.#abandon()
    this.done.value = new Set()
    this.#work()
  }

  retry(): void {
    const { value: failed } = this.failed
    this.done.value = new Set([...this.done.value].filter((id) => !failed.has(id)))
    this.failed.value = new Set()
    this.#work()
  }

  stop(): void {
    this.#abandon()
    this.#shown = []
  }

  #abandon(): void {
    this.#round.abort()
    this.#round = new AbortController()
    this.#rest = []
    this.isFilling.value = false
    this.#underWay.clear()
    this.#arrived.clear()
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #work(): void {
    while (this.#underWay.size < together) {
      const id = this.#shown.find(this.#isOpen) ?? this.#rest.find(this.#isOpen)
      if (id === undefined) return
      this.#underWay.add(id)
      void this.#askFor(id)
    }
  }

  readonly #isOpen = (id: string): boolean =>
    !this.done.value.has(id) && !this.#arrived.has(id) && !this.#underWay.has(id)

  async #askFor(id: string): Promise<void> {
    const round = this.#round
    const answer = await this.#ask(id, round.signal).catch(() => undefined)
    if (round !== this.#round) return
    this.#underWay.delete(id)
    this.#arrived.set(id, answer)
    this.#timer ??= setTimeout(() => this.#settle(), stepMs)
    this.#work()
  }

  #settle(): void {
    this.#timer = undefined
    const [answers, failed] = [new Map(this.answers.value), new Set(this.failed.value)]
    for (const [id, answer] of this.#arrived) {
      failed.delete(id)
      if (answer === undefined) failed.add(id)
      else answers.set(id, answer)
    }
    this.done.value = new Set([...this.done.value, ...this.#arrived.keys()])
    this.#arrived.clear()
    this.answers.value = answers
    this.failed.value = failed
    this.isFilling.value = this.#rest.some((id) => !this.done.value.has(id))
  }
}
