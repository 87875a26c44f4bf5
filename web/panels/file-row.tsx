import { useSignal } from '@preact/signals'
import type { Finding } from '../../graph/model.js'
import { groupFindings } from '../../graph/text/group-findings.js'
import { traceDeclarant } from '../actions/trace-declarant.js'
import { openDeclaration } from '../actions/navigate.js'
import { applyFiles } from '../actions/upload.js'
import { explains, isRefused } from '../state/file-list.js'
import type { FileEntry } from '../state/files.js'
import { fileUrl } from '../client.js'
import { finding as findingText, refusalDetail, t } from '../state/words.js'
import { translateIfKnown } from '../i18n/translate.js'
import { language } from '../state/store.js'
import { DifferenceList } from './difference.js'
import { FileResult } from './file-result.js'
import { Icon } from './icons.js'
import { CellChip, SeveritySign } from './marks.js'

const mostFindings = 50

interface FileRowProps {
  readonly entry: FileEntry
  /** The row above: what it says at length is not said again. */
  readonly above?: FileEntry | undefined
}

/** One file: what it is, what became of it, what a person should see. */
export function FileRow({ entry, above }: FileRowProps) {
  // A preview is there to be read.
  const unfolded = useSignal<boolean | undefined>(undefined)
  const open = unfolded.value ?? entry.state === 'previewed'
  return (
    <li class={isRefused(entry) ? 'refused' : ''} data-file-state={entry.state}>
      <div class="file">
        <span class="file-name" title={entry.name}>
          {entry.name}
        </span>
        <FileState entry={entry} />
        <span class="dim file-what">
          {isRefused(entry) ? <Download entry={entry} /> : <What entry={entry} />}
        </span>
        <span class="file-result">
          <FileResult entry={entry} open={open} onToggle={() => (unfolded.value = !open)} />
        </span>
      </div>
      {explains(entry, above) && entry.reason && <p class="file-why">{refusalDetail(entry.reason)}</p>}
      {open && <Opened entry={entry} />}
      {open && entry.difference && <DifferenceList difference={entry.difference} />}
      {open && entry.findings.length > 0 && (
        <Findings findings={groupFindings(entry.findings)} file={entry.file} />
      )}
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

/** `CMRT 6.5 · en · Tuas Powder Metals`, or the list's name; an applied form's company can be traced from. */
function What({ entry: { what, state, file } }: { entry: FileEntry }) {
  if (!what) return null
  if (what.kind !== 'declaration') return <>{listKind(what.kind)}</>
  const form = [[what.template, what.version].filter(Boolean).join(' '), what.language].filter(Boolean)
  const { company, companyName = company } = what
  const isHeld = (state === 'applied' || state === 'known') && company !== undefined && file !== undefined
  if (!isHeld) return <>{[...form, companyName].filter(Boolean).join(' · ')}</>
  return (
    <span class="file-form">
      <span>{form.join(' · ')} ·</span>
      <button
        type="button"
        class="link"
        title={companyName}
        onClick={() => void traceDeclarant({ declaration: file, company })}
      >
        {companyName}
      </button>
    </span>
  )
}

/** The form itself, with its findings beside their cells. */
const Opened = ({ entry: { what, state, file } }: { entry: FileEntry }) =>
  what?.kind === 'declaration' && (state === 'applied' || state === 'known') && file !== undefined ? (
    <p class="file-open">
      <button type="button" class="link" onClick={() => openDeclaration(file)}>
        {t('file.openForm')}
      </button>
    </p>
  ) : null

const Download = ({ entry: { file, name } }: { entry: FileEntry }) =>
  file ? (
    <a href={fileUrl(file)} download={name}>
      {t('file.download')}
    </a>
  ) : null

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

interface FindingsProps {
  readonly findings: readonly Finding[]
  /** Where it is stored. */
  readonly file: string | undefined
}

const Findings = ({ findings, file }: FindingsProps) => (
  <ul class="findings">
    {findings.slice(0, mostFindings).map((finding, index) => (
      <li key={index} class={finding.severity}>
        <SeveritySign severity={finding.severity} />
        <span>
          <Place finding={finding} file={file} /> {findingText(finding)}
        </span>
      </li>
    ))}
    {findings.length > mostFindings && (
      <li class="dim">{t('file.moreFindings', { n: findings.length - mostFindings })}</li>
    )}
  </ul>
)

function Place({ finding: { sheet, cell, row }, file }: { finding: Finding; file: string | undefined }) {
  const place = cell ?? (row === undefined ? undefined : `row ${row}`)
  if (place === undefined) return null
  const shown = cell ?? t('file.row', { row: row ?? 0 })
  return (
    <CellChip sheet={sheet} cell={shown} at={file === undefined ? undefined : { file, sheet, cell: place }} />
  )
}
