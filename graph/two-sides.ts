/** Evidence as two answers have it: what is said on one side, on both, or on one alone. */
import type { Evidence } from './model.js'
import type { EvidenceQuestion, SupplyGraph } from './supply-graph.js'
import type { JudgedTrace } from './trace.js'

export interface BothAsked {
  readonly first: JudgedTrace
  readonly second: JudgedTrace
  readonly signal?: AbortSignal
}

type Subject = Pick<EvidenceQuestion, 'node' | 'edge'>

/** Forms and rows of lists looked at behind one node or hop. */
const sourcesAsked = 200

/** What tells one statement from another. */
export const evidenceKey = ({ kind, file, sheet, cell, value, decision }: Evidence): string =>
  JSON.stringify([kind, file, sheet, cell, value, decision?.id])

/** Everything is asked once: many smelters hang on one form or hop. */
export class TwoSides {
  readonly #found = new Map<string, Promise<readonly Evidence[]>>()

  constructor(
    readonly graph: Pick<SupplyGraph, 'evidence'>,
    readonly asked: BothAsked,
  ) {}

  /** Of the first side. */
  before(subject: Subject, mineral: string): Promise<readonly Evidence[]> {
    return this.#ask(subject, mineral, this.asked.first)
  }

  /** Keys of what both sides have. */
  async onBoth(subject: Subject, mineral: string): Promise<ReadonlySet<string>> {
    const [before, after] = await this.#both(subject, mineral)
    const was = new Set(before.map(evidenceKey))
    return new Set(after.map(evidenceKey).filter((key) => was.has(key)))
  }

  /** What only one side has. */
  async differing(subject: Subject, mineral: string): Promise<readonly Evidence[]> {
    const [before, after] = await this.#both(subject, mineral)
    const [was, is] = [new Set(before.map(evidenceKey)), new Set(after.map(evidenceKey))]
    return [
      ...after.filter((item) => !was.has(evidenceKey(item))),
      ...before.filter((item) => !is.has(evidenceKey(item))),
    ]
  }

  async onEither(subject: Subject, mineral: string): Promise<readonly Evidence[]> {
    const [before, after] = await this.#both(subject, mineral)
    return [...new Map([...after, ...before].map((item) => [evidenceKey(item), item])).values()]
  }

  async #both(subject: Subject, mineral: string): Promise<[readonly Evidence[], readonly Evidence[]]> {
    return [
      await this.#ask(subject, mineral, this.asked.first),
      await this.#ask(subject, mineral, this.asked.second),
    ]
  }

  #ask(subject: Subject, mineral: string, { question }: JudgedTrace): Promise<readonly Evidence[]> {
    const { asOf, revision } = question
    const key = JSON.stringify([subject, mineral, asOf, revision])
    const found =
      this.#found.get(key) ??
      this.graph
        .evidence({
          ...subject,
          mineral,
          asOf,
          revision,
          limit: sourcesAsked,
          ...(this.asked.signal && { signal: this.asked.signal }),
        })
        .then(({ items }) => items)
    this.#found.set(key, found)
    return found
  }
}
