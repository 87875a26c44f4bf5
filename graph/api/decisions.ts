/** What people have said, and how they say it. */
import { z } from 'zod'
import { Day, Decision, Place, Scope } from '../model.js'
import { PageQuery, pageOf } from './page.js'

/** A word of a person, and whether it was taken back since. `at`: when it was made. */
export const DecisionRecord = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    by: z.string(),
    reason: z.string().optional(),
    decision: Decision,
    review: z.string().optional().meta({ description: 'the text an identity is about' }),
    undone: z
      .object({ id: z.string(), at: z.iso.datetime(), by: z.string(), reason: z.string().optional() })
      .optional(),
  })
  .meta({ id: 'DecisionRecord' })
export type DecisionRecord = z.infer<typeof DecisionRecord>

export const DecisionPage = pageOf(DecisionRecord).meta({ id: 'DecisionPage' })
export type DecisionPage = z.infer<typeof DecisionPage>

export const DecisionsQuery = PageQuery.extend({
  kind: z.enum(['acceptance', 'correction', 'sameDescription', 'identity', 'merge', 'undo']).optional(),
  review: z.string().optional().meta({ description: 'those about this text' }),
  text: z.string().optional().meta({ description: 'those about texts that hold this' }),
  declaration: z.string().optional(),
  company: z.string().optional(),
})
export type DecisionsQuery = z.infer<typeof DecisionsQuery>

const said = {
  by: z.string().trim().min(1).max(200).optional().meta({ description: 'who decides; default `local`' }),
  reason: z.string().trim().min(1).max(2_000).optional(),
}
const dated = {
  ...said,
  day: Day.optional().meta({ description: 'the day it speaks from; default: today' }),
}

/** What a person says of a text: it `is` what `ids` name, `isNot`, is its `own`, or has been `replacedBy` a wording. */
export const ReviewRuling = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('is'),
    ids: z.array(z.string().min(1)).min(1).max(1_000),
    place: Place.optional(),
    ...dated,
  }),
  z.object({ verdict: z.literal('isNot'), ids: z.array(z.string().min(1)).min(1).max(1_000), ...said }),
  z.object({ verdict: z.literal('own'), place: Place.optional(), ...dated }),
  z.object({ verdict: z.literal('replacedBy'), description: z.string().min(1), ...dated }),
])
export type ReviewRuling = z.infer<typeof ReviewRuling>

/** Either a state, or what is corrected; a declarant by id or name. */
export const DeclarationRuling = z
  .union([
    z.strictObject({ state: z.enum(['accepted', 'rejected', 'withdrawn']), ...dated }),
    z
      .strictObject({
        declarant: z.string().min(1).optional(),
        scope: Scope.optional(),
        effective: Day.optional(),
        ...dated,
      })
      .refine(({ declarant, scope, effective }) => (declarant ?? scope ?? effective) !== undefined, {
        message: 'say a state, or what is corrected: declarant, scope or effective',
      }),
  ])
  .meta({ id: 'DeclarationRuling' })
export type DeclarationRuling = z.infer<typeof DeclarationRuling>

export const MergeRuling = z.object({
  into: z.string().min(1).meta({ description: 'id of the company that both are' }),
  ...said,
})
export type MergeRuling = z.infer<typeof MergeRuling>

/** What is not this company after all: all that is called so, or one form; what it is, or the name of its own. */
export const SplitRuling = z
  .object({
    text: z.string().min(1).optional(),
    declaration: z.string().min(1).optional(),
    into: z.string().min(1).optional().meta({ description: 'id of the company it is instead' }),
    name: z.string().trim().min(1).optional().meta({ description: 'of a company of its own' }),
    ...said,
  })
  .refine(({ text, declaration }) => (text === undefined) !== (declaration === undefined), {
    message: 'say either the text or the declaration that is another company',
  })
export type SplitRuling = z.infer<typeof SplitRuling>

export const UndoRuling = z.object(said)
export type UndoRuling = z.infer<typeof UndoRuling>
