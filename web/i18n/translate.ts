import { en, type TextKey } from './en.js'
import { zh } from './zh.js'

export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]
export type Params = Readonly<Record<string, string | number>>

const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, zh }

/** The text in the language, its `{names}` filled; of `one|more` the form that fits `n`; `[…]` only if its name is known. */
export function translate(language: Language, key: TextKey, params: Params = {}): string {
  return fill(texts[language][key], params)
}

export function fill(template: string, params: Params): string {
  const [one = '', more = one] = template.split('|')
  const form = params['n'] === 1 ? one : more
  const whole = form.replaceAll(/\[([^\]]*?\{(\w+)\}[^\]]*)\]/g, (_, inside: string, name: string) =>
    params[name] === undefined || params[name] === '' ? '' : inside,
  )
  return whole.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}

export const isLanguage = (value: string | undefined): value is Language =>
  languages.some((language) => language === value)

/** The text if there is one under this key, else undefined: for ids the server may add to. */
export function translateIfKnown(language: Language, key: string, params?: Params): string | undefined {
  return isTextKey(key) ? translate(language, key, params) : undefined
}

const isTextKey = (key: string): key is TextKey => Object.hasOwn(en, key)
