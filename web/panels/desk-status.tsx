import { sitting, waitingInAll } from '../state/desk.js'
import { decidedWords } from '../state/desk-words.js'
import { t } from '../state/words.js'
import { KeysButton } from './keys-dialog.js'

/** How much waits, and the last word of this sitting. */
export function DeskStatus() {
  const last = sitting.value.at(-1)
  const n = waitingInAll.state.value.reply
  return (
    <footer class="status">
      {n !== undefined && <span>{n === 0 ? t('desk.empty') : t('desk.start', { n })}</span>}
      {last && (
        <>
          <span class="dot" />
          <span>{t('desk.decided', { what: decidedWords(last.record) })}</span>
        </>
      )}
      <KeysButton />
    </footer>
  )
}
