import { enWords, type WordKey } from './en-words.js'
import type { Language } from './language.js'
import { zhWords } from './zh-words.js'

const words: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { en: enWords, zh: zhWords }

/** A word of the field under this key, else undefined: for ids that facts may add to. */
export const wordIfKnown = (language: Language, key: string): string | undefined =>
  isWordKey(key) ? words[language][key] : undefined

const isWordKey = (key: string): key is WordKey => Object.hasOwn(enWords, key)
