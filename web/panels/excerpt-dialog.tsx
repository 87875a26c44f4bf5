import { useEffect, useRef } from 'preact/hooks'
import type { ExcerptReply } from '../../graph/api/excerpt.js'
import { hideCell } from '../actions/excerpt.js'
import { fileUrl } from '../client.js'
import { excerpt, excerptAt } from '../state/store.js'
import { day, joined, t } from '../state/words.js'
import { ExcerptRows } from './excerpt-rows.js'
import { Icon } from './icons.js'
import { ProblemNotice } from './notice.js'

/** The row a statement stands in, as it was written, without leaving the page. */
export function ExcerptDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { reply, problem } = excerpt.state.value
  return (
    <dialog
      ref={dialog}
      class="keys excerpt"
      aria-labelledby="excerpt-title"
      onClose={hideCell}
      onClick={({ target, currentTarget }) => {
        // Only the backdrop is the dialog itself: its content fills it.
        if (target === currentTarget) currentTarget.close()
      }}
    >
      <div class="keys-body">
        <header>
          <h2 id="excerpt-title">{title()}</h2>
          <button
            type="button"
            class="btn ghost icon"
            aria-label={t('keys.close')}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => void excerpt.refresh()} />}
        {reply && <Whose reply={reply} />}
        {reply && <ExcerptRows reply={reply} />}
      </div>
    </dialog>
  )
}

function title(): string {
  const { sheet, cell = '' } = excerptAt.value ?? {}
  const row = /^row (\d+)$/.exec(cell)?.[1]
  const place = row === undefined ? cell : t('file.row', { row })
  return sheet === undefined ? place : `${sheet}!${place}`
}

const Whose = ({ reply: { file, fileName, declaration: form } }: { reply: ExcerptReply }) => (
  <p>
    {form && (
      <>
        <b>{form.companyName}</b>{' '}
        <span class="dim">
          {joined([
            `${form.template} ${form.version}`,
            form.language,
            day(form.effective),
            t('drawer.received', { day: day(form.received) }),
          ])}
        </span>{' '}
      </>
    )}
    <span class="dim">{fileName}</span>{' '}
    <a href={fileUrl(file)} download={fileName}>
      {t('file.download')}
    </a>{' '}
    <code class="dim" title={`sha-256 ${file}`}>
      {file.slice(0, 12)}
    </code>
  </p>
)
