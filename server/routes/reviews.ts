import { PageQuery, pageOf as pageOfSchema } from '../../graph/api.js'
import { pageAt, pageOf } from '../../graph/judge/page.js'
import { Review, waitingCompanies, WaitingRecord, waitingSmelters } from '../../graph/reviews.js'
import type { Parts } from '../parts.js'
import { pageRequestOf } from '../questions.js'
import { route, type Route } from '../route.js'

const ReviewPage = pageOfSchema(Review).meta({ id: 'ReviewPage' })

export const reviewRoutes = ({ records }: Parts): Route[] => [
  route(
    {
      method: 'get',
      path: '/reviews',
      tag: 'reviews',
      summary: 'Identities that wait for a person, newest first',
      query: PageQuery,
      reply: ReviewPage,
      example: { query: { limit: 5 } },
    },
    async ({ query }) => {
      const { limit, after } = pageRequestOf(query)
      const waiting = await Promise.all(
        [waitingCompanies, waitingSmelters].map(async (collection) => records.list(collection)),
      )
      const reviews = waiting.flat().flatMap(({ document }) => WaitingRecord.parse(document).reviews)
      return pageOf(reviews.sort(newestFirst), pageAt(limit, after), (review) => review)
    },
  ),
]

const newestFirst = (a: Review, b: Review): number =>
  a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? 1 : -1
