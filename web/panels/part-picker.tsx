import { askForPart } from '../actions/navigate.js'
import { partsAsked, view } from '../state/store.js'
import { number, t } from '../state/words.js'
import { Icon } from './icons.js'

/** Narrows the question to one number: typed or chosen, whatever is known of them by then. */
export function PartPicker() {
  const { part } = view.value
  const { items = [], total = 0 } = partsAsked.state.value.reply ?? {}
  if (part !== undefined)
    return (
      <button
        type="button"
        class="chip sel"
        title={t('question.allParts')}
        onClick={() => askForPart(undefined)}
      >
        {t('question.part', { part })}
        <Icon name="close" />
      </button>
    )
  if (total < 2) return null
  return (
    <span class="part-picker">
      <input
        list="parts-asked"
        aria-label={t('question.onlyPart')}
        placeholder={t('question.anyPart', { n: number(total) })}
        onChange={({ currentTarget }) => askForPart(currentTarget.value.trim())}
      />
      <datalist id="parts-asked">
        {items.map(({ part: each, name }) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </datalist>
    </span>
  )
}

const partsShown = 8

/** Of a company whose forms speak for single numbers: asked as a whole, nothing of it is proven (rule 9). */
export function PartsNotice() {
  const { company, part } = view.value
  const parts = partsAsked.state.value.reply?.items.filter(({ hasOwnForm }) => hasOwnForm) ?? []
  if (company === undefined || part !== undefined || parts.length === 0) return null
  return (
    <p class="parts-notice">
      {t('question.singleParts', { n: number(parts.length) })}{' '}
      {parts.slice(0, partsShown).map(({ part: each, name }) => (
        <button key={each} type="button" class="chip" title={name} onClick={() => askForPart(each)}>
          {each}
        </button>
      ))}
      {parts.length > partsShown && (
        <span class="dim"> {t('answer.more', { n: parts.length - partsShown })}</span>
      )}
    </p>
  )
}
