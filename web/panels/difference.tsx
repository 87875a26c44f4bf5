import { useSignal } from '@preact/signals'
import type { FileReport } from '../../graph/api.js'
import { number, t } from '../state/words.js'

type Difference = NonNullable<FileReport['difference']>

const parts = ['adds', 'changes', 'ends', 'omits'] as const
const mostNames = 12

export const changesNothing = (difference: Difference): boolean =>
  parts.every((part) => difference[part].length === 0)

/** What a list adds, changes, ends and omits (rule 24), row by row. */
export const DifferenceList = ({ difference }: { difference: Difference }) => (
  <div class="difference">
    {parts.map(
      (part) => difference[part].length > 0 && <Part key={part} part={part} names={difference[part]} />,
    )}
  </div>
)

function Part({ part, names }: { part: (typeof parts)[number]; names: readonly string[] }) {
  const whole = useSignal(false)
  const shown = whole.value ? names : names.slice(0, mostNames)
  return (
    <section class={part}>
      <h3>{t(`difference.${part}`, { n: names.length, count: number(names.length) })}</h3>
      <ul>
        {shown.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
      {names.length > mostNames && (
        <button
          type="button"
          class="link"
          aria-expanded={whole.value}
          onClick={() => (whole.value = !whole.value)}
        >
          {whole.value
            ? t('difference.fewer')
            : t('difference.more', { n: number(names.length - mostNames) })}
        </button>
      )}
    </section>
  )
}
