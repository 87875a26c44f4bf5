/**
 * The country names of i18n-iso-countries (ISO 3166-1, MIT) in the templates' languages. The package is CommonJS and
 * its names are JSON files: loading the ten of interest costs a fifth of its own entry, which loads all 78.
 */
import { createRequire } from 'node:module'

interface Library {
  registerLocale(names: unknown): void
  getAlpha3Codes(): Readonly<Record<string, string>>
  getNames(language: string, options: { select: 'all' }): Readonly<Record<string, string[]>>
}

/** Languages of the templates by ISO 639-1 code. */
export const templateLanguages = ['en', 'zh', 'ja', 'ko', 'fr', 'pt', 'de', 'es', 'it', 'tr'] as const

const load = createRequire(import.meta.url)
// `require` is untyped by nature; the shape is the package's own index.d.ts.
const library = load('i18n-iso-countries/index.js') as Library
for (const language of templateLanguages)
  library.registerLocale(load(`i18n-iso-countries/langs/${language}.json`))

/** Alpha-2 code by alpha-3 code. */
export const alpha2ByAlpha3: Readonly<Record<string, string>> = library.getAlpha3Codes()

/** Names by alpha-2 code, the official one first; empty for a language that is no template language. */
export const libraryNames = (language: string): Readonly<Record<string, readonly string[]>> =>
  templateLanguages.some((known) => known === language) ? library.getNames(language, { select: 'all' }) : {}
