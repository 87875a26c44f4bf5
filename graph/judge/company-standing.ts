/** How a company has answered, over all minerals and states asked about: what drawing and company list both show. */
import { Scope } from '../model.js'
import type { Reach } from '../supply-graph.js'
import type { JudgedMineral } from './judge-mineral.js'
import type { CompanyInReach } from './reach-survey.js'

/** `covered`: no form of its own, but a customer's speaks for it (rule 14). */
export type StandingWord = 'answered' | 'stale' | 'covered' | 'none'

export interface CompanyStanding {
  readonly word: StandingWord
  readonly answered: boolean
  /** Only stale forms are in force. */
  readonly stale: boolean
  /** Of the first form in force. */
  readonly scope: Scope | undefined
}

export const nothingSaid: CompanyStanding = { word: 'none', answered: false, stale: false, scope: undefined }

export function standingsOf(minerals: readonly JudgedMineral[]): ReadonlyMap<string, CompanyStanding> {
  const tallies = new Map<string, Tally>()
  for (const { survey, reach } of minerals) {
    for (const company of survey.companies) {
      const tally = tallies.get(company.company) ?? new Tally()
      tally.add(company, reach)
      tallies.set(company.company, tally)
    }
  }
  return new Map([...tallies].map(([company, tally]) => [company, tally.standing()]))
}

class Tally {
  #scope: Scope | undefined
  #answered = false
  #covered = true
  #inForce = 0
  #stale = 0

  add(company: CompanyInReach, { declarations }: Reach): void {
    for (const index of company.declarations) {
      const scope = Scope.safeParse(declarations[index]?.scope)
      if (scope.success) this.#scope ??= scope.data
    }
    for (const { inForce, covered } of company.states) {
      if (inForce.length === 0 && !covered) this.#covered = false
      for (const { answered, stale } of inForce) {
        this.#answered ||= answered
        this.#inForce += 1
        if (stale) this.#stale += 1
      }
    }
  }

  standing(): CompanyStanding {
    const stale = this.#inForce > 0 && this.#inForce === this.#stale
    return { word: this.#word(stale), answered: this.#answered, stale, scope: this.#scope }
  }

  #word(stale: boolean): StandingWord {
    if (this.#inForce === 0) return this.#covered ? 'covered' : 'none'
    if (!this.#answered) return 'none'
    return stale ? 'stale' : 'answered'
  }
}
