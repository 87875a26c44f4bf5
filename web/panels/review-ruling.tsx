import type { Review } from '../../graph/api/reviews.js'
import { decide, everywhere, write } from '../actions/desk.js'
import { setDecider } from '../actions/preferences.js'
import { decider, draft, marked, sending } from '../state/desk.js'
import { candidateNames } from '../state/desk-words.js'
import { keyFor } from '../state/key-registry.js'
import { firstAlone, hasPlaces, ownMark, standsAlone } from '../state/ruling.js'
import { joined, t } from '../state/words.js'

/** For which lines, why and by whom; then the word itself. */
export function ReviewRuling({ review }: { review: Review }) {
  const words = rulingWords(review)
  return (
    <form
      class="desk-ruling"
      onSubmit={(event) => {
        event.preventDefault()
        void decide()
      }}
    >
      {hasPlaces(review) && <Places review={review} />}
      <label class="desk-field wide">
        <span>
          {t('desk.reason')} <kbd>{keyFor('reviews', 'reason')}</kbd>
        </span>
        <input
          data-reason
          type="text"
          maxLength={2_000}
          placeholder={t('desk.reasonHint')}
          value={draft.value.reason}
          onInput={({ currentTarget }) => write({ reason: currentTarget.value })}
          onKeyDown={leaveOnEscape}
        />
      </label>
      <Decider />
      <button type="submit" class="btn primary" disabled={words === undefined || sending.value}>
        {words ?? t('desk.decideNothing')} <kbd>{keyFor('reviews', 'decide')}</kbd>
      </button>
    </form>
  )
}

/** Who decides; remembered on this device. */
export const Decider = () => (
  <label class="desk-field">
    <span>{t('desk.by')}</span>
    <input
      type="text"
      maxLength={200}
      autocomplete="name"
      placeholder={t('desk.byHint')}
      value={decider.value}
      onInput={({ currentTarget }) => setDecider(currentTarget.value)}
      onKeyDown={leaveOnEscape}
    />
  </label>
)

/** Back to the single keys. */
const leaveOnEscape = (event: KeyboardEvent) => {
  if (event.key === 'Escape' && event.currentTarget instanceof HTMLElement) event.currentTarget.blur()
}

function rulingWords({ subject: { kind } }: Review): string | undefined {
  if (draft.value.mark === ownMark) return t(kind === 'scope' ? 'desk.own.scope' : 'desk.decideOwn')
  if (marked.value.length === 0) return undefined
  const name = candidateNames(kind, marked.value)
  return t(kind === 'scope' ? 'desk.decideCovers' : 'desk.decideIs', { name })
}

function Places({ review }: { review: Review }) {
  const { place } = draft.value
  return (
    <fieldset class="desk-where">
      <legend>
        {t('desk.where')} <kbd>{keyFor('reviews', 'place')}</kbd>
      </legend>
      <label>
        <input type="radio" name="where" checked={place === undefined} onChange={everywhere} />
        {t('desk.everywhere')} <span class="dim">({t('desk.lines', { n: review.lines })})</span>
      </label>
      <label>
        <input
          type="radio"
          name="where"
          checked={place !== undefined}
          onChange={() => write({ place: firstAlone(review) })}
        />
        {t('desk.lineAlone')}
      </label>
      {place !== undefined && review.places.length > 1 && (
        <select
          aria-label={t('desk.line')}
          value={String(place)}
          onChange={({ currentTarget }) => write({ place: Number(currentTarget.value) })}
        >
          {review.places.map((each, index) => (
            <option
              key={`${each.file} ${each.row}`}
              value={String(index)}
              disabled={!standsAlone(review, each)}
            >
              {joined([each.fileName, each.cell ?? t('file.row', { row: each.row ?? '' })])}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  )
}
