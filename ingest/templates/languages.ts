/** Every language `Declaration!D3` offers in some family; which of them, in which order, is the family's. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'zh', name: '中文 Chinese' },
  { code: 'ja', name: '日本語 Japanese' },
  { code: 'ko', name: '한국어 Korean' },
  { code: 'fr', name: 'Français' },
  { code: 'pt', name: 'Português' },
  { code: 'de', name: 'Deutsch' },
  { code: 'es', name: 'Español' },
  { code: 'it', name: 'Italiano' },
  { code: 'tr', name: 'Türkçe' },
] as const
export type LanguageCode = (typeof languages)[number]['code']
