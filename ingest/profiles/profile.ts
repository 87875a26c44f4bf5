/**
 * What a mapping profile is: where a house form keeps what a declaration says, as JSON that people write
 * (docs/profiles.md). Cells and labels, header words in any language, nothing to run.
 */
import { z } from 'zod'
import { QuestionRole } from '../../graph/model.js'
import type {
  CompanyField,
  LookUpField,
  MineField,
  ProductField,
  SmelterField,
} from '../templates/template.js'
import { parseAddress } from '../workbook/cell-address.js'
import type { ProblemCode } from './profile-problem.js'

/** Fields of the company block, in the words of the templates. */
export const companyFields = [
  'companyName',
  'scope',
  'scopeDescription',
  'uniqueId',
  'uniqueIdAuthority',
  'address',
  'contactName',
  'contactEmail',
  'contactPhone',
  'authorizerName',
  'authorizerTitle',
  'authorizerEmail',
  'authorizerPhone',
  'effectiveDate',
] as const satisfies readonly CompanyField[]

const smelterFields = [
  'id',
  'mineral',
  'lookup',
  'name',
  'country',
  'city',
  'mine',
  'origin',
  'recycled',
] as const satisfies readonly SmelterField[]
const referenceFields = [
  'mineral',
  'alias',
  'name',
  'country',
  'cid',
] as const satisfies readonly LookUpField[]
const mineFields = [
  'mineral',
  'smelterName',
  'mineName',
  'country',
  'region',
] as const satisfies readonly MineField[]
const productFields = [
  'number',
  'name',
  'requesterNumber',
  'requesterName',
  'comment',
] as const satisfies readonly ProductField[]

/** A check of its own has its problem code for a message. */
const wrong = (code: ProblemCode): ProblemCode => code

const isCell = (address: string): boolean => /^[A-Z]/.test(address) && parseAddress(address) !== undefined

/** Of an object with a key nobody reads, the message lists those that are. */
const strict = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : undefined),
  })

const text = z.string().trim().min(1)
const language = z.string().regex(/^[a-z]{2}$/, wrong('languageWrong'))
const cell = z.string().refine(isCell, wrong('cellWrong'))

/** A text, several that mean the same, or either by language. Compared without case, blanks and punctuation. */
const oneLanguage = z.union([text, z.array(text).min(1)])
export const Words = z.union([oneLanguage, z.record(language, oneLanguage)], wrong('wordsWrong'))
export type Words = z.infer<typeof Words>

/** English words of the drop-downs to what the form says instead. */
export const AnswerWords = z.record(text, Words)
export type AnswerWords = z.infer<typeof AnswerWords>

const place = {
  sheet: Words.optional(),
  cell: cell.optional(),
  /** A text beside which the value stands. */
  label: Words.optional(),
  /** On which side of the label; default right. */
  value: z.enum(['right', 'below']).optional(),
}
const required = { required: z.boolean().optional() }

export const Place = strict(place)
export type Place = z.infer<typeof Place>
const FieldPlace = strict({ ...place, ...required })
export type FieldPlace = z.infer<typeof FieldPlace>

const asked = {
  /** Its number or name; default the role. */
  question: text.optional(),
  role: QuestionRole.optional(),
  /** Added to those of the profile. */
  answers: AnswerWords.optional(),
  ...required,
}

const TableQuestion = strict({ ...asked, heading: Words, comment: Words.optional() })
export type TableQuestion = z.infer<typeof TableQuestion>

/** Minerals × questions: `minerals` says which way they go; `heading` or `cell` is the corner between the two. */
export const QuestionTable = strict({
  sheet: Words,
  minerals: z.enum(['down', 'across']),
  heading: Words.optional(),
  cell: cell.optional(),
  questions: z.array(TableQuestion).min(1),
})
export type QuestionTable = z.infer<typeof QuestionTable>

const SingleQuestion = strict({
  ...asked,
  ...place,
  /** Absent: asked of the company, or of the one mineral the form is about. */
  mineral: text.optional(),
  comment: Place.optional(),
})
export type SingleQuestion = z.infer<typeof SingleQuestion>

const Column = strict({ header: Words, ...required })
export type Column = z.infer<typeof Column>

const columns = <Field extends string>(fields: readonly Field[]) => {
  // fromEntries forgets the keys it was given.
  const shape = Object.fromEntries(fields.map((field) => [field, Column.optional()])) as Record<
    Field,
    z.ZodOptional<typeof Column>
  >
  return strict(shape)
}
const list = { sheet: Words, ...required }

const Mark = strict({ sheet: Words.optional(), cell: cell.optional(), text: Words })
export type Mark = z.infer<typeof Mark>

export const ProfileId = z.string().regex(/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/, wrong('idWrong'))

export const Profile = strict({
  /** Names the profile in addresses and the file it is kept in. */
  id: ProfileId,
  /** Goes up with every change; kept with each declaration read by it. */
  revision: z.int().min(1),
  /** What people call the form; the `template` of its declarations. */
  name: text,
  /** ISO 639-1, the form's own first. */
  languages: z.array(language).min(1),
  /** What every copy of the form has and nothing else does. */
  fingerprint: strict({ sheets: z.array(Words).optional(), labels: z.array(Mark).min(1) }),
  company: strict({
    sheet: Words,
    fields: strict(
      // fromEntries forgets the keys it was given.
      Object.fromEntries(companyFields.map((field) => [field, FieldPlace.optional()])) as Record<
        CompanyField,
        z.ZodOptional<typeof FieldPlace>
      >,
    ),
  }),
  /** The same for all forms, or what the form calls A (company), B (products) and C (described). */
  scope: strict({
    fixed: z.enum(['A', 'B', 'C']).optional(),
    words: strict({ A: Words.optional(), B: Words.optional(), C: Words.optional() }).optional(),
  }).optional(),
  /** What the form asks about, where its cells do not say so. */
  minerals: z.array(text).min(1).optional(),
  answers: AnswerWords.optional(),
  tables: z.array(QuestionTable).optional(),
  questions: z.array(SingleQuestion).optional(),
  smelterList: strict({
    ...list,
    columns: columns(smelterFields),
    /** What stands in the name column of a smelter nobody knows yet, or that is on no list. */
    words: strict({ notIdentified: Words.optional(), notListed: Words.optional() }).optional(),
  }).optional(),
  /** The form's own list of known smelters. */
  smelterReference: strict({ ...list, columns: columns(referenceFields) }).optional(),
  mineList: strict({ ...list, columns: columns(mineFields) }).optional(),
  productList: strict({ ...list, columns: columns(productFields) }).optional(),
}).meta({ id: 'Profile' })
export type Profile = z.infer<typeof Profile>
