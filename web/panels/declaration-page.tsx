import { openDeclarations } from '../actions/navigate.js'
import { form, opened, td } from '../state/declarations.js'
import { RequestProblem } from '../client.js'
import { t } from '../state/words.js'
import { DeclarationFindings } from './declaration-findings.js'
import { DeclarationHead } from './declaration-head.js'
import { DeclarationRead } from './declaration-read.js'
import { DeclarationSheet } from './declaration-sheet.js'
import { KeysButton } from './keys-dialog.js'
import { ProblemNotice } from './notice.js'

/** One declaration: what was found, what was read, and the cells it stands in, side by side. */
export function DeclarationPage() {
  const { slow } = opened.state.value
  return (
    <>
      {form.value ? <DeclarationHead reply={form.value} /> : <div class="question" />}
      <div class={`thin-bar ${slow ? 'on' : ''}`} role="progressbar" aria-label={t('page.loading')} />
      <Body />
      <footer class="status">
        <KeysButton />
      </footer>
    </>
  )
}

function Body() {
  const { problem } = opened.state.value
  if (problem !== undefined) return <Missing problem={problem} />
  if (!form.value) return <main class="form-body" aria-busy="true" />
  return (
    <main class="form-body">
      <DeclarationFindings />
      <DeclarationRead reply={form.value} />
      <DeclarationSheet />
    </main>
  )
}

const Missing = ({ problem }: { problem: unknown }) => (
  <main class="later">
    {problem instanceof RequestProblem && problem.problem.status === 404 ? (
      <div class="notice problem" role="alert">
        {td('gone')}{' '}
        <button type="button" class="link" onClick={() => openDeclarations()}>
          {td('back')}
        </button>
      </div>
    ) : (
      <ProblemNotice problem={problem} onRetry={() => void opened.refresh()} />
    )}
  </main>
)
