import type { ComponentChildren } from 'preact'
import { RequestProblem } from '../client.js'
import { t } from '../state/words.js'

/** A problem in words, with the next step. */
export function ProblemNotice({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { title, hint } = problemWords(problem)
  return (
    <div class="notice problem" role="alert">
      <b>{title}</b> {hint}{' '}
      {onRetry && (
        <button type="button" class="link" onClick={onRetry}>
          {t('problem.retry')}
        </button>
      )}
    </div>
  )
}

export function problemWords(problem: unknown): { title: string; hint: string } {
  if (!(problem instanceof RequestProblem))
    return { title: t('problem.other', { reason: String(problem) }), hint: '' }
  const { status, detail, title } = problem.problem
  if (status === 0) return { title: t('problem.unreachable'), hint: t('problem.unreachableHint') }
  if (status === 404)
    return {
      title: t('problem.notFound', { what: (detail ?? title).replace(/\.$/, '') }),
      hint: t('problem.notFoundHint'),
    }
  return { title: t('problem.other', { reason: detail ?? title }), hint: '' }
}

export const EmptyNotice = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="notice empty">
    <b>{title}</b>
    {children && <p>{children}</p>}
  </div>
)
