import type { ComponentChildren } from 'preact'
import {
  askForDay,
  goToProfiles,
  goToStart,
  openDeclarations,
  openImpact,
  openReviews,
} from '../actions/navigate.js'
import { setLanguage, toggleTheme } from '../actions/preferences.js'
import { waitingInAll } from '../state/desk.js'
import { language, serviceGone, theme, view } from '../state/store.js'
import type { Page } from '../state/view.js'
import { askedDay, day, number, t, today } from '../state/words.js'
import { Brand, Icon } from './icons.js'
import { inPage } from './in-page.js'
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
        {page === 'trace' && (
          <a href={location.href} class="on" aria-current="page" onClick={inPage(() => undefined)}>
            {t('page.trace')}
          </a>
        )}
        <Place href="/impact" isOn={page === 'impact'} go={() => openImpact()}>
          {t('page.impact')}
        </Place>
        {page === 'what-if' && (
          <a href={location.href} class="on" aria-current="page" onClick={inPage(() => undefined)}>
            {t('page.what-if')}
          </a>
        )}
        <Place
          href="/declarations"
          isOn={page === 'declarations' || page === 'findings'}
          go={() => openDeclarations()}
        >
          {t('page.declarations')}
        </Place>
        <Place href="/reviews" isOn={page === 'reviews' || page === 'decisions'} go={() => openReviews()}>
          {t('page.reviews')}
          <Waiting />
        </Place>
        <Place href="/profiles" isOn={page === 'profiles'} go={goToProfiles}>
          {t('page.profiles')}
        </Place>
      </nav>
      <ServiceSign />
      {hasSearch[page] ? <SearchBox size="small" /> : <span class="grow" />}
      {isOfADay[page] && <DayPicker />}
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  )
}

/** Said on every page, also while nothing is asked. */
const ServiceSign = () => (
  <span class="service-sign" role="status">
    {serviceGone.value && (
      <span class="chip problem" title={t('bar.serviceGoneHint')}>
        {t('bar.serviceGone')}
      </span>
    )}
  </span>
)

/** The start page and the reviews have a search box of their own. */
const hasSearch: Readonly<Record<Page, boolean>> = {
  start: false,
  trace: true,
  impact: false,
  'what-if': false,
  declarations: true,
  findings: true,
  reviews: false,
  decisions: true,
  profiles: true,
}
/** Decisions and profiles are made today, whatever day an answer is for. */
const isOfADay: Readonly<Record<Page, boolean>> = {
  start: true,
  trace: true,
  impact: true,
  'what-if': true,
  declarations: false,
  findings: false,
  reviews: false,
  decisions: false,
  profiles: false,
}

interface PlaceProps {
  readonly href: string
  readonly isOn: boolean
  readonly go: () => void
  readonly children: ComponentChildren
}

const Place = ({ href, isOn, go, children }: PlaceProps) => (
  <a href={href} class={isOn ? 'on' : ''} aria-current={isOn ? 'page' : undefined} onClick={inPage(go)}>
    {children}
  </a>
)

function Waiting() {
  const n = waitingInAll.state.value.reply
  if (n === undefined || n === 0) return null
  return (
    <span class="n" title={t('desk.start', { n })}>
      {number(n)}
    </span>
  )
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
