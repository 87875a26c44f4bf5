import type { Candidate } from '../api/reviews.js'
import type { Held } from './mention.js'

/** Proposes what subjects of one kind may mean. */
export interface Ranker {
  /** What is worth proposing, in any order. */
  ids(held: Held): Iterable<string>
  /** What a person may mean by a part of an id or name, best first. */
  find(held: Held, query: string): Iterable<string>
  /** How one id looks beside the text; `undefined` for an id that nothing knows. */
  candidate(held: Held, id: string): Candidate | undefined
}
