import { useEffect, useRef } from 'preact/hooks'
import { effect } from '@preact/signals'
import { hide } from '../actions/navigate.js'
import { canvasSelected } from '../actions/canvas.js'
import { CytoscapeCanvas } from '../canvas/cytoscape-canvas.js'
import type { GraphCanvas } from '../canvas/graph-canvas.js'
import { canvasCommands } from '../state/canvas-commands.js'
import { keyFor } from '../state/key-registry.js'
import { palette } from '../state/palette.js'
import { drawnSelection, picture, trace, view } from '../state/store.js'
import { columnHeads, enumerated, facetWord, label, shortLabel, t } from '../state/words.js'
import { Icon } from './icons.js'
import { NodeTwin } from './node-twin.js'
import { EmptyNotice, ProblemNotice } from './notice.js'

/** Hands the picture to the canvas; nothing here re-renders what is drawn. */
export function CanvasPanel() {
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<GraphCanvas | undefined>(undefined)

  useEffect(() => {
    if (!host.current) return undefined
    const created = new CytoscapeCanvas(host.current)
    canvas.current = created
    canvasCommands.value = created
    created.on(canvasSelected)
    const stops = [followPicture(created), followSelection(created)]
    return () => {
      stops.forEach((stop) => stop())
      canvasCommands.value = undefined
      created.dispose()
    }
  }, [])

  return (
    <div class="canvas">
      <div class="canvas-host" ref={host} />
      <NodeTwin />
      <CanvasNotice />
      <CameraButtons />
    </div>
  )
}

const followPicture = (canvas: GraphCanvas) =>
  effect(() => {
    const { reply: drawing, answers } = picture.state.value
    if (!drawing) return
    canvas.show({
      // Opened groups, a filter and another list are the same question, drawn otherwise.
      question: JSON.stringify({ ...answers, open: [], hide: [], against: '' }),
      picture: drawing,
      palette: palette.value,
      heads: columnHeads(drawing),
      labelOf: label,
      shortOf: shortLabel,
    })
  })

const followSelection = (canvas: GraphCanvas) =>
  effect(() => {
    const drawn = drawnSelection.value
    const id = drawn?.node?.id ?? drawn?.edge?.id
    canvas.select(id)
    if (drawn?.node) canvas.reveal(drawn.node.id)
  })

function CanvasNotice() {
  const { problem, reply, slow } = picture.state.value
  if (problem !== undefined && !reply)
    // The page says it already where the trace failed as well.
    return trace.state.value.problem !== undefined ? null : (
      <ProblemNotice problem={problem} onRetry={() => void picture.refresh()} />
    )
  if (!reply) return slow ? <div class="canvas-skeleton skeleton" /> : null
  if (reply.edges.length > 0) return null
  const { hidden } = view.value
  if (hidden.length === 0)
    return reply.nodes.length === 0 ? <EmptyNotice title={t('canvas.nothing')} /> : null
  return (
    <EmptyNotice title={t('canvas.filtered', { filters: enumerated(hidden.map(facetWord)) })}>
      <button type="button" class="btn" onClick={() => hide([])}>
        {t('canvas.showAll')}
      </button>
    </EmptyNotice>
  )
}

const CameraButtons = () => (
  <div class="join camera">
    <CameraButton
      name={t('canvas.zoomOut')}
      pressed={keyFor('trace', 'zoomOut')}
      icon="minus"
      onClick={() => canvasCommands.value?.zoomBy(0.8)}
    />
    <CameraButton
      name={t('canvas.zoomIn')}
      pressed={keyFor('trace', 'zoomIn')}
      icon="plus"
      onClick={() => canvasCommands.value?.zoomBy(1.25)}
    />
    <CameraButton
      name={t('canvas.fit')}
      pressed={keyFor('trace', 'fit')}
      icon="fit"
      onClick={() => canvasCommands.value?.fit()}
    />
  </div>
)

interface CameraButtonProps {
  readonly name: string
  /** The key for it. */
  readonly pressed: string
  readonly icon: 'plus' | 'minus' | 'fit'
  readonly onClick: () => void
}

const CameraButton = ({ name, pressed, icon, onClick }: CameraButtonProps) => (
  <button type="button" class="btn icon" aria-label={name} title={`${name} (${pressed})`} onClick={onClick}>
    <Icon name={icon} />
  </button>
)
