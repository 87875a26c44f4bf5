/** Languages as `Declaration!D3` offers them, in the order of the columns of sheet L. */
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
