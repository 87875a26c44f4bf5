/**
 * How a person's word becomes a fact: looked at against what is held now, then learned. One decision at a time, so
 * that what was looked at still holds when it is learned.
 */
import type {
  DeclarationRuling,
  DecisionRecord,
  MergeRuling,
  ReviewRuling,
  SplitRuling,
  UndoRuling,
} from './api/decisions.js'
import type { ReviewReply } from './api/reviews.js'
import { ConflictError, ImpossibleDecisionError, NotFoundError } from './errors.js'
import type { Day, Decision } from './model.js'
import type { ReviewDesk } from './review-desk.js'
import type { SupplyGraph } from './supply-graph.js'

export interface DeciderDependencies {
  readonly graph: Pick<SupplyGraph, 'apply' | 'declaration' | 'names'>
  readonly desk: ReviewDesk
  readonly today: () => Day
  /** Ids made later are greater. */
  readonly newId: () => string
}

/**
 * All reject with NotFoundError for what is not there, ConflictError where somebody has decided already, and
 * ImpossibleDecisionError for what cannot be so.
 */
export interface Decider {
  aboutText(review: string, ruling: ReviewRuling): Promise<DecisionRecord>
  aboutDeclaration(declaration: string, ruling: DeclarationRuling): Promise<DecisionRecord>
  merge(company: string, ruling: MergeRuling): Promise<DecisionRecord>
  split(company: string, ruling: SplitRuling): Promise<DecisionRecord>
  undo(decision: string, ruling: UndoRuling): Promise<DecisionRecord>
}

export function createDecider(dependencies: DeciderDependencies): Decider {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  const desk = new Clerk(dependencies)
  return {
    aboutText: (review, ruling) => inTurn(() => desk.aboutText(review, ruling)),
    aboutDeclaration: (declaration, ruling) => inTurn(() => desk.aboutDeclaration(declaration, ruling)),
    merge: (company, ruling) => inTurn(() => desk.merge(company, ruling)),
    split: (company, ruling) => inTurn(() => desk.split(company, ruling)),
    undo: (decision, ruling) => inTurn(() => desk.undo(decision, ruling)),
  }
}

type Said = Pick<UndoRuling, 'by' | 'reason'>

class Clerk implements Decider {
  constructor(readonly held: DeciderDependencies) {}

  async aboutText(id: string, ruling: ReviewRuling): Promise<DecisionRecord> {
    const review = await this.held.desk.review(id)
    if (review === undefined) throw new NotFoundError(`Nothing holds the text ${id}.`)
    refuseDecided(review, ruling)
    return this.#learn(await this.#ruled(review, ruling), ruling)
  }

  async aboutDeclaration(id: string, ruling: DeclarationRuling): Promise<DecisionRecord> {
    const day = ruling.day ?? this.held.today()
    const known = await this.held.graph.declaration(id, { asOf: day })
    if (known === undefined) throw new NotFoundError(`There is no declaration ${id}.`)
    if ('state' in ruling) {
      if (known.state === ruling.state) throw new ConflictError(`The declaration is ${ruling.state} already.`)
      return this.#learn({ kind: 'acceptance', declaration: id, state: ruling.state, day }, ruling)
    }
    const { declarant, scope, effective } = ruling
    return this.#learn(
      {
        kind: 'correction',
        declaration: id,
        ...(declarant !== undefined && { declarant: (await this.#company(declarant)).id }),
        ...(scope !== undefined && { scope }),
        ...(effective !== undefined && { effective }),
        day,
      },
      ruling,
    )
  }

  async merge(company: string, ruling: MergeRuling): Promise<DecisionRecord> {
    await this.#refuseUnknown(company)
    const into = await this.#company(ruling.into)
    if (into.id === company) throw new ImpossibleDecisionError('A company cannot be merged into itself.')
    return this.#learn(
      { kind: 'merge', company, into: into.id, name: into.name, day: this.held.today() },
      ruling,
    )
  }

  async split(
    company: string,
    { text, declaration, into, name, ...said }: SplitRuling,
  ): Promise<DecisionRecord> {
    await this.#refuseUnknown(company)
    const instead = into === undefined ? undefined : await this.#company(into)
    if (instead?.id === company) throw new ImpossibleDecisionError('It is that company already.')
    const called = text ?? (await this.#declarantOf(declaration ?? '', company))
    if (text !== undefined) await this.#refuseOther(text, company)
    return this.#learn(
      {
        kind: 'identity',
        subject: { kind: 'company', text: called },
        verdict: instead === undefined ? 'own' : 'is',
        ids: instead === undefined ? [] : [instead.id],
        ...nameOf(instead?.name ?? name),
        ...(declaration !== undefined && { place: { file: declaration } }),
        day: this.held.today(),
      },
      said,
    )
  }

  async undo(id: string, ruling: UndoRuling): Promise<DecisionRecord> {
    const record = await this.held.desk.decision(id)
    if (record === undefined) throw new NotFoundError(`There is no decision ${id}.`)
    if (record.decision.kind === 'undo')
      throw new ConflictError(`${id} took back ${record.decision.decision}: decide again instead.`)
    if (record.undone !== undefined)
      throw new ConflictError(`${id} was taken back already, by ${record.undone.by} on ${record.undone.at}.`)
    return this.#learn({ kind: 'undo', decision: id, day: this.held.today() }, ruling)
  }

  async #ruled(review: ReviewReply, ruling: ReviewRuling): Promise<Decision> {
    const { subject } = review
    const day = ('day' in ruling ? ruling.day : undefined) ?? this.held.today()
    if (ruling.verdict === 'replacedBy') return replacedWording(review, ruling.description, day)

    const place = 'place' in ruling ? placeIn(review, ruling.place) : {}
    if (ruling.verdict === 'own') return { kind: 'identity', subject, verdict: 'own', ids: [], ...place, day }

    const names = await Promise.all(ruling.ids.map((id) => this.#candidateName(review, id)))
    const { verdict, ids } = ruling
    if (verdict === 'is' && ids.length > 1 && (subject.kind === 'smelter' || subject.kind === 'company'))
      throw new ImpossibleDecisionError(`One ${subject.kind} is one: name one id, not ${ids.length}.`)
    const [name] = verdict === 'is' && ids.length === 1 ? names : []
    return { kind: 'identity', subject, verdict, ids, ...nameOf(name), ...place, day }
  }

  async #candidateName({ id: review, candidates }: ReviewReply, id: string): Promise<string> {
    const known = candidates.find((each) => each.id === id) ?? (await this.held.desk.candidate(review, id))
    if (known !== undefined) return known.name
    throw new ImpossibleDecisionError(`Nothing known has the id ${id}: name a candidate, or find one first.`)
  }

  async #company(called: string): Promise<{ readonly id: string; readonly name: string }> {
    const found = await this.held.desk.companyCalled(called)
    if (found === undefined) throw new ImpossibleDecisionError(`No company has the id or name "${called}".`)
    return found
  }

