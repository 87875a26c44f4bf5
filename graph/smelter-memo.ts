/**
 * Judged smelters of one revision, day, lists and mineral, kept so that the next trace that asks the same pays only
 * for what it reaches. Bounded: the least recently asked question is forgotten first.
 */
import { judgeSmelter, type JudgeContext, type JudgedSmelter } from './judge/judge-smelter.js'
import { Recent } from './recent.js'
import type { ReachedSmelter, SmelterFacts, SupplyGraph } from './supply-graph.js'

const questionsKept = 48

interface Question {
  readonly context: JudgeContext
  readonly judged: Map<string, JudgedSmelter>
}

export class SmelterMemo {
  readonly #questions = new Recent<Question>(questionsKept)

  constructor(readonly graph: Pick<SupplyGraph, 'smelterFacts'>) {}

  /** The shared context of a question; `make` is called once per `key`. */
  question(key: string, make: () => JudgeContext): Question {
    return this.#questions.get(key, () => ({ context: make(), judged: new Map<string, JudgedSmelter>() }))
  }

  /** In the order of `smelters`; facts are fetched for those not judged before. */
  async judge(
    smelters: readonly ReachedSmelter[],
    { context, judged }: Question,
    at: { revision: number; signal?: AbortSignal },
  ): Promise<readonly JudgedSmelter[]> {
    const { day: asOf, mineral } = context
    const missing = smelters.filter(({ id }) => !judged.has(id))
    if (missing.length > 0) {
      const ids = missing.map(({ id }) => id)
      const facts = await this.graph.smelterFacts(ids, { asOf, mineral, ...at })
      for (const known of facts) judged.set(known.id, judgeSmelter(known, context))
    }
    return smelters.map(
      (smelter) => judged.get(smelter.id) ?? judgeSmelter(noFacts(smelter, mineral), context),
    )
  }
}

/** A smelter nothing is held about is judged all the same: it is unassured and its origin unknown. */
const noFacts = ({ id, identity }: ReachedSmelter, mineral: string): SmelterFacts => ({
  id,
  mineral,
  name: id,
  identity,
  claims: [],
  declarants: [],
  statuses: [],
})
