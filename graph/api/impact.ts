/** Requests and replies about impact: what products hang on smelters, areas or companies (rules 12, 16, 30, 31). */
import { z } from 'zod'
import { pageOf } from './page.js'
import { Assurance, Day, Exposure, Strength } from '../model.js'

const count = z.number().int()

/** Rule 30: another assured smelter by a strong way of the same line, only by a weaker one, or none. */
export const Alternative = z.enum(['no', 'perhaps', 'yes']).meta({ id: 'Alternative' })
export type Alternative = z.infer<typeof Alternative>

/** Of an impact of areas: how the smelter behind it is exposed to them; the two are counted apart (rule 31). */
const AreaExposure = Exposure.extract(['declared', 'possible'])

export const ImpactPart = z
  .object({
    /** Ours. */
    part: z.string(),
    /** Company id; absent for a sub-assembly without supplier. */
    supplier: z.string().optional(),
    supplierName: z.string().optional(),
    /** The supplier's number for it. */
    supplierPart: z.string().optional(),
    strength: Strength,
    alternative: Alternative,
    exposure: AreaExposure.optional(),
  })
  .meta({ id: 'ImpactPart' })
export type ImpactPart = z.infer<typeof ImpactPart>

/** A product for a mineral: as its strongest part, with the worst alternative of all. */
export const ImpactProduct = z
  .object({
    product: z.string(),
    productName: z.string(),
    mineral: z.string(),
    strength: Strength,
    alternative: Alternative,
    exposure: AreaExposure.optional(),
    parts: z.array(ImpactPart),
  })
  .meta({ id: 'ImpactProduct' })
export type ImpactProduct = z.infer<typeof ImpactProduct>

/** A smelter the question comes down to. */
export const ImpactSmelter = z
  .object({
    smelter: z.string(),
    name: z.string(),
    mineral: z.string(),
    assurance: Assurance,
    exposure: AreaExposure.optional(),
  })
  .meta({ id: 'ImpactSmelter' })
export type ImpactSmelter = z.infer<typeof ImpactSmelter>

/** A company whose No names the smelters: counted nowhere else, hidden nowhere (rule 12). */
export const ImpactContradicted = z
  .object({
    product: z.string(),
    mineral: z.string(),
    company: z.string(),
    companyName: z.string(),
    part: z.string(),
    smelters: z.array(z.string()),
  })
  .meta({ id: 'ImpactContradicted' })
export type ImpactContradicted = z.infer<typeof ImpactContradicted>

const ImpactNode = z.object({
  kind: z.enum(['smelter', 'origin', 'company']),
  id: z.string(),
  name: z.string(),
})

export const ImpactReply = z
  .object({
    question: z.object({
      of: z.array(ImpactNode),
      asOf: Day,
      revision: count,
      /** A smelter that is judged act or act now against one of them is no alternative. */
      lists: z.array(z.string()),
      mineral: z.string().optional(),
    }),
    totals: z.object({
      products: count,
      parts: count,
      companies: count,
      /** Products with a part that has no alternative, and with one that has only a perhaps. */
      without: count,
      perhaps: count,
      smelters: z.object({ declared: count, possible: count }).optional(),
      /** Companies to write to, per mineral. */
      writeTo: count,
    }),
    smelters: pageOf(ImpactSmelter),
    products: pageOf(ImpactProduct),
    contradicted: pageOf(ImpactContradicted),
    /** Whom to write to, most products behind them first: as many as the page asks for, of `totals.writeTo`. */
    writeTo: z.array(
      z.object({ company: z.string(), companyName: z.string(), mineral: z.string(), products: count }),
    ),
  })
  .meta({ id: 'ImpactReply' })
export type ImpactReply = z.infer<typeof ImpactReply>

/** `of`: CIDs, countries (code or name), regions (`CD-NK`), companies (id or name); of one kind or several. */
export const ImpactQuery = z
  .object({
    of: z
      .array(z.string().min(1))
      .min(1)
      .max(1_000)
      .meta({ example: ['CID900034'] }),
    mineral: z.string().optional().meta({ description: 'only this mineral' }),
    asOf: Day.optional().meta({ description: 'default: today' }),
    revision: count.optional(),
    list: z
      .array(z.string())
      .optional()
      .meta({ description: 'CAHRA list ids alternatives are judged against; default: all imported' }),
    limit: count.min(1).max(10_000).optional().meta({ description: 'products and others; default 500' }),
    after: z.string().optional().meta({ description: 'the `next` of the page before' }),
  })
  .meta({ id: 'ImpactQuery' })
export type ImpactQuery = z.infer<typeof ImpactQuery>
