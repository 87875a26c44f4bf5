import { useSignalEffect } from '@preact/signals'
import { keysShown, trace, view } from '../state/store.js'
import { askedDay, t } from '../state/words.js'
import { KeysDialog } from './keys-dialog.js'
import { Later } from './later.js'
import { StartPage } from './start-page.js'
import { TopBar } from './top-bar.js'
import { TracePage } from './trace-page.js'

const loadProfilesPage = async () => (await import('./profiles-page.js')).ProfilesPage

export function App() {
  useSignalEffect(() => {
    const { page } = view.value
    const name = trace.state.value.reply?.question.name
    document.title = page === 'trace' && name ? `${name} · ${askedDay()} · Lodeline` : 'Lodeline'
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
      {page === 'trace' ? (
        <TracePage />
      ) : page === 'profiles' ? (
        <Later load={loadProfilesPage} />
      ) : (
        <StartPage />
      )}
      {keysShown.value && <KeysDialog />}
      <div class="visually-hidden" aria-live="polite">
        {t(`page.${page}`)}
      </div>
    </div>
  )
}
