import { groupFindings } from '../../graph/text/group-findings.js'
import { applyFiles } from '../actions/upload.js'
import type { FileEntry } from '../state/files.js'
import { comma, finding, joined, refusal, t } from '../state/words.js'
import { changesNothing } from './difference.js'

interface FileResultProps {
  readonly entry: FileEntry
  readonly open: boolean
  readonly onToggle: () => void
}

/** What became of a file, in words, and the next step. */
export function FileResult({ entry, open, onToggle }: FileResultProps) {
  const { state, reason } = entry
  switch (state) {
    case 'refused':
      return <>{reason && refusal(reason)}</>
    case 'failed':
      return (
        <>
          {reason ? refusal(reason) : t('file.failedHint')} <ApplyLink entry={entry} />
        </>
      )
    case 'known': {
      const other = entry.findings.find(({ code }) => code === 'readByOtherProfile')
      return (
        <>
          {other ? finding(other) : t('file.knownHint')}
          <Unfold entry={entry} open={open} onToggle={onToggle} />
        </>
      )
    }
    case 'running':
      return <>{entry.step ? t(`file.step.${entry.step}`) : ''}</>
    case 'applied':
    case 'previewed':
      return <Outcome entry={entry} open={open} onToggle={onToggle} />
    default:
      return null
  }
}

function Outcome(props: FileResultProps) {
  const { what } = props.entry
  const lines = t(what?.kind === 'declaration' ? 'file.smelterLines' : 'file.rows', { n: what?.rows ?? 0 })
  return (
    <>
      {joined([lines, ...changes(props.entry)])}
      <Unfold {...props} />
    </>
  )
}

/** Opens what the row has to say at length. */
function Unfold({ entry: { findings, difference }, open, onToggle }: FileResultProps) {
  const hasDetails = findings.length > 0 || (difference !== undefined && !changesNothing(difference))
  if (!hasDetails) return null
  return (
    <>
      {comma()}
      <button type="button" class="link" aria-expanded={open} onClick={onToggle}>
        {findings.length > 0 ? t('file.findings', { n: groupFindings(findings).length }) : t('file.details')}
      </button>
    </>
  )
}

function changes({ difference, state }: FileEntry): (string | false)[] {
  if (difference === undefined) return []
  if (changesNothing(difference)) return [t('file.changesNothing')]
  const { adds, changes: changed, ends, omits } = difference.counts
  return [
    state === 'previewed' && adds > 0 && t('file.adds', { n: adds }),
    changed > 0 && t('file.changes', { n: changed }),
    ends > 0 && t('file.ends', { n: ends }),
    omits > 0 && t('file.omits', { n: omits }),
  ]
}

const ApplyLink = ({ entry: { id } }: { entry: FileEntry }) => (
  <button type="button" class="link" onClick={() => void applyFiles([id])}>
    {t('problem.retry')}
  </button>
)
