import { fill, type Params } from '../../graph/text/fill.js'
import type { Language } from '../../graph/text/language.js'
import { en, type TextKey } from './en.js'
import { zh } from './zh.js'

const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, zh }

/** The text in the language, its gaps filled. */
export function translate(language: Language, key: TextKey, params: Params = {}): string {
  return fill(texts[language][key], params)
}

/** The text if there is one under this key, else undefined: for ids the server may add to. */
export function translateIfKnown(language: Language, key: string, params?: Params): string | undefined {
  return isTextKey(key) ? translate(language, key, params) : undefined
}

const isTextKey = (key: string): key is TextKey => Object.hasOwn(en, key)
