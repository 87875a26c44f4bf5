import type { Core } from 'cytoscape'
import type { DrawnElement } from './elements.js'
import { reconcile } from './reconcile.js'

const mostMoving = 300
const moveTime = 220

export interface Application {
  readonly previous: ReadonlyMap<string, DrawnElement>
  readonly next: readonly DrawnElement[]
  readonly animate: boolean
}

/** Makes the instance show `next`, in one batch; few moved nodes glide, many jump. */
export function applyElements(cy: Core, { previous, next, animate }: Application): void {
  const { add, update, remove } = reconcile(previous, next)
  const moved = update.filter(
    ({ id, position }) => position && isElsewhere(previous.get(id)?.position, position),
  )
  const glides = animate && moved.length > 0 && moved.length <= mostMoving && add.length < next.length / 2

  cy.batch(() => {
    for (const id of remove) cy.getElementById(id).remove()
    cy.add(add.map(toDefinition))
    for (const { id, data, classes, position } of update) {
      const element = cy.getElementById(id)
      element.data(data)
      element.classes(classes)
      if (position && !glides) element.position(position)
    }
  })
  if (!glides) return
  for (const { id, position } of moved) {
    if (position) cy.getElementById(id).stop().animate({ position }, { duration: moveTime })
  }
}

const isElsewhere = (before: DrawnElement['position'], now: { x: number; y: number }) =>
  before?.x !== now.x || before.y !== now.y

const toDefinition = ({ group, id, data, classes, position }: DrawnElement) => ({
  group,
  data: { id, ...data },
  classes,
  ...(position ? { position: { ...position } } : {}),
})
