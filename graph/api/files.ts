/** What became of the files that were sent. */
import { z } from 'zod'
import { Finding } from '../model.js'
import { count, pageOf } from './page.js'

export const Difference = z
  .object({
    adds: z.array(z.string()),
    changes: z.array(z.string()),
    ends: z.array(z.string()),
    omits: z.array(z.string()),
    counts: z.object({ adds: count, changes: count, ends: count, omits: count }),
  })
  .meta({
    id: 'Difference',
    description: 'rows of a list, the first thousand of each; counts has all of them',
  })

/** Why a file was not taken: `message` in English, texts of `code` with `params` in graph/text. */
export const NotTaken = z.object({
  code: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** What became of one uploaded file. `state` moves waiting → running → applied | known | previewed | refused | failed. */
export const FileReport = z
  .object({
    id: z.string(),
    name: z.string(),
    bytes: z.number().int(),
    file: z.string().optional().meta({ description: 'sha-256, once stored' }),
    state: z.enum(['waiting', 'running', 'applied', 'known', 'previewed', 'refused', 'failed']),
    complete: z.literal(true).optional().meta({ description: 'its list is complete (rule 24)' }),
    step: z.enum(['store', 'read', 'apply']).optional(),
    progress: z.number().min(0).max(1).optional(),
    what: z
      .object({
        kind: z.string().meta({ description: 'declaration, or the list’s name' }),
        template: z.string().optional(),
        version: z.string().optional(),
        language: z.string().optional(),
        company: z.string().optional(),
        companyName: z.string().optional(),
        rows: z.number().int().optional(),
        minerals: z.array(z.string()).optional(),
      })
      .optional(),
    findings: z.array(Finding),
    difference: Difference.optional(),
    revision: z.number().int().optional(),
    reason: NotTaken.optional(),
    received: z.iso.datetime(),
  })
  .meta({ id: 'FileReport' })
export type FileReport = z.infer<typeof FileReport>

export const UploadReply = z.object({ jobs: z.array(FileReport) }).meta({ id: 'UploadReply' })
export type UploadReply = z.infer<typeof UploadReply>

export const JobPage = pageOf(FileReport).meta({ id: 'JobPage' })
export type JobPage = z.infer<typeof JobPage>
