import { useSignal } from '@preact/signals'
import type { Finding } from '../../graph/model.js'
import { applyFiles } from '../actions/upload.js'
import type { FileEntry } from '../state/files.js'
import { finding as findingText, refusalDetail, t } from '../state/words.js'
import { translateIfKnown } from '../i18n/translate.js'
import { language } from '../state/store.js'
import { DifferenceList } from './difference.js'
import { FileResult } from './file-result.js'
import { Icon } from './icons.js'
import { CellChip, SeveritySign } from './marks.js'

const mostFindings = 50

/** One file: what it is, what became of it, what a person should see. */
export function FileRow({ entry }: { entry: FileEntry }) {
  // A preview is there to be read.
  const unfolded = useSignal<boolean | undefined>(undefined)
  const open = unfolded.value ?? entry.state === 'previewed'
  const isRefused = entry.state === 'refused' || entry.state === 'failed'
  return (
    <li class={isRefused ? 'refused' : ''} data-file-state={entry.state}>
      <div class="file">
        <span class="file-name" title={entry.name}>
          {entry.name}
        </span>
        <FileState entry={entry} />
        <span class="dim file-what">{whatIs(entry)}</span>
        <span class="file-result">
          <FileResult entry={entry} open={open} onToggle={() => (unfolded.value = !open)} />
        </span>
      </div>
      {isRefused && entry.reason && <p class="file-why">{refusalDetail(entry.reason)}</p>}
      {open && entry.difference && <DifferenceList difference={entry.difference} />}
      {open && entry.findings.length > 0 && <Findings findings={entry.findings} />}
      {entry.state === 'previewed' && <Apply entry={entry} />}
    </li>
  )
}

function FileState({ entry: { state, progress } }: { entry: FileEntry }) {
  if (state === 'running' && progress !== undefined && progress > 0)
    return <progress max={1} value={progress} />
  return (
    <span class={`file-state ${state}`}>
      {state === 'applied' && <Icon name="check" />}
      {t(`file.${state}`)}
    </span>
  )
}

/** `CMRT 6.5 · en · Tuas Powder Metals`, or the list's name and size. */
function whatIs({ what, state }: FileEntry): string {
  if (!what) return state === 'refused' ? '' : ' '
  if (what.kind !== 'declaration') return listKind(what.kind)
  return [
    [what.template, what.version].filter(Boolean).join(' '),
    what.language,
    what.companyName ?? what.company,
  ]
    .filter(Boolean)
    .join(' · ')
}

const listKind = (kind: string) => translateIfKnown(language.value, `listKind.${kind}`) ?? kind

/** A preview waits for its button. */
const Apply = ({ entry: { id, complete } }: { entry: FileEntry }) => (
  <p class="file-apply">
    <button type="button" class="btn primary" onClick={() => void applyFiles([id])}>
      {t('file.apply')}
    </button>
    <span class="dim">{t(complete ? 'file.applyComplete' : 'file.applyHint')}</span>
  </p>
)

const Findings = ({ findings }: { findings: readonly Finding[] }) => (
  <ul class="findings">
    {findings.slice(0, mostFindings).map((finding, index) => (
      <li key={index} class={finding.severity}>
        <SeveritySign severity={finding.severity} />
        <span>
          <Place finding={finding} /> {findingText(finding)}
        </span>
      </li>
    ))}
    {findings.length > mostFindings && (
      <li class="dim">{t('file.moreFindings', { n: findings.length - mostFindings })}</li>
    )}
  </ul>
)

const Place = ({ finding: { sheet, cell, row } }: { finding: Finding }) =>
  cell ? (
    <CellChip sheet={sheet} cell={cell} />
  ) : row === undefined ? null : (
    <span class="dim">{t('file.row', { row })}</span>
  )
