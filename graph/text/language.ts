/** The languages every text exists in; a missing key of one fails the build. */
export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: string | undefined): value is Language =>
  languages.some((language) => language === value)

/** For the runtime's own names and numbers. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' }
