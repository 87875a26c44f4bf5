import type { Core } from 'cytoscape'
import type { DrawnElement } from './elements.js'
import { reconcile } from './reconcile.js'

export interface Application {
  readonly previous: ReadonlyMap<string, DrawnElement>
  readonly next: readonly DrawnElement[]
}

/** Makes the instance show `next`, in one batch. Nodes jump: old and new ones always stand in one layout. */
export function applyElements(cy: Core, { previous, next }: Application): void {
  const { add, update, remove } = reconcile(previous, next)
  cy.batch(() => {
    for (const id of remove) cy.getElementById(id).remove()
    cy.add(add.map(toDefinition))
    for (const { id, data, classes, position } of update) {
      const element = cy.getElementById(id)
      element.data(data)
      element.classes(classes)
      if (position) element.position({ ...position })
    }
  })
}

const toDefinition = ({ group, id, data, classes, position }: DrawnElement) => ({
  group,
  data: { id, ...data },
  classes,
  ...(position ? { position: { ...position } } : {}),
})
