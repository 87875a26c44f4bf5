/**
 * What a template is, as data: where each field lives and what its Checker demands. One file per template and
 * version family fills these shapes; one reader reads them all. Sources: the official workbooks, cell by cell.
 */
import { formSheets } from '../../graph/form-sheets.js'
import type { Day, QuestionRole } from '../../graph/model.js'
import type { LanguageCode } from './languages.js'

export type CompanyField =
  | 'companyName'
  | 'scope'
  | 'scopeDescription'
  | 'uniqueId'
  | 'uniqueIdAuthority'
  | 'address'
  | 'contactName'
  | 'contactEmail'
  | 'contactPhone'
  | 'authorizerName'
  | 'authorizerTitle'
  | 'authorizerEmail'
  | 'authorizerPhone'
  | 'effectiveDate'

/** The form asks about the same minerals always, in this order. */
export interface FixedMinerals {
  readonly mode: 'fixed'
  readonly minerals: readonly string[]
}

/**
 * The supplier chooses minerals in `cells`; `slotCells` hold the chosen ones as the saving program sorted them, so
 * slot i of every question is the mineral of `slotCells[i]` (cached text: sorting depends on that program's locale).
 * The same stands in column B of the first question's rows, with ` (*)` behind it.
 */
export interface ChosenMinerals {
  readonly mode: 'chosen'
  /** Words the drop-downs offer; none where the supplier writes what they like. */
  readonly offered: readonly string[]
  readonly cells: readonly string[]
  readonly slotCells: readonly string[]
  /** Choosing `word` means the mineral named in the cell of `cells` at the same place. */
  readonly other?: { readonly word: string; readonly cells: readonly string[] }
}

/** `rows`: by mineral; `firstRow`: of slot 0, the others follow; `row`: asked once, of the company. */
export type QuestionPlace =
  | { readonly rows: Readonly<Record<string, number>> }
  | { readonly firstRow: number }
  | { readonly row: number }

export type Options = readonly string[]

export interface QuestionLayout {
  readonly question: string
  readonly role?: QuestionRole
  readonly place: QuestionPlace
  /** As the drop-down stores them; by mineral where they differ. */
  readonly options: Options | Readonly<Record<string, Options>>
  /** After Yes the comment cell must hold a link (more than one character). */
  readonly urlAfterYes?: true
  /** Whether suppliers are surveyed at all: what every answer on the response rate rests on. */
  readonly isSurvey?: true
  /** Languages in which the form asks something else here than in English. */
  readonly mistranslatedIn?: readonly LanguageCode[]
  /** The Checker takes no word but the offered ones, and this one only beside a comment. */
  readonly commentAfter?: string
  /** The Checker does not look at the answer. */
  readonly isOptional?: true
}

export type SmelterField =
  'id' | 'mineral' | 'lookup' | 'name' | 'country' | 'cid' | 'city' | 'mine' | 'origin' | 'recycled'
export interface SmelterListLayout {
  readonly firstRow: number
  /** The release text again, above the template's last column. */
  readonly release?: string
  readonly columns: Readonly<Partial<Record<SmelterField, string>>>
}

export type LookUpField = 'mineral' | 'alias' | 'name' | 'country' | 'cid'
export interface LookUpLayout {
  readonly firstRow: number
  readonly columns: Readonly<Record<Exclude<LookUpField, 'country'>, string> & { country?: string }>
}

export type MineField = 'mineral' | 'smelterName' | 'mineName' | 'country' | 'region'
export interface MineListLayout {
  readonly firstRow: number
  /** As in the smelter list. */
  readonly release?: string
  readonly columns: Readonly<Partial<Record<MineField, string>>>
}

export type ScopeField = 'mineral' | 'reason'
export interface MineralsScopeLayout {
  readonly firstRow: number
  readonly columns: Readonly<Record<ScopeField, string>>
}

export type ProductField = 'number' | 'name' | 'requesterNumber' | 'requesterName' | 'comment'
export interface ProductListLayout {
  readonly firstRow: number
  readonly columns: Readonly<Partial<Record<ProductField, string>>>
}

/**
 * Answers that close a mineral, question by question: what follows is required while none does. With `onlyAfterYes`
 * an answer is looked at, and counts as given, only where every gate question before it says exactly Yes.
 */
export interface Gate {
  readonly closes: readonly { readonly question: string; readonly by: readonly string[] }[]
  readonly onlyAfterYes: boolean
}

/**
 * When the Checker finds a smelter of a mineral.
 * - `anyRow`: a row has the mineral, and a row (the same or another) mineral and look-up name
 * - `sameRow`: one row has the mineral and text in the columns `beside`
 * - `touchedRow`: one row has the mineral, and the cells `beside` hold anything, be it a formula that shows nothing
 * - `afterYes`: a row has the mineral; asked only where the first question is blank and this `question` says Yes
 */
export type SmelterRule =
  | { readonly rule: 'anyRow' }
  | { readonly rule: 'sameRow' | 'touchedRow'; readonly beside: readonly SmelterField[] }
  | { readonly rule: 'afterYes'; readonly question: string }

/** What the sheet `Checker` counts, rule for rule. */
export interface CheckerLayout {
  readonly filled: readonly CompanyField[]
  /** Must contain an `@`. */
  readonly email: readonly CompanyField[]
  readonly gate: Gate
  readonly smelter: SmelterRule
  /** Last row the rule on not listed smelters looks at, `Infinity` for all; absent: the rule is not counted. */
  readonly notListedUpTo?: number
}

/** One version of a template. */
export interface Template {
  readonly kind: string
  readonly version: string
  /** The day of its release text. */
  readonly released?: Day | undefined
  /** What the workbook calls itself, where that is the version before. */
  readonly statedAs?: string
  readonly company: Readonly<Record<CompanyField, string>>
  readonly minerals: FixedMinerals | ChosenMinerals
  readonly answerColumn: string
  readonly commentColumn: string
  readonly questions: readonly QuestionLayout[]
  readonly smelterList: SmelterListLayout
  /** Absent: the workbook carries no reference list. */
  readonly lookUp?: LookUpLayout
  readonly mineList?: MineListLayout
  readonly mineralsScope?: MineralsScopeLayout
  readonly productList: ProductListLayout
  readonly checker: CheckerLayout
}

/** All known versions with the same first digit, oldest first. */
export interface TemplateFamily {
  readonly kind: string
  readonly major: number
  /** In the order of the columns of sheet L, which `Declaration!P3` counts from 1. */
  readonly languages: readonly LanguageCode[]
  readonly versions: readonly Template[]
}

/** Sheet names, English in every language. */
export const sheetNames = {
  ...formSheets,
  lookUp: 'Smelter Look-up',
  mineralsScope: 'Minerals Scope',
  translations: 'L',
} as const

/** Fixed cells of the sheet Declaration: title with the kind in brackets, release text, language and its index. */
export const headCells = { title: 'D2', revision: 'J3', language: 'D3', languageIndex: 'P3' } as const

/** Stored in English in every language (Declaration P9:R9). */
export const scopeOptions = {
  A: 'A. Company',
  B: 'B. Product (or List of Products)',
  C: "C. User defined [Specify in 'Description of scope']",
} as const

/** Words a supplier picks in the look-up column instead of a smelter; compared ignoring case. */
export const notListedWord = 'Smelter not listed'
export const notIdentifiedWord = 'Smelter not yet identified'
