import { useSignalEffect } from '@preact/signals'
import { excerptAt, keysShown, trace, view } from '../state/store.js'
import { askedDay, t } from '../state/words.js'
import { ExcerptDialog } from './excerpt-dialog.js'
import { KeysDialog } from './keys-dialog.js'
import { Later } from './later.js'
import { StartPage } from './start-page.js'
import { TopBar } from './top-bar.js'
import { TracePage } from './trace-page.js'

/** Places that a trace does without. */
const loadProfiles = async () => (await import('./profiles-page.js')).ProfilesPage
const loadImpact = async () => (await import('./impact-page.js')).ImpactPage
const loadWhatIf = async () => (await import('./what-if-page.js')).WhatIfPage
const loadDeclarations = async () => (await import('./declarations-place.js')).DeclarationsPlace
const loadDesk = async () => (await import('./desk-places.js')).DeskPlaces

export function App() {
  useSignalEffect(() => {
    const { page } = view.value
    const name = trace.state.value.reply?.question.name
    const titles = page === 'trace' ? [name, name && askedDay()] : page === 'start' ? [] : [t(`page.${page}`)]
    document.title = [...titles, 'Lodeline'].filter(Boolean).join(' · ')
  })
  const { page } = view.value
  return (
    <div class={`page ${page}`}>
      <TopBar />
      {view.value.notADay && (
        <div class="problem-row">
          <div class="notice problem" role="alert">
            {t('problem.notADay', { text: view.value.notADay })}
          </div>
        </div>
      )}
      <Place />
      {keysShown.value && <KeysDialog />}
      {excerptAt.value && <ExcerptDialog />}
      <div class="visually-hidden" aria-live="polite">
        {t(`page.${page}`)}
      </div>
    </div>
  )
}

function Place() {
  switch (view.value.page) {
    case 'start':
      return <StartPage />
    case 'trace':
      return <TracePage />
    case 'impact':
      return <Later key="impact" load={loadImpact} />
    case 'what-if':
      return <Later key="what-if" load={loadWhatIf} />
    case 'declarations':
    case 'findings':
      return <Later key="declarations" load={loadDeclarations} />
    case 'profiles':
      return <Later key="profiles" load={loadProfiles} />
    case 'reviews':
    case 'decisions':
      return <Later key="desk" load={loadDesk} />
  }
}
