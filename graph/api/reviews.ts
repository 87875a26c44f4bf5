/** Texts that wait for a person, with what they may mean. */
import { z } from 'zod'
import { Day, Subject } from '../model.js'
import { DecisionRecord } from './decisions.js'
import { PageQuery, count, pageOf } from './page.js'

/** Why a candidate was proposed: codes with parameters, whose texts live in web/i18n. */
export const MatchReason = z
  .object({
    code: z.string(),
    speaks: z.enum(['for', 'against', 'open']),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'MatchReason' })
export type MatchReason = z.infer<typeof MatchReason>

/**
 * What a text may mean. `id`: a CID, a company, a part that a listed number may mean or a scope cover (or a pattern of
 * numbers, `*` for all), an origin (`CD`, `BJ-AL`, `recycled`). `likeness`: 0 to 1.
 */
export const Candidate = z
  .object({
    id: z.string(),
    name: z.string(),
    mineral: z.string().optional(),
    country: z.string().optional(),
    likeness: z.number().min(0).max(1),
    reasons: z.array(MatchReason),
  })
  .meta({ id: 'Candidate' })
export type Candidate = z.infer<typeof Candidate>

/** Where a text stands; `file` and `row` are what a decision for this place alone names. */
export const ReviewPlace = z
  .object({
    file: z.string(),
    fileName: z.string(),
    row: z.number().int().optional(),
    sheet: z.string().optional(),
    cell: z.string().optional(),
    company: z.string().optional(),
    companyName: z.string().optional(),
    received: Day,
    waits: z.boolean(),
    superseded: z
      .boolean()
      .meta({ description: 'other forms of the company have taken the place of this one' }),
  })
  .meta({ id: 'ReviewPlace' })
export type ReviewPlace = z.infer<typeof ReviewPlace>

/**
 * A text that a person has to tell the meaning of, wherever it stands (rules 9, 10, 18–20). `since`: when it was
 * first received; `products`: those that a BOM line leads from to a company that holds it, through relations too;
 * `clues`: what stands beside it; `candidates`: best first, those turned down left out. What superseded forms alone hold
 * is not listed.
 */
export const Review = z
  .object({
    id: z.string(),
    subject: Subject,
    companyName: z.string().optional().meta({ description: 'of a part or scope' }),
    clues: z.record(z.string(), z.string()),
    candidates: z.array(Candidate),
    lines: count,
    files: count,
    companies: count,
    products: count,
    since: Day,
    places: z.array(ReviewPlace),
  })
  .meta({ id: 'Review' })
export type Review = z.infer<typeof Review>

export const SubjectKind = z.enum(['smelter', 'company', 'part', 'origin', 'scope', 'watch'])
export type SubjectKind = z.infer<typeof SubjectKind>

/**
 * How many texts wait per value of a filter, the other filters kept: most first, ties by id; none at zero but the
 * company asked about, so that it has its name.
 */
export const ReviewCounts = z
  .object({
    kinds: z.array(z.object({ kind: SubjectKind, count })),
    companies: z.array(z.object({ id: z.string(), name: z.string(), count })),
  })
  .meta({ id: 'ReviewCounts' })
export type ReviewCounts = z.infer<typeof ReviewCounts>

export const ReviewPage = pageOf(Review).extend({ counts: ReviewCounts }).meta({ id: 'ReviewPage' })
export type ReviewPage = z.infer<typeof ReviewPage>

/** Waiting or not, with every place; `decided`: what was said about the text wherever it stands. */
export const ReviewReply = Review.extend({
  waits: z.boolean(),
  decided: DecisionRecord.optional(),
  rejected: z.array(z.string()),
}).meta({ id: 'ReviewReply' })
export type ReviewReply = z.infer<typeof ReviewReply>

/** What a person may mean by a part of an id or name, best first, with reasons as if it had been proposed. */
export const CandidatesReply = z.object({ items: z.array(Candidate) }).meta({ id: 'CandidatesReply' })
export type CandidatesReply = z.infer<typeof CandidatesReply>

export const CandidatesQuery = z.object({
  text: z.string().trim().min(1).max(200).meta({ description: 'part of an id or name', example: 'tin' }),
})
export type CandidatesQuery = z.infer<typeof CandidatesQuery>

export const ReviewsQuery = PageQuery.extend({
  kind: SubjectKind.optional(),
  text: z.string().optional().meta({ description: 'part of the text, whatever its case and punctuation' }),
  company: z.string().optional().meta({ description: 'only what this company holds' }),
})
export type ReviewsQuery = z.infer<typeof ReviewsQuery>
