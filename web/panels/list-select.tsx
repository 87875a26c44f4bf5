import { judgeAgainst } from '../actions/navigate.js'
import { coveredListId } from '../state/lists.js'
import { view } from '../state/store.js'
import { t } from '../state/words.js'

interface ListSelectProps {
  readonly label: string
  /** Those the answer is judged against; the covered countries always are. */
  readonly lists: readonly string[]
  readonly nameOf: (list: string) => string
}

/** Against which list the screen judges. */
export function ListSelect({ label, lists, nameOf }: ListSelectProps) {
  const { list } = view.value
  const shown = new Set([coveredListId, ...lists, list])
  return (
    <label class="list-picker">
      {label}
      <select
        aria-label={t('list.label')}
        value={list}
        onChange={({ currentTarget }) => judgeAgainst(currentTarget.value)}
      >
        {[...shown].map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </label>
  )
}
