/** Sentences for codes with parameters: ids inside them become names in the reader's language. */
import type { MatchReason } from '../api/reviews.js'
import type { Reason, TraceEnd } from '../api/trace.js'
import type { EndReason, Finding } from '../model.js'
import { enAsks, enEnds, enEndsShort, enReasons } from './en-codes.js'
import { enFindings, enRefusals } from './en-findings.js'
import { enActs } from './en-acts.js'
import { enMatches } from './en-matches.js'
import { fill, type Params } from './fill.js'
import type { Language } from './language.js'
import { countryName, formatDay, mineralName } from './names.js'
import { templateAsking } from './template-asking.js'
import { wordIfKnown } from './words.js'
import { zhActs } from './zh-acts.js'
import { zhMatches } from './zh-matches.js'
import { zhAsks, zhEnds, zhEndsShort, zhReasons } from './zh-codes.js'
import { zhFindings, zhRefusals } from './zh-findings.js'
import { zhRefusalDetails } from './zh-refusals.js'

type Sentences = Readonly<Record<string, string | undefined>>
interface Codes {
  readonly reasons: Sentences
  readonly findings: Sentences
  readonly acts: Sentences
  readonly matches: Sentences
  readonly refusals: Sentences
  readonly refusalDetails: Sentences
  readonly ends: Readonly<Record<EndReason, string>>
  readonly endsShort: Readonly<Record<EndReason, string>>
  readonly asks: Readonly<Record<EndReason, string>>
}

const codes: Readonly<Record<Language, Codes>> = {
  en: {
    reasons: enReasons,
    findings: enFindings,
    acts: enActs,
    matches: enMatches,
    refusals: enRefusals,
    refusalDetails: {},
    ends: enEnds,
    endsShort: enEndsShort,
    asks: enAsks,
  },
  zh: {
    reasons: zhReasons,
    findings: zhFindings,
    acts: zhActs,
    matches: zhMatches,
    refusals: zhRefusals,
    refusalDetails: zhRefusalDetails,
    ends: zhEnds,
    endsShort: zhEndsShort,
    asks: zhAsks,
  },
}

export const reasonSentence = (language: Language, { code, params = {} }: Reason): string =>
  sentence(language, codes[language].reasons[code], { code, params })

/** Why a candidate is proposed. */
export const matchSentence = (language: Language, { code, params = {} }: MatchReason): string =>
  sentence(language, codes[language].matches[code], { code, params })

/** What is wrong or odd, without its place: the cell is shown beside it. */
export function findingSentence(language: Language, finding: Finding): string {
  const params = { ...(finding.mineral ? { mineral: finding.mineral } : {}), ...(finding.params ?? {}) }
  return sentence(language, codes[language].findings[finding.code], { code: finding.code, params })
}

/** What to do about a finding, or nothing where it only needs to be known. */
export function actSentence(language: Language, { code, mineral, params }: Finding): string {
  const template = codes[language].acts[code]
  if (template === undefined) return ''
  return tidy(fill(template, named(language, { ...(mineral ? { mineral } : {}), ...(params ?? {}) })))
}

export interface Refusal {
  readonly code: string
  /** The service's own words, in English. */
  readonly message: string
  readonly params?: Params | undefined
}

/** Why a file was not taken, in a few words; the service's own words for a code without a text. */
export const refusalSentence = (language: Language, { code, message }: Refusal): string =>
  codes[language].refusals[code] ?? message

/** The same at length: what was found, where, and what its sender can do. */
export function refusalDetail(language: Language, { code, message, params = {} }: Refusal): string {
  const template = codes[language].refusalDetails[code]
  return template === undefined ? message : sentence(language, template, { code, params })
}

/** As short as a label on the canvas. */
export const endTextShort = (language: Language, reason: EndReason): string =>
  codes[language].endsShort[reason]

export const endText = (language: Language, reason: EndReason): string => codes[language].ends[reason]

/** What to ask whom, so that the trace can go on. */
export function askText(language: Language, end: TraceEnd, mineral: string): string {
  const company = end.companyName ?? end.company ?? ''
  const values = {
    company,
    product: end.parts.join(', '),
    parts: end.parts.join(', ') || (language === 'zh' ? '其全部物料' : 'all its parts'),
    mineral: language === 'zh' ? mineralName('zh', mineral) : mineral,
    smelter: end.smelterName ?? end.smelter ?? '',
    template: templateAsking(mineral),
  }
  return tidy(fill(codes[language].asks[end.reason], values))
}

function sentence(
  language: Language,
  template: string | undefined,
  { code, params }: { code: string; params: Params },
): string {
  if (template === undefined) {
    const values = Object.values(params).join(', ')
    return values ? `${code}: ${values}` : code
  }
  return tidy(fill(template, named(language, params)))
}

const named = (language: Language, params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, nameOf(language, name, value)]))

/** Quoted out of a cell or a header: shown as it stands there, also where it looks like a day. */
const asWritten: ReadonlySet<string> = new Set(['text', 'value', 'column', 'said', 'label'])
/** Parameters that are keys of words. */
const wordTables: ReadonlyMap<string, string> = new Map([
  ['question', 'stated'],
  ['class', 'watchClass'],
  ['covers', 'covers'],
  ['field', 'field'],
  ['fileKind', 'fileKind'],
  ['mend', 'fileMend'],
  ['protection', 'protection'],
])

function nameOf(language: Language, name: string, value: string | number): string | number {
  if (typeof value === 'number') return value
  if (name === 'country' || name === 'otherCountry') return countryName(language, value)
  if (/countries$/i.test(name))
    return value
      .split('; ')
      .map((code) => countryName(language, code))
      .join('; ')
  if (name === 'forMinerals')
    return value
      .split(', ')
      .map((id) => mineralName(language, id))
      .join(language === 'zh' ? '、' : ', ')
  if (name === 'mineral' || name === 'otherMineral') return mineralName(language, value)
  const table = wordTables.get(name)
  if (table !== undefined) return wordIfKnown(language, `${table}.${value}`) ?? value
  if (name === 'list' && value === 'covered') return wordIfKnown(language, 'list.coveredShort') ?? value
  if (asWritten.has(name)) return value
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(language, value) : value
}

/** Absent parameters leave double spaces and empty brackets behind. */
const tidy = (text: string) =>
  text
    .replaceAll(/ ?[(（][)）]/g, '')
    .replaceAll(/^[:：] ?/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ([.,;。，])/g, '$1')
    .trim()
