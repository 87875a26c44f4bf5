/**
 * Rule 28: where the answer stops short. One end per reason, company and smelter, with the numbers the company was
 * asked under; in the order of the rule, then by company, then by smelter.
 */
import type { TraceEnd } from '../api/trace.js'
import { EndReason, type Assurance } from '../model.js'
import type { InForce, Reach, ReachedState } from '../supply-graph.js'
import { askedOf } from './funnel.js'
import type { JudgedSmelter } from './judge-smelter.js'
import type { DeclarationSurvey, ReachSurvey } from './reach-survey.js'

export interface EndsInput {
  readonly reach: Reach
  readonly survey: ReachSurvey
  /** Indexed as `reach.smelters`. */
  readonly judged: readonly JudgedSmelter[]
  /** Smelters the answer shows: their open origins are ends. */
  readonly shown: readonly JudgedSmelter[]
  readonly names: ReadonlyMap<string, string>
  /** Only declarations brought the mineral in (rule 17). */
  readonly declaredOnly: boolean
}

export function traceEnds(input: EndsInput): readonly TraceEnd[] {
  const ends = new EndCollector(input.names)
  if (input.reach.noBom.length > 0) ends.add({ reason: 'noBom' }).addParts(input.reach.noBom)
  if (input.reach.noSupplier.length > 0) ends.add({ reason: 'noSupplier' }).addParts(input.reach.noSupplier)

  for (const company of input.survey.companies) {
    const asked = askedOf(company, input.declaredOnly) === 'asked'
    for (const state of company.states) {
      if (state.inForce.length > 0) endsOfState(state, input, ends)
      else if (asked && !state.covered) ends.at(state, 'noDeclaration')
    }
  }

  for (const smelter of input.shown) {
    if (smelter.originEnd !== undefined) ends.add({ reason: smelter.originEnd, smelter })
  }
  return ends.sorted()
}

function endsOfState(state: ReachedState, input: EndsInput, ends: EndCollector): void {
  const { undecided } = input.survey.declarations
  const isOpen = (form: InForce): boolean =>
    !form.proven || form.ends.length > 0 || undecided.has(form.declaration)
  // Most states have nothing to tell.
  if (!state.inForce.some(isOpen)) return

  if (!state.inForce.some(({ proven }) => proven)) ends.at(state, 'scopeUnproven')
  for (const form of state.inForce) {
    for (const reason of form.ends) {
      const end = ends.at(state, reason)
      if (reason === 'contradicted') end.addContradicted(linesOf(form, input))
    }
    if (form.counts) endsOfLines(state, form, { ...input, undecided, ends })
  }
}

/** Lines a person has to decide (rule 18): one end per company for those not even named. */
function endsOfLines(
  state: ReachedState,
  form: InForce,
  input: {
    judged: readonly JudgedSmelter[]
    undecided: DeclarationSurvey['undecided']
    ends: EndCollector
  },
): void {
  for (const index of input.undecided.get(form.declaration) ?? []) {
    const smelter = input.judged[index]
    if (smelter?.identity === 'named') input.ends.at(state, 'smelterNotListed', smelter)
    else input.ends.at(state, 'smelterNotIdentified')
  }
}

const linesOf = (form: InForce, { reach, judged }: EndsInput): readonly JudgedSmelter[] =>
  Array.from(reach.declarations[form.declaration]?.uses ?? []).flatMap((index) => judged[index] ?? [])

const badness: readonly Assurance[] = ['assured', 'pending', 'unassured', 'failed']

/** An end as it gathers parts and smelters. */
class OpenEnd {
  readonly #parts = new Set<string>()
  readonly #contradicted = new Set<string>()
  #worst: Assurance | undefined

  constructor(
    readonly reason: EndReason,
    readonly company: string | null,
    readonly smelter: JudgedSmelter | undefined,
  ) {}

  addParts(parts: readonly string[]): void {
    for (const part of parts) this.#parts.add(part)
  }

  /** Names those with a CID; the worst assurance is of all. */
  addContradicted(smelters: readonly JudgedSmelter[]): void {
    for (const { smelter, identity, assurance } of smelters) {
      if (identity === 'listed') this.#contradicted.add(smelter)
      if (this.#worst === undefined || badness.indexOf(assurance) > badness.indexOf(this.#worst)) {
        this.#worst = assurance
      }
    }
  }

  close(names: ReadonlyMap<string, string>): TraceEnd {
    const companyName = this.company === null ? null : (names.get(this.company) ?? this.company)
    return {
      reason: this.reason,
      company: this.company,
      companyName,
      parts: [...this.#parts].sort(),
      smelter: this.smelter?.smelter ?? null,
      smelterName: this.smelter?.name ?? null,
      smelters: [...this.#contradicted].sort(),
      ...(this.#worst === undefined ? {} : { worst: this.#worst }),
    }
  }
}

class EndCollector {
  readonly #ends = new Map<string, OpenEnd>()

  constructor(readonly names: ReadonlyMap<string, string>) {}

  add(key: { reason: EndReason; company?: string; smelter?: JudgedSmelter | undefined }): OpenEnd {
    const id = `${key.reason}\n${key.company ?? ''}\n${key.smelter?.smelter ?? ''}`
    const known = this.#ends.get(id)
    if (known !== undefined) return known
    const end = new OpenEnd(key.reason, key.company ?? null, key.smelter)
    this.#ends.set(id, end)
    return end
  }

  at(state: ReachedState, reason: EndReason, smelter?: JudgedSmelter): OpenEnd {
    const end = this.add({ reason, company: state.company, smelter })
    if (state.label !== undefined) end.addParts([state.label])
    return end
  }

  sorted(): readonly TraceEnd[] {
    return [...this.#ends.values()].map((end) => end.close(this.names)).sort(byReasonCompanySmelter)
  }
}

const reasonOrder = new Map(EndReason.options.map((reason, index) => [reason, index]))

function byReasonCompanySmelter(a: TraceEnd, b: TraceEnd): number {
  return (
    (reasonOrder.get(a.reason) ?? 0) - (reasonOrder.get(b.reason) ?? 0) ||
    compareText(a.company ?? '', b.company ?? '') ||
    compareText(a.smelter ?? '', b.smelter ?? '')
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
