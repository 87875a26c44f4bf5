/** Texts in the language of the moment; components that call these follow a switch. */
import type { Picture, PictureNode } from '../../graph/api/picture.js'
import type { Reason, TraceEnd } from '../../graph/api/trace.js'
import type { TracedCompany } from '../../graph/api/traced-companies.js'
import type { EndReason, Finding } from '../../graph/model.js'
import * as format from '../i18n/format.js'
import * as sentences from '../../graph/text/sentences.js'
import type { TextKey } from '../i18n/en.js'
import type { Params } from '../../graph/text/fill.js'
import { countryName, formatDay, mineralName } from '../../graph/text/names.js'
import { wordIfKnown } from '../../graph/text/words.js'
import { translate, translateIfKnown } from '../i18n/translate.js'
import type { ColumnHead } from '../canvas/tier-bands.js'
import { endingWords, nodeLabel, shortNodeLabel } from './node-label.js'
import { language, namesOfCompanies, view } from './store.js'
import { coveredListId } from './lists.js'

export const t = (key: TextKey, params?: Params): string => translate(language.value, key, params)
export const day = (value: string): string => formatDay(language.value, value)
export const moment = (value: string): string => format.formatMoment(language.value, value)
export const number = (value: number): string => format.formatNumber(language.value, value)
export const country = (code: string): string => countryName(language.value, code)
export const mineral = (id: string): string => mineralName(language.value, id)
export const reason = (value: Reason): string => sentences.reasonSentence(language.value, value)
export const finding = (value: Finding): string => sentences.findingSentence(language.value, withNames(value))
/** What to do about it; nothing for what only needs to be known. */
export const act = (value: Finding): string => sentences.actSentence(language.value, withNames(value))
export const companyName = (id: string): string => namesOfCompanies.value.get(id) ?? id
export const refusal = (value: sentences.Refusal): string => sentences.refusalSentence(language.value, value)
export const refusalDetail = (value: sentences.Refusal): string =>
  sentences.refusalDetail(language.value, value)
/** Of a form, `authorizerName`; one nobody has a word for as it is called. */
export const fieldName = (field: string): string => wordIfKnown(language.value, `field.${field}`) ?? field
export const endReason = (value: EndReason): string => sentences.endText(language.value, value)
export const ask = (end: TraceEnd, mineralId: string): string =>
  sentences.askText(language.value, end, mineralId)
export const label = (node: PictureNode): string => nodeLabel(language.value, node)
export const shortLabel = (node: PictureNode): string | undefined => shortNodeLabel(language.value, node)
export const ending = (node: PictureNode): string => endingWords(language.value, node)

const companyParams = ['company', 'buyer', 'supplier'] as const

function withNames(value: Finding): Finding {
  const params = { ...value.params }
  for (const name of companyParams) {
    const id = params[name]
    if (typeof id === 'string') params[name] = companyName(id)
  }
  return { ...value, params }
}

/** How it has answered, over the minerals it is in reach for. */
export function standingWords({ standing, minerals, usesNone }: TracedCompany): string {
  if (standing !== 'answered' || usesNone.length === 0) return t(`mix.${standing}`)
  if (usesNone.length === minerals.length) return t('mix.usesNone')
  return t('mix.usesNo', { minerals: enumerated(usesNone.map(mineral)) })
}

type Part = string | false | undefined

/** Names one after the other. */
export const enumerated = (names: readonly Part[]): string =>
  names.filter(Boolean).join(language.value === 'zh' ? '、' : ', ')
/** Between parts of one sentence. */
export const comma = (): string => (language.value === 'zh' ? '，' : ', ')
/** Parts of one sentence; absent ones are left out. */
export const joined = (parts: readonly Part[]): string => parts.filter(Boolean).join(comma())

/** A facet's value as the legend names it. */
export function facetWord(facet: string): string {
  const [name = '', value = ''] = facet.split(/:(.*)/s)
  if (name === 'mineral') return mineral(value)
  return translateIfKnown(language.value, `${name}.${value}`) ?? value
}

export const listName = (id: string): string => (id === coveredListId ? t('list.covered') : id)

/** The day the answer is for: asked, or the one the server took. */
export const today = (): string => new Date().toISOString().slice(0, 10)
export const askedDay = (): string => view.value.asOf ?? today()

export const columnHeads = (picture: Picture): ColumnHead[] =>
  picture.columns.map(({ column, kind, tier, count }) => ({
    column,
    title:
      kind !== 'tier'
        ? t(`column.${kind}`)
        : tier === 0
          ? t('column.company')
          : t('column.tier', { n: tier ?? column }),
    count: number(count),
  }))
