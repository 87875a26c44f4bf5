import { effect } from '@preact/signals'
import { isLanguage, type Language } from '../../graph/text/language.js'
import { decider } from '../state/desk.js'
import { language, preferredLanguage, theme, view } from '../state/store.js'
import { change } from './navigate.js'

const themeKey = 'lodeline.theme'
const languageKey = 'lodeline.language'
const deciderKey = 'lodeline.decider'

/** What the reader chose before, else what browser and system say; kept on the document from then on. */
export function startPreferences(): void {
  const storedTheme = read(themeKey)
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches
  theme.value =
    storedTheme === 'dark' || storedTheme === 'light' ? storedTheme : prefersDark ? 'dark' : 'light'
  const storedLanguage = read(languageKey)
  preferredLanguage.value = isLanguage(storedLanguage)
    ? storedLanguage
    : navigator.language.startsWith('zh')
      ? 'zh'
      : 'en'

  decider.value = read(deciderKey) ?? ''

  effect(() => {
    document.documentElement.dataset['theme'] = theme.value
  })
  effect(() => {
    document.documentElement.lang = language.value
  })
}

export function setLanguage(next: Language): void {
  preferredLanguage.value = next
  write(languageKey, next)
  if (view.value.language) change({ ...view.value, language: next })
}

export function setDecider(name: string): void {
  decider.value = name
  write(deciderKey, name)
}

export function toggleTheme(): void {
  theme.value = theme.value === 'dark' ? 'light' : 'dark'
  write(themeKey, theme.value)
}

/** Storage may be forbidden; the choice then lasts as long as the page. */
function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    return
  }
}
