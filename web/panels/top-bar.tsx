import { askForDay, goToProfiles, goToStart } from '../actions/navigate.js'
import { setLanguage, toggleTheme } from '../actions/preferences.js'
import { language, theme, view } from '../state/store.js'
import { askedDay, day, t, today } from '../state/words.js'
import { Brand, Icon } from './icons.js'
import { SearchBox } from './search-box.js'

export function TopBar() {
  const { page } = view.value
  return (
    <header class="bar">
      <a class="brand" href="/" aria-label="Lodeline" onClick={inPage(goToStart)}>
        <Brand />
        <span class="brand-name">Lodeline</span>
      </a>
      <nav class="nav">
        <a href="/" class={page === 'start' ? 'on' : ''} onClick={inPage(goToStart)}>
          {t('page.start')}
        </a>
        <a href="/profiles" class={page === 'profiles' ? 'on' : ''} onClick={inPage(goToProfiles)}>
          {t('page.profiles')}
        </a>
        {page === 'trace' && (
          <a href={location.href} class="on" aria-current="page" onClick={inPage(() => undefined)}>
            {t('page.trace')}
          </a>
        )}
      </nav>
      {page === 'trace' ? <SearchBox size="small" /> : <span class="grow" />}
      <DayPicker />
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  )
}

/** Plain clicks stay in the page; modified ones open a tab as everywhere. */
const inPage = (go: () => void) => (event: MouseEvent) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go()
}

const DayPicker = () => (
  <label class="day-picker" title={t('bar.day')}>
    <span aria-hidden="true">{t('bar.asOf', { day: day(askedDay()) })}</span>
    <Icon name="down" />
    <input
      type="date"
      aria-label={t('bar.day')}
      value={askedDay()}
      onClick={(event) => event.currentTarget.showPicker()}
      onChange={({ currentTarget: { value } }) => askForDay(value && value !== today() ? value : undefined)}
    />
  </label>
)

const LanguageSwitch = () => (
  <div class="join" role="group" aria-label={t('bar.language')}>
    <button
      type="button"
      class="btn ghost"
      aria-pressed={language.value === 'en'}
      onClick={() => setLanguage('en')}
    >
      EN
    </button>
    <button
      type="button"
      class="btn ghost"
      lang="zh"
      aria-pressed={language.value === 'zh'}
      onClick={() => setLanguage('zh')}
    >
      中文
    </button>
  </div>
)

function ThemeSwitch() {
  const name = theme.value === 'dark' ? t('bar.light') : t('bar.dark')
  return (
    <button type="button" class="btn ghost icon" aria-label={name} title={name} onClick={toggleTheme}>
      <Icon name={theme.value === 'dark' ? 'sun' : 'moon'} />
    </button>
  )
}
