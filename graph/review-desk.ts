/**
 * The desk at which people decide: what waits for them and what they have said (rules 3, 9, 10, 18–20). An engine
 * owes it beside the supply graph; decisions themselves are facts and learned there.
 */
import type { DecisionRecord, DecisionsQuery } from './api/decisions.js'
import type { Candidate, ReviewPage, ReviewReply, ReviewsQuery } from './api/reviews.js'
import type { Page, PageRequest } from './supply-graph.js'

/** `undefined` fields do not narrow. */
type Narrowed<Query> = Omit<Query, 'limit' | 'after'> & PageRequest

export interface ReviewDesk {
  /** What waits: most products behind it first, then most lines, ties by id. `places`: the first five. */
  reviews(query: Narrowed<ReviewsQuery>): Promise<ReviewPage>
  /** One text, waiting or not, with all its places; `undefined` when nothing holds it. */
  review(id: string): Promise<ReviewReply | undefined>
  /** What a person may mean by a part of an id or name, best first, at most twelve; `undefined` as of `review`. */
  candidates(review: string, text: string): Promise<readonly Candidate[] | undefined>
  /** How an id somebody found looks beside a text; `undefined` for one that nothing knows. */
  candidate(review: string, id: string): Promise<Candidate | undefined>
  /** The company that an id or a name now leads to; `undefined` when nothing is called so. */
  companyCalled(text: string): Promise<{ readonly id: string; readonly name: string } | undefined>
  /** Newest first; those taken back, and those that did it, too. */
  decisions(query: Narrowed<DecisionsQuery>): Promise<Page<DecisionRecord>>
  decision(id: string): Promise<DecisionRecord | undefined>
}
