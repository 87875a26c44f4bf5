import { useEffect, useRef } from 'preact/hooks'
import { step, undoLast } from '../actions/desk.js'
import { openId, openText, queue, sending, sitting, waiting } from '../state/desk.js'
import { subjectText } from '../state/desk-words.js'
import { keyFor } from '../state/key-registry.js'
import { day, t } from '../state/words.js'
import { CellChip } from './marks.js'

/** The question. Takes the focus when another text opens, so that keys and screen readers follow. */
export function ReviewHead() {
  const heading = useRef<HTMLHeadingElement>(null)
  const id = openId.value
  const before = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (before.current !== undefined && before.current !== id) heading.current?.focus({ preventScroll: true })
    before.current = id
  }, [id])

  const review = openText.value
  return (
    <div class="question">
      <div class="grow">
        <h1 ref={heading} tabIndex={-1}>
          {review
            ? t(`desk.title.${review.subject.kind}`, { text: subjectText(review.subject) })
            : t('page.reviews')}
        </h1>
        <Facts />
      </div>
      <div class="btns">
        <button
          type="button"
          class="btn ghost"
          disabled={sitting.value.length === 0 || sending.value}
          onClick={() => void undoLast()}
        >
          {t('desk.undoLast')} <kbd>{keyFor('reviews', 'undo')}</kbd>
        </button>
        <button type="button" class="btn" disabled={queue.value.length < 2} onClick={() => step(-1)}>
          {t('desk.previous')} <kbd>{keyFor('reviews', 'previous')}</kbd>
        </button>
        <button type="button" class="btn" disabled={queue.value.length < 2} onClick={() => step(1)}>
          {t('desk.next')} <kbd>{keyFor('reviews', 'next')}</kbd>
        </button>
      </div>
    </div>
  )
}

function Facts() {
  const review = openText.value
  const total = waiting.state.value.reply?.total ?? 0
  if (!review) return <div class="facts" />
  const at = queue.value.findIndex(({ id }) => id === review.id)
  const [place] = review.places
  return (
    <div class="facts">
      <span>{at < 0 ? t('desk.outside') : t('desk.position', { at: at + 1, n: total })}</span>
      <span class="dot" />
      {place?.companyName && (
        <>
          <span>{t('desk.typedBy', { company: place.companyName })}</span>
          <span class="dot" />
        </>
      )}
      {place?.cell && (
        <CellChip
          sheet={place.sheet}
          cell={place.cell}
          at={{ file: place.file, sheet: place.sheet, cell: place.cell }}
        />
      )}
      <span>{t('desk.since', { day: day(review.since) })}</span>
    </div>
  )
}
