import { useSignal } from '@preact/signals'
import type { FileReport } from '../../graph/api/files.js'
import { number, t } from '../state/words.js'

type Difference = NonNullable<FileReport['difference']>

const parts = ['adds', 'changes', 'ends', 'omits'] as const
const mostNames = 12

export const changesNothing = (difference: Difference): boolean =>
  parts.every((part) => difference.counts[part] === 0)

/** What a list adds, changes, ends and omits (rule 24), row by row. */
export const DifferenceList = ({ difference }: { difference: Difference }) => (
  <div class="difference">
    {parts.map(
      (part) =>
        difference.counts[part] > 0 && (
          <Part key={part} part={part} names={difference[part]} count={difference.counts[part]} />
        ),
    )}
  </div>
)

interface PartProps {
  readonly part: (typeof parts)[number]
  /** The first thousand at most. */
  readonly names: readonly string[]
  readonly count: number
}

function Part({ part, names, count }: PartProps) {
  const whole = useSignal(false)
  const shown = whole.value ? names : names.slice(0, mostNames)
  return (
    <section class={part}>
      <h3>{t(`difference.${part}`, { n: count, count: number(count) })}</h3>
      <ul>
        {shown.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
        {whole.value && count > names.length && (
          <li class="dim">{t('difference.beyond', { n: number(count - names.length) })}</li>
        )}
      </ul>
      {names.length > mostNames && (
        <button
          type="button"
          class="link"
          aria-expanded={whole.value}
          onClick={() => (whole.value = !whole.value)}
        >
          {whole.value ? t('difference.fewer') : t('difference.more', { n: number(count - mostNames) })}
        </button>
      )}
    </section>
  )
}
