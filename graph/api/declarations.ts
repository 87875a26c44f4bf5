/** Declarations, listed and read. */
import { z } from 'zod'
import { Day, Declaration, Strength } from '../model.js'
import { FindingPage } from './findings.js'
import { pageOf } from './page.js'

export const DeclarationSummary = z
  .object({
    id: z.string(),
    fileName: z.string(),
    company: z.string(),
    companyName: z.string(),
    template: z.string(),
    version: z.string(),
    language: z.string(),
    scope: z.string().optional(),
    effective: Day,
    received: Day,
    state: z.enum(['accepted', 'rejected', 'withdrawn']),
    smelterLines: z.number().int(),
    findings: z.number().int(),
  })
  .meta({ id: 'DeclarationSummary' })
export type DeclarationSummary = z.infer<typeof DeclarationSummary>

export const DeclarationReply = DeclarationSummary.extend({
  declaration: Declaration,
  /** Open findings across declarations that bear on it: by its company, or about smelters it names. */
  across: FindingPage,
  stands: z.array(z.object({ mineral: z.string(), key: z.string(), strength: Strength })),
}).meta({ id: 'DeclarationReply' })
export type DeclarationReply = z.infer<typeof DeclarationReply>

export const DeclarationPage = pageOf(DeclarationSummary).meta({ id: 'DeclarationPage' })
export type DeclarationPage = z.infer<typeof DeclarationPage>
