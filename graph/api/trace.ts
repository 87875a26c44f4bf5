/** Where minerals come from and how sure that is: question and answer. */
import { z } from 'zod'
import { Assurance, Day, EndReason, Exposure, Finding, OriginKind, Strength, Verdict } from '../model.js'
import { count, pageOf } from './page.js'

/** The ten covered countries are always judged, under this list id (rule 22). */
export const coveredList = 'covered'

/** Reason codes say what led to a verdict and what evidence would change it; texts live in graph/text. */
export const Reason = z
  .object({
    code: z.string(),
    list: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Reason' })
export type Reason = z.infer<typeof Reason>

export const TracedOrigin = z
  .object({
    kind: OriginKind,
    country: z.string().nullable(),
    region: z.string().nullable(),
    group: z.string().optional(),
    /** Companies that say so; a reference list is not one. */
    declarants: z.number().int(),
    weak: z.boolean(),
    byReference: z.boolean(),
  })
  .meta({ id: 'TracedOrigin' })
export type TracedOrigin = z.infer<typeof TracedOrigin>

export const TracedSmelter = z
  .object({
    smelter: z.string(),
    name: z.string(),
    identity: z.enum(['listed', 'named', 'notIdentified']),
    country: z.string().optional(),
    assurance: Assurance,
    statuses: z.array(
      z.object({
        scheme: z.string(),
        status: z.string(),
        date: Day,
        validTo: Day.optional(),
        operation: z.string().optional(),
        eligibility: z.string().optional(),
      }),
    ),
    origins: z.array(TracedOrigin),
    /** Declarants that named an origin, said unknown, said nothing (rule 22). */
    said: z.object({ named: z.number().int(), unknown: z.number().int(), nothing: z.number().int() }),
    strength: Strength,
    suppliers: z.number().int(),
    minTier: z.number().int(),
    exposure: z.record(z.string(), Exposure),
    verdict: z.record(z.string(), Verdict),
    reasons: z.array(Reason),
  })
  .meta({ id: 'TracedSmelter' })
export type TracedSmelter = z.infer<typeof TracedSmelter>

export const TraceEnd = z
  .object({
    reason: EndReason,
    company: z.string().nullable(),
    companyName: z.string().nullable(),
    parts: z.array(z.string()),
    smelter: z.string().nullable(),
    smelterName: z.string().nullable(),
    /** Smelters whose lines count nowhere (`contradicted`). */
    smelters: z.array(z.string()),
    /** Worst assurance among them. */
    worst: Assurance.optional(),
  })
  .meta({ id: 'TraceEnd' })
export type TraceEnd = z.infer<typeof TraceEnd>

export const Coverage = z
  .object({
    companies: count,
    covered: count,
    notAsked: count,
    answered: count,
    /** Of the answered: all its forms in force say that it uses none, and list no smelter. */
    usesNone: count,
    stale: count,
    /** Of those not answered: forms are in force, but none is proven to speak for what was asked (rule 9). */
    unproven: count,
    smeltersIdentified: count,
    assured: count,
    originKnown: count,
    outOfScope: count,
  })
  .meta({ id: 'Coverage' })
export type Coverage = z.infer<typeof Coverage>

const answerCounts = z.object({ yes: count, no: count, unknown: count, blank: count })
export const Stated = z
  .object({
    used: answerCounts,
    remains: answerCounts,
    covered: answerCounts,
    cahra: answerCounts,
    recycled: answerCounts,
    /** Answers to the response-rate question by band, as the form words it. */
    response: z.record(z.string(), count),
    /** The single answers with their cells, by company id. */
    cells: z.array(
      z.object({
        company: z.string(),
        declaration: z.string(),
        question: z.enum(['used', 'remains', 'covered', 'cahra', 'recycled', 'response']),
        answer: z.string().nullable(),
        sheet: z.string(),
        cell: z.string(),
      }),
    ),
  })
  .meta({ id: 'Stated' })
export type Stated = z.infer<typeof Stated>

/** list id → exposure → assurance → number of smelters; absent cells are 0. */
export const Grid = z
  .record(z.string(), z.record(z.string(), z.record(z.string(), count)))
  .meta({ id: 'Grid' })
export type Grid = z.infer<typeof Grid>

/** Whether an area stands on a list; `perhaps`: only regions of it, or unconfirmed; `notAssessed`: no entry in force. */
export const AreaPlacing = z.enum(['listed', 'perhaps', 'notListed', 'notAssessed'])

/** A place that feed comes from, all its regions taken together, and of how many smelters, unidentified ones too. */
export const OriginPlace = z
  .object({
    kind: z.enum(['country', 'group', 'recycled']),
    country: z.string().nullable(),
    group: z.string().optional(),
    smelters: count,
    /** Of them, those by claims that are all weak (rule 21): they point there, and prove nothing. */
    weak: count,
    /** Of them, those by a strong path; the others may be in the product. */
    strong: count,
    /** By list, the worst over its regions; absent for recycled feed. */
    placing: z.record(z.string(), AreaPlacing).optional(),
  })
  .meta({ id: 'OriginPlace' })
export type OriginPlace = z.infer<typeof OriginPlace>

/** Where the smelters shown get their feed, each of them counted once below. */
export const OriginSummary = z
  .object({
    /** Most smelters first, then by id. */
    places: z.array(OriginPlace),
    known: count,
    /** Only weak claims name a place. */
    weak: count,
    /** Nothing but "confirmed as per RMI". */
    deferred: count,
    /** No place named, or said unknown. */
    unknown: count,
    /** Reached by a strong path. */
    strong: count,
  })
  .meta({ id: 'OriginSummary' })
export type OriginSummary = z.infer<typeof OriginSummary>

export const MineralTrace = z
  .object({
    mineral: z.string(),
    coverage: Coverage,
    stated: Stated,
    grid: Grid,
    origins: OriginSummary,
    smelters: pageOf(TracedSmelter),
    ends: pageOf(TraceEnd),
    findings: z.array(Finding),
  })
  .meta({ id: 'MineralTrace' })
export type MineralTrace = z.infer<typeof MineralTrace>

export const TracedQuestion = z.object({
  product: z.string().optional(),
  company: z.string().optional(),
  part: z.string().optional(),
  name: z.string(),
  asOf: Day,
  revision: count,
  lists: z.array(z.string()),
  mineral: z.string().optional(),
})

export const TraceReply = z
  .object({
    question: TracedQuestion,
    minerals: z.array(MineralTrace),
    /** The policy's word for every cell of a grid, by exposure and assurance (rule 25). */
    verdicts: z.record(z.string(), z.record(z.string(), Verdict)),
  })
  .meta({ id: 'TraceReply' })
export type TraceReply = z.infer<typeof TraceReply>

/** Query of GET /trace, /trace/picture and /trace/companies. Exactly one of `product`, `company`. */
export const TraceQuery = z.object({
  product: z.string().optional().meta({ description: 'product number', example: 'LD-100' }),
  company: z.string().optional().meta({ description: 'company id, instead of a product' }),
  part: z.string().optional(),
  mineral: z.string().optional().meta({ example: 'tin' }),
  asOf: Day.optional().meta({ description: 'default: today' }),
  revision: z.coerce.number().int().optional(),
  list: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({ description: 'CAHRA list id, repeatable; default: all imported' }),
  strength: Strength.optional().meta({ description: 'weakest strength shown' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .meta({ description: 'smelters and ends per mineral, or companies; default 500' }),
  after: z.string().optional().meta({ description: 'the `next` of the page before' }),
})
export type TraceQuery = z.infer<typeof TraceQuery>
