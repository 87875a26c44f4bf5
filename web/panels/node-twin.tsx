import { useSignal } from '@preact/signals'
import { selectDrawnNode } from '../actions/canvas.js'
import type { PictureNode } from '../../graph/api/picture.js'
import { canvasCommands } from '../state/canvas-commands.js'
import { deedOf } from '../state/key-registry.js'
import { picture, trace } from '../state/store.js'
import { nodeAfter } from '../state/twin-moves.js'
import { label, t } from '../state/words.js'

/** The drawing for those who do not see it: the same nodes as an ordered list, one tab stop, arrows along edges. */
export function NodeTwin() {
  const at = useSignal<string | undefined>(undefined)
  const drawing = picture.state.value.reply
  if (!drawing) return null

  const nodes = drawing.nodes.toSorted((a, b) => a.column - b.column)
  const current = nodes.some(({ id }) => id === at.value) ? at.value : nodes[0]?.id
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = deedOf('drawing', event.key)
    if (!current || !deed) return
    if (deed === 'choose') selectDrawnNode(current)
    else {
      const next = nodeAfter(drawing, current, deed)
      if (!next) return
      at.value = next
      canvasCommands.value?.focus(next)
      focusCurrent(event.currentTarget)
    }
    event.preventDefault()
  }

  return (
    <ol
      class="visually-hidden"
      role="listbox"
      aria-label={t('canvas.label', { name: trace.state.value.reply?.question.name ?? '' })}
      onKeyDown={onKeyDown}
      onFocusCapture={() => canvasCommands.value?.focus(current)}
      onBlurCapture={() => canvasCommands.value?.focus(undefined)}
    >
      {nodes.map((node) => (
        <li
          key={node.id}
          role="option"
          aria-selected={node.id === current}
          tabIndex={node.id === current ? 0 : -1}
          data-node={node.id}
          onClick={() => selectDrawnNode(node.id)}
        >
          {spoken(node)}
        </li>
      ))}
    </ol>
  )
}

/** Once it is drawn, unless the reader has left the list by then. */
function focusCurrent(list: EventTarget | null): void {
  requestAnimationFrame(() => {
    if (list instanceof HTMLElement && list.contains(document.activeElement))
      list.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })
}

const spoken = (node: PictureNode): string =>
  [
    t(`kind.${node.kind}`),
    label(node),
    node.assurance && t(`assurance.${node.assurance}`),
    node.exposure && t(`exposure.${node.exposure}`),
    node.verdict && t(`verdict.${node.verdict}`),
  ]
    .filter(Boolean)
    .join(', ')
