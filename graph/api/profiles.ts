/** Mapping profiles of house forms. */
import { z } from 'zod'
import { Declaration } from '../model.js'
import { NotTaken } from './files.js'
import { count, pageOf } from './page.js'

/** What is wrong with a profile and how to mend it; texts by `code` in graph/text. `line`: of the text, from 1. */
export const ProfileProblem = z
  .object({
    pointer: z.string().meta({ description: 'JSON pointer (RFC 6901)', example: '/smelterList/columns/id' }),
    line: count,
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.string(),
  })
  .meta({ id: 'ProfileProblem' })
export type ProfileProblem = z.infer<typeof ProfileProblem>

/** A mapping profile as it is kept; without `revision` its text cannot be used. */
export const ProfileSummary = z
  .object({
    id: z.string(),
    file: z.string().meta({ description: 'sha-256 of its text' }),
    name: z.string().optional(),
    revision: count.optional(),
    languages: z.array(z.string()),
    problems: z.array(ProfileProblem),
  })
  .meta({ id: 'ProfileSummary' })
export type ProfileSummary = z.infer<typeof ProfileSummary>

/** `text`: as somebody wrote it. */
export const ProfileReply = ProfileSummary.extend({ text: z.string() }).meta({ id: 'ProfileReply' })
export type ProfileReply = z.infer<typeof ProfileReply>

export const ProfilePage = pageOf(ProfileSummary).meta({ id: 'ProfilePage' })
export type ProfilePage = z.infer<typeof ProfilePage>

/**
 * A dry run: what is wrong with the profile, and what it reads from the workbook; nothing is kept. `official`: the
 * workbook is a template of its own, which no profile reads.
 */
export const ProfileCheck = z
  .object({
    problems: z.array(ProfileProblem),
    profile: z.object({ id: z.string(), name: z.string(), revision: count }).optional(),
    workbook: z
      .object({
        name: z.string(),
        official: z.boolean(),
        declaration: Declaration.optional(),
        reason: NotTaken.optional(),
      })
      .optional(),
  })
  .meta({ id: 'ProfileCheck' })
export type ProfileCheck = z.infer<typeof ProfileCheck>
