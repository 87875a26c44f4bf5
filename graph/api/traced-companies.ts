/** The companies a trace meets. */
import { z } from 'zod'
import { Scope } from '../model.js'
import { count, pageOf } from './page.js'
import { TracedQuestion } from './trace.js'

export const TracedCompany = z
  .object({
    company: z.string(),
    name: z.string(),
    /** Fewest supply steps over all minerals; 0: the company asked about. */
    tier: count,
    /** Minerals it is in reach for. */
    minerals: z.array(z.string()),
    /** Of them, those all its forms in force say it uses none of, listing no smelter (rule 11). */
    usesNone: z.array(z.string()),
    /** `covered`: no form of its own, but a customer's speaks for it (rule 14). */
    standing: z.enum(['answered', 'stale', 'covered', 'none']),
    scope: Scope.optional(),
    /** Smelters its counted lines name, per mineral. */
    smelters: count,
    /** Ends of the trace at it. */
    ends: count,
  })
  .meta({ id: 'TracedCompany' })
export type TracedCompany = z.infer<typeof TracedCompany>

/** Companies by tier, then name. */
export const TraceCompanies = z
  .object({
    question: TracedQuestion,
    /** How deep the supply goes. */
    tiers: count,
    companies: pageOf(TracedCompany),
  })
  .meta({ id: 'TraceCompanies' })
export type TraceCompanies = z.infer<typeof TraceCompanies>
