import { useRef } from 'preact/hooks'
import { applyFiles, loadSample, setImportMode, upload } from '../actions/upload.js'
import type { ListKind } from '../../graph/model.js'
import { filesOfFolder, type Dropped } from '../actions/dropped-files.js'
import { countStates, isSettled, type FileEntry } from '../state/files.js'
import {
  draggedOver,
  filesListed,
  importMode,
  overview,
  sampleLoading,
  skippedFiles,
  uploadProblem,
} from '../state/store.js'
import { listTemplateUrl } from '../client.js'
import { joined, t } from '../state/words.js'
import { FileList } from './file-list.js'
import { Icon } from './icons.js'
import { problemWords } from './notice.js'

export function FilesCard() {
  const entries = filesListed.value
  return (
    <section class="card files">
      <header>
        <h2>{t('files.title')}</h2>
        <span class="r">{t('files.recognised')}</span>
      </header>
      <DropZone />
      <ImportModes />
      <EmptyLists />
      {uploadProblem.value !== undefined && (
        <p class="notice problem" role="alert">
          {t('files.unreachable', { reason: problemWords(uploadProblem.value).title })}
        </p>
      )}
      {entries.length === 0 ? <NoFiles /> : <Summary />}
      <FileList />
    </section>
  )
}

function DropZone() {
  const filesInput = useRef<HTMLInputElement>(null)
  const folderInput = useRef<HTMLInputElement>(null)
  const onChosen =
    (dropped: (files: readonly File[]) => Promise<Dropped>) =>
    ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      void dropped([...(currentTarget.files ?? [])]).then(upload)
      currentTarget.value = ''
    }

  return (
    <div class={`drop ${draggedOver.value ? 'over' : ''}`}>
      <Icon name="up" />
      <b>{t('files.drop')}</b>
      <span class="dim">{t('files.kinds')}</span>
      <div class="btns">
        <button type="button" class="btn" onClick={() => filesInput.current?.click()}>
          {t('files.choose')}
        </button>
        <button type="button" class="btn" onClick={() => folderInput.current?.click()}>
          {t('files.chooseFolder')}
        </button>
      </div>
      <input ref={filesInput} type="file" multiple hidden data-choose-files onChange={onChosen(asChosen)} />
      <input
        ref={folderInput}
        type="file"
        multiple
        hidden
        {...{ webkitdirectory: true }}
        onChange={onChosen(filesOfFolder)}
      />
    </div>
  )
}

/** One by one, whatever they are. */
const asChosen = (files: readonly File[]): Promise<Dropped> => Promise.resolve({ files, skipped: 0 })

/** How lists are taken in; forms take their place by their date either way (rule 24). */
const ImportModes = () => (
  <div class="import-modes">
    <label>
      <input
        type="checkbox"
        checked={importMode.value.preview}
        onChange={({ currentTarget }) => setImportMode({ preview: currentTarget.checked })}
      />
      <span>
        {t('files.preview')} <small class="dim">{t('files.previewHint')}</small>
      </span>
    </label>
    <label>
      <input
        type="checkbox"
        checked={importMode.value.complete}
        onChange={({ currentTarget }) => setImportMode({ complete: currentTarget.checked })}
      />
      <span>
        {t('files.complete')} <small class="dim">{t('files.completeHint')}</small>
      </span>
    </label>
  </div>
)

const kinds: readonly ListKind[] = [
  'bom',
  'suppliers',
  'relations',
  'smelters',
  'smelter-status',
  'smelter-origins',
  'cahra',
  'watch-list',
]

/** What a list looks like is best told by one. */
const EmptyLists = () => (
  <details class="empty-lists">
    <summary>{t('files.emptyLists')}</summary>
    {kinds.map((kind) => (
      <a key={kind} href={listTemplateUrl(kind)} download={`${kind}.csv`}>
        {t(`listKind.${kind}`)}
      </a>
    ))}
  </details>
)

function NoFiles() {
  const { reply } = overview.state.value
  const isEmpty = reply !== undefined && reply.declarations === 0 && reply.products === 0
  return (
    <div class="notice empty">
      {skippedFiles.value > 0 && <p>{t('files.onlySkipped', { n: skippedFiles.value })}</p>}
      <p>{t('files.none')}</p>
      {isEmpty && (
        <>
          <button
            type="button"
            class="btn primary"
            disabled={sampleLoading.value}
            onClick={() => void loadSample()}
          >
            {sampleLoading.value ? t('files.sampleLoading') : t('files.sample')}
          </button>
          <p class="dim">{t('files.sampleHint')}</p>
        </>
      )}
    </div>
  )
}

function Summary() {
  const entries = filesListed.value
  const settled = entries.filter(isSettled).length
  const counts = countStates(entries)
  const parts = [
    counts.done > 0 && t('files.count.done', { n: counts.done }),
    counts.known > 0 && t('files.count.known', { n: counts.known }),
    counts.previewed > 0 && t('files.count.previewed', { n: counts.previewed }),
    counts.refused > 0 && t('files.count.refused', { n: counts.refused }),
    counts.running > 0 && t('files.count.running', { n: counts.running }),
    counts.waiting > 0 && t('files.count.waiting', { n: counts.waiting }),
    skippedFiles.value > 0 && t('files.count.skipped', { n: skippedFiles.value }),
  ]
  const isBusy = settled < entries.length
  return (
    <div class="files-summary" aria-live="polite">
      <b>{t(isBusy ? 'files.reading' : 'files.summary', { n: entries.length })}</b>{' '}
      <span class="dim">{joined(parts)}</span>
      {counts.previewed > 1 && !isBusy && (
        <button type="button" class="btn" onClick={() => void applyFiles(previewed(entries))}>
          {t('files.applyAll', { n: counts.previewed })}
        </button>
      )}
      {isBusy && <progress max={entries.length} value={settled} />}
    </div>
  )
}

const previewed = (entries: readonly FileEntry[]): string[] =>
  entries.flatMap(({ id, state }) => (state === 'previewed' ? [id] : []))
