import { openReviews } from '../actions/navigate.js'
import { waitingInAll } from '../state/desk.js'
import { t } from '../state/words.js'
import { inPage } from './in-page.js'

/** What the answers still rest on that a person should settle. */
export function WaitingNote() {
  const n = waitingInAll.state.value.reply
  if (n === undefined || n === 0) return null
  return (
    <p class="waiting-note">
      <a href="/reviews" onClick={inPage(() => openReviews())}>
        {t('desk.start', { n })}
      </a>{' '}
      <span class="dim">{t('desk.startHint')}</span>
    </p>
  )
}