  async #refuseUnknown(company: string): Promise<void> {
    const names = await this.held.graph.names('company', [company])
    if (!names.has(company)) throw new NotFoundError(`There is no company ${company}.`)
  }

  async #refuseOther(text: string, company: string): Promise<void> {
    const called = await this.held.desk.companyCalled(text)
    if (called?.id !== company || text === company)
      throw new ImpossibleDecisionError(`"${text}" is no name that leads to ${company}.`)
  }

  async #declarantOf(declaration: string, company: string): Promise<string> {
    const known = await this.held.graph.declaration(declaration, { asOf: this.held.today() })
    if (known?.company !== company)
      throw new ImpossibleDecisionError(`${company} is not the declarant of ${declaration}.`)
    return known.declaration.company['companyName']?.value ?? known.fileName
  }

  async #learn(decision: Decision, { by, reason }: Said): Promise<DecisionRecord> {
    const { graph, desk, newId, today } = this.held
    const id = newId()
    await graph.apply({
      kind: 'decision',
      id,
      received: today(),
      ...(by !== undefined && { by }),
      ...(reason !== undefined && { reason }),
      decision,
    })
    const record = await desk.decision(id)
    if (record === undefined) throw new Error(`Decision ${id} was learned and is not there`)
    return record
  }
}

/** A text or place that somebody has decided meanwhile; a candidate that was turned down already. */
function refuseDecided({ waits, decided, rejected, places }: ReviewReply, ruling: ReviewRuling): void {
  if (ruling.verdict === 'isNot') {
    if (ruling.ids.every((id) => rejected.includes(id)))
      throw new ConflictError(`${ruling.ids.join(', ')} was turned down already.`)
    return
  }
  if (decided !== undefined)
    throw new ConflictError(
      `${decided.by} has decided this already, on ${decided.at} (${decided.id}): take that back first.`,
    )
  const place = 'place' in ruling ? ruling.place : undefined
  const waitsThere = place === undefined ? waits : places.some((each) => each.waits && isAt(each, place))
  if (!waitsThere) throw new ConflictError('This is settled already and does not wait for a person.')
}

const isAt = (
  { file, row }: { file: string; row?: number | undefined },
  place: { file: string; row?: number | undefined },
): boolean => file === place.file && (place.row === undefined || row === place.row)

function placeIn(
  { places, subject }: ReviewReply,
  place: Extract<ReviewRuling, { verdict: 'own' }>['place'],
) {
  if (place === undefined) return {}
  if (subject.kind === 'watch')
    throw new ImpossibleDecisionError('An entry means the same on every list: decide without a place.')
  if (subject.kind === 'scope')
    throw new ImpossibleDecisionError('A description means the same on every form: decide without a place.')
  const [there] = places.filter((each) => isAt(each, place))
  if (there === undefined)
    throw new ImpossibleDecisionError(`The text does not stand there: ${JSON.stringify(place)}.`)
  if (subject.kind === 'company' && there.company === undefined)
    throw new ImpossibleDecisionError('A list means one company by one name: decide without a place.')
  return { place }
}

function replacedWording({ subject }: ReviewReply, replacedBy: string, day: Day): Decision {
  if (subject.kind !== 'scope')
    throw new ImpossibleDecisionError('Only the description of a scope is replaced by another.')
  return { kind: 'sameDescription', company: subject.company, description: subject.text, replacedBy, day }
}

const nameOf = (name: string | undefined): { name?: string } => (name === undefined ? {} : { name })
