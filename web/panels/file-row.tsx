import { useSignal } from '@preact/signals'
import type { Finding } from '../../graph/model.js'
import { fileUrl } from '../client.js'
import type { FileEntry } from '../state/files.js'
import { finding as findingText, joined, refusal, refusalDetail, t } from '../state/words.js'
import { translateIfKnown } from '../i18n/translate.js'
import { language } from '../state/store.js'
import { Icon } from './icons.js'
import { CellChip, SeveritySign } from './marks.js'

const mostFindings = 50

/** One file: what it is, what became of it, what a person should see. */
export function FileRow({ entry }: { entry: FileEntry }) {
  const open = useSignal(false)
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
          <Result entry={entry} open={open.value} onToggle={() => (open.value = !open.value)} />
        </span>
      </div>
      {isRefused && entry.reason && <p class="file-why">{refusalDetail(entry.reason)}</p>}
      {open.value && <Findings findings={entry.findings} />}
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

interface ResultProps {
  readonly entry: FileEntry
  readonly open: boolean
  readonly onToggle: () => void
}

function Result({ entry, open, onToggle }: ResultProps) {
  const { state, reason, what, findings, difference } = entry
  if (state === 'refused' || state === 'failed')
    return (
      <>
        {reason ? refusal(reason) : t('file.failedHint')} <Download entry={entry} />
      </>
    )
  if (state === 'known') return <>{t('file.knownHint')}</>
  if (state === 'running') return <>{entry.step ? t(`file.step.${entry.step}`) : ''}</>
  if (state !== 'applied' && state !== 'previewed') return null

  const rows = what?.rows ?? 0
  const counts = [
    t(what?.kind === 'declaration' ? 'file.smelterLines' : 'file.rows', { n: rows }),
    difference && difference.changes.length > 0 && t('file.changes', { n: difference.changes.length }),
    difference && difference.ends.length > 0 && t('file.ends', { n: difference.ends.length }),
    difference && difference.omits.length > 0 && t('file.omits', { n: difference.omits.length }),
  ]
  return (
    <>
      {joined(counts)}
      {findings.length > 0 && (
        <>
          {', '}
          <button type="button" class="link" aria-expanded={open} onClick={onToggle}>
            {t('file.findings', { n: findings.length })}
          </button>
        </>
      )}
    </>
  )
}

const Download = ({ entry: { file, name } }: { entry: FileEntry }) =>
  file ? (
    <a href={fileUrl(file)} download={name}>
      {t('file.download')}
    </a>
  ) : null

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
