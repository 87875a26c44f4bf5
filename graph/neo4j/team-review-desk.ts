import type { ReviewDesk } from '../review-desk.js'
import type { Replica } from './replica.js'

type Asked<Method extends keyof ReviewDesk> = Parameters<ReviewDesk[Method]>
type Answer<Method extends keyof ReviewDesk> = ReturnType<ReviewDesk[Method]>

export class TeamReviewDesk implements ReviewDesk {
  constructor(
    readonly replica: Replica,
    readonly local: ReviewDesk,
  ) {}

  async reviews(...asked: Asked<'reviews'>): Answer<'reviews'> {
    await this.replica.fresh()
    return this.local.reviews(...asked)
  }

  async review(...asked: Asked<'review'>): Answer<'review'> {
    await this.replica.fresh()
    return this.local.review(...asked)
  }

  async candidates(...asked: Asked<'candidates'>): Answer<'candidates'> {
    await this.replica.fresh()
    return this.local.candidates(...asked)
  }

  async candidate(...asked: Asked<'candidate'>): Answer<'candidate'> {
    await this.replica.fresh()
    return this.local.candidate(...asked)
  }

  async companyCalled(...asked: Asked<'companyCalled'>): Answer<'companyCalled'> {
    await this.replica.fresh()
    return this.local.companyCalled(...asked)
  }

  async decisions(...asked: Asked<'decisions'>): Answer<'decisions'> {
    await this.replica.fresh()
    return this.local.decisions(...asked)
  }

  async decision(...asked: Asked<'decision'>): Answer<'decision'> {
    await this.replica.fresh()
    return this.local.decision(...asked)
  }
}
