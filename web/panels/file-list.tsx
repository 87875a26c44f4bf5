import { useSignal } from '@preact/signals'
import { showFiles } from '../actions/upload.js'
import { fileFilters, fileFilterShown, filesShown } from '../state/store.js'
import { number, t } from '../state/words.js'
import { FileRow } from './file-row.js'

const rowsAtOnce = 400

/** What became of each file, under a filter; what was not taken first. */
export function FileList() {
  const most = useSignal(rowsAtOnce)
  const entries = filesShown.value
  const rest = entries.length - most.value
  return (
    <>
      <Filters />
      <ul class="file-list" aria-label={t('files.title')}>
        {entries.slice(0, most.value).map((entry, index) => (
          <FileRow key={entry.id} entry={entry} above={entries[index - 1]} />
        ))}
        {rest > 0 && (
          <li>
            <button type="button" class="link" onClick={() => (most.value += rowsAtOnce)}>
              {t('files.more', { n: number(rest) })}
            </button>
          </li>
        )}
      </ul>
    </>
  )
}

/** Nothing to choose where all files are of one kind. */
function Filters() {
  const filters = fileFilters.value
  if (filters.length < 2) return null
  return (
    <div class="file-filters" role="group" aria-label={t('files.filter')}>
      {filters.map(({ filter, n }) => (
        <button
          key={filter}
          type="button"
          class={`chip ${filter === 'refused' ? 'problem' : ''} ${filter === fileFilterShown.value ? 'sel' : ''}`}
          aria-pressed={filter === fileFilterShown.value}
          onClick={() => showFiles(filter)}
        >
          {t(`files.filter.${filter}`)} <span class="num">{number(n)}</span>
        </button>
      ))}
    </div>
  )
}
