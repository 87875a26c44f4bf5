import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { remove, save, write } from '../actions/profiles.js'
import {
  check,
  draft,
  isChanged,
  nextRevision,
  problems,
  problemSentence,
  saved,
  savingProblem,
  tp,
} from '../state/profiles.js'
import { ProblemNotice } from './notice.js'

/** The text with its line numbers, the wrong lines marked; each problem leads to its line. */
export function ProfileEditor() {
  const area = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  const text = draft.value?.text ?? ''
  const wrong = new Set(problems.value?.map(({ line }) => line))

  return (
    <section class="card profile-editor">
      <Toolbar />
      {savingProblem.value !== undefined && <ProblemNotice problem={savingProblem.value} />}
      {saved.value && (
        <div class="notice" role="status">
          {tp('saved')}
        </div>
      )}
      <div class="code">
        <div class="gutter" ref={gutter} aria-hidden="true">
          {text.split('\n').map((_, index) => (
            <div key={index} class={wrong.has(index + 1) ? 'wrong' : ''}>
              {index + 1}
            </div>
          ))}
        </div>
        <textarea
          ref={area}
          aria-label={tp('editor')}
          aria-invalid={wrong.size > 0}
          spellcheck={false}
          autocomplete="off"
          wrap="off"
          value={text}
          onInput={({ currentTarget }) => write(currentTarget.value)}
          onScroll={({ currentTarget }) => {
            if (gutter.current) gutter.current.scrollTop = currentTarget.scrollTop
          }}
        />
      </div>
      <Problems onGoTo={(line) => area.current && goTo(area.current, line)} />
    </section>
  )
}

/** As `profiles.css` sets it. */
const lineHeight = 18

function goTo(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n')
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  area.scrollTop = Math.max(0, (line - 6) * lineHeight)
}

function Toolbar() {
  const asked = useSignal(false)
  const isWrong = problems.value === undefined || problems.value.length > 0
  const revision = nextRevision.value
  return (
    <header>
      <h2>{tp('editor')}</h2>
      <span class="grow" />
      {asked.value ? (
        <>
          <span>{tp('reallyRemove')}</span>
          <button
            type="button"
            class="btn"
            onClick={() => {
              asked.value = false
              void remove()
            }}
          >
            {tp('remove')}
          </button>
          <button type="button" class="btn" onClick={() => (asked.value = false)}>
            {tp('keep')}
          </button>
        </>
      ) : (
        <button type="button" class="btn ghost" onClick={() => (asked.value = true)}>
          {tp('remove')}
        </button>
      )}
      <button
        type="button"
        class="btn primary"
        disabled={!isChanged.value || isWrong}
        onClick={() => void save()}
      >
        {revision === undefined ? tp('save') : tp('saveAs', { n: revision })}
      </button>
    </header>
  )
}

function Problems({ onGoTo }: { onGoTo: (line: number) => void }) {
  const found = problems.value
  const { problem } = check.state.value
  if (problem !== undefined) return <ProblemNotice problem={problem} onRetry={() => void check.refresh()} />
  return (
    <div class="profile-problems" aria-live="polite">
      <b>
        {found === undefined
          ? tp('checking')
          : found.length === 0
            ? tp('valid')
            : tp('problems', { n: found.length })}
      </b>
      <ul>
        {found?.map((each) => (
          <li key={`${each.pointer}${each.code}`}>
            <button type="button" class="link" onClick={() => onGoTo(each.line)}>
              {tp('line', { n: each.line })}
            </button>{' '}
            {problemSentence(each)} <code class="dim">{each.pointer}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
