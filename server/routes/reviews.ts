import { z } from 'zod'
import { DecisionRecord, ReviewRuling } from '../../graph/api/decisions.js'
import {
  CandidatesQuery,
  CandidatesReply,
  ReviewPage,
  ReviewReply,
  ReviewsQuery,
} from '../../graph/api/reviews.js'
import { NotFoundError } from '../../graph/errors.js'
import type { Parts } from '../parts.js'
import { pageRequestOf } from '../questions.js'
import { route, type Route } from '../route.js'

const ReviewParams = z.object({ id: z.string().meta({ description: 'as the list of reviews gives it' }) })
const example = { params: { id: 'smelter:tin:alder-tinn' } }

export const reviewRoutes = (parts: Parts): Route[] => [
  listRoute(parts),
  oneRoute(parts),
  candidatesRoute(parts),
  decisionRoute(parts),
]

const listRoute = ({ desk }: Parts): Route =>
  route(
    {
      method: 'get',
      path: '/reviews',
      tag: 'reviews',
      summary: 'Texts that wait for a person, grouped, most products behind first, with ranked candidates',
      query: ReviewsQuery,
      reply: ReviewPage,
      example: { query: { limit: 5 } },
    },
    ({ query: { limit, after, ...asked }, signal }) =>
      desk.reviews({ ...asked, ...pageRequestOf({ limit, after }, signal) }),
  )

const oneRoute = ({ desk }: Parts): Route =>
  route(
    {
      method: 'get',
      path: '/reviews/:id',
      tag: 'reviews',
      summary: 'One text with every place it stands at, waiting or decided',
      params: ReviewParams,
      reply: ReviewReply,
      example,
    },
    async ({ params }) => {
      const review = await desk.review(params.id)
      if (review === undefined) throw new NotFoundError(`Nothing holds the text ${params.id}.`)
      return review
    },
  )

const candidatesRoute = ({ desk }: Parts): Route =>
  route(
    {
      method: 'get',
      path: '/reviews/:id/candidates',
      tag: 'reviews',
      summary: 'Another than those proposed: by part of its id or name, with the reasons for and against it',
      params: ReviewParams,
      query: CandidatesQuery,
      reply: CandidatesReply,
      example: { ...example, query: { text: 'tin' } },
    },
    async ({ params, query }) => {
      const items = await desk.candidates(params.id, query.text)
      if (items === undefined) throw new NotFoundError(`Nothing holds the text ${params.id}.`)
      return { items: [...items] }
    },
  )

const decisionRoute = ({ decider }: Parts): Route =>
  route(
    {
      method: 'post',
      path: '/reviews/:id/decision',
      tag: 'reviews',
      summary: 'Says what a text means, wherever it stands or at one place',
      params: ReviewParams,
      body: ReviewRuling,
      reply: DecisionRecord,
      example: {
        ...example,
        body: { verdict: 'own', by: 'A. Weber', reason: 'on no list, asked by telephone' },
      },
    },
    ({ params, body }) => decider.aboutText(params.id, body),
  )
