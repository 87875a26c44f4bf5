import type { DecisionRecord } from '../api/decisions.js'
import type { Candidate, Review, ReviewPage, ReviewReply } from '../api/reviews.js'
import { foldName } from '../lists/fold.js'
import { candidateOf, candidatesFor, foundCandidates } from '../resolve/candidates.js'
import { identitiesOf } from '../resolve/identities.js'
import type { Held } from '../resolve/mention.js'
import type { ReviewDesk } from '../review-desk.js'
import { inSlices } from '../steps.js'
import type { Page } from '../supply-graph.js'
import { candidateSources } from './candidate-sources.js'
import { decisionRecord, decisionRecords, recordOf } from './decision-records.js'
import type { GraphStore } from './graph-store.js'
import { listedOriginGroup, waitingListedOrigins } from './origin-reviews.js'
import { pageOf } from './page.js'
import { countCompanies, countKinds, holders } from './review-counts.js'
import {
  joinedGroups,
  mostBehindFirst,
  type ReviewGroup,
  reviewGroup,
  waitingGroups,
} from './review-groups.js'
import { settled } from './settled.js'
import { type Asked, namedGroup, waitingNamed } from './supply-reviews.js'
import { companyNames } from './trace-start.js'
import type { View } from './view.js'
import { waitingWatched, watchedGroup } from './watch-reviews.js'

type Query<Method extends keyof ReviewDesk> = Parameters<ReviewDesk[Method]>[0]

/** Places of a group that a list of groups shows. */
const placesShown = 5

export class EmbeddedReviewDesk implements ReviewDesk {
  readonly #waiting = new WeakMap<View, Promise<readonly ReviewGroup[]>>()

  constructor(readonly store: GraphStore) {}

  async reviews(query: Query<'reviews'>): Promise<ReviewPage> {
    const view = await this.#ask((newest) => newest)
    const groups = await this.#groups(view)
    const page = pageOf(groups.filter(isAsked(query)), query)
    return {
      ...page,
      counts: {
        kinds: countKinds(groups.filter(isAsked({ ...query, kind: undefined }))),
        companies: countCompanies(
          groups.filter(isAsked({ ...query, company: undefined })),
          view.keep(companyNames),
          query.company,
        ),
      },
      items: page.items.map((group) => ({
        ...this.#review(view, group),
        places: group.places.slice(0, placesShown),
      })),
    }
  }

  review(id: string): Promise<ReviewReply | undefined> {
    return this.#ask((view) => {
      const group = this.#group(view, id)
      if (group === undefined) return undefined
      const identities = identitiesOf(view.facts.decisions())
      const { subject } = group.mention
      const said = identities.settled(subject)
      return {
        ...this.#review(view, group),
        waits: group.places.some(({ waits }) => waits),
        rejected: [...identities.rejected(subject)].sort(),
        ...(said !== undefined && { decided: recordOf(said.by, undefined) }),
      }
    })
  }

  candidates(review: string, text: string): Promise<readonly Candidate[] | undefined> {
    return this.#ask((view) => {
      const held = this.#held(view, review)
      return held && foundCandidates(held, view.keep(candidateSources), text)
    })
  }

  candidate(review: string, id: string): Promise<Candidate | undefined> {
    return this.#ask((view) => {
      const held = this.#held(view, review)
      return held && candidateOf(held, view.keep(candidateSources), id)
    })
  }

  companyCalled(text: string): Promise<{ id: string; name: string } | undefined> {
    return this.#ask((view) => {
      const { id, name } = this.store.resolvedLists(view.book).directory.identify({ text })
      const names = view.keep(companyNames)
      const found = names.has(text) ? text : id
      return names.has(found) ? { id: found, name: names.get(found) ?? name } : undefined
    })
  }

  decisions(query: Query<'decisions'>): Promise<Page<DecisionRecord>> {
    return this.#ask(({ facts }) => decisionRecords(facts, query))
  }

  decision(id: string): Promise<DecisionRecord | undefined> {
    return this.#ask(({ facts }) => decisionRecord(facts, id))
  }

  #held(view: View, review: string): Held | undefined {
    const group = this.#group(view, review)
    return group && { mention: group.mention, holders: group.companies }
  }

  #asked(view: View): Asked {
    return { view, directory: this.store.resolvedLists(view.book).directory }
  }

  #group(view: View, id: string): ReviewGroup | undefined {
    const groups = [
      reviewGroup(view, id),
      namedGroup(this.#asked(view), id),
      listedOriginGroup(view, id),
      watchedGroup(view, id),
    ]
    const [group] = joinedGroups(
      view,
      groups.filter((each) => each !== undefined),
    )
    return group
  }

  /** Begun once per view; others have their turn between two names of a long watch list. */
  #groups(view: View): Promise<readonly ReviewGroup[]> {
    const groups = this.#waiting.get(view) ?? this.#gather(view)
    this.#waiting.set(view, groups)
    return groups
  }

  async #gather(view: View): Promise<readonly ReviewGroup[]> {
    const groups = [
      ...waitingGroups(view),
      ...(await inSlices(waitingNamed(this.#asked(view)))),
      ...waitingListedOrigins(view),
      ...(await inSlices(waitingWatched(view))),
    ]
    return joinedGroups(view, groups).toSorted(mostBehindFirst)
  }

  #review(view: View, { id, mention, places, companies, products }: ReviewGroup): Review {
    const { subject, clues } = mention
    const rejected = identitiesOf(view.facts.decisions()).rejected(subject)
    const company = 'company' in subject ? subject.company : undefined
    return {
      id,
      subject,
      ...(company !== undefined && { companyName: view.keep(companyNames).get(company) ?? company }),
      clues,
      candidates: [...candidatesFor({ mention, holders: companies }, view.keep(candidateSources), rejected)],
      lines: places.length,
      files: new Set(places.map(({ file }) => file)).size,
      companies: companies.size,
      products,
      since: places[0]?.received ?? '',
      places: [...places],
    }
  }

  #ask<T>(answer: (view: View) => T): Promise<T> {
    return settled(() => answer(this.store.at(undefined)))
  }
}

const isAsked =
  ({ kind, text, company }: Query<'reviews'>) =>
  (group: ReviewGroup): boolean => {
    const { subject } = group.mention
    return (
      (kind === undefined || subject.kind === kind) &&
      (text === undefined || foldName(subject.text).includes(foldName(text))) &&
      (company === undefined || holders(group).includes(company))
    )
  }
