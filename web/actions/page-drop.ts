import { draggedOver, takesDrop } from '../state/store.js'
import { filesOfDrop } from './dropped-files.js'
import { goToStart } from './navigate.js'
import { upload } from './upload.js'

/** Files may be dropped anywhere on the page: a near miss must not make the browser leave it. */
export function acceptDrops(): void {
  let depth = 0
  addEventListener('dragenter', (event) => {
    if (!hasFiles(event)) return
    depth += 1
    draggedOver.value = true
  })
  addEventListener('dragleave', (event) => {
    if (hasFiles(event) && --depth <= 0) settle()
  })
  addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault()
  })
  addEventListener('drop', (event) => {
    if (!hasFiles(event) || !event.dataTransfer) return
    event.preventDefault()
    settle()
    void filesOfDrop(event.dataTransfer.items).then((dropped) => {
      if (takesDrop.value) {
        takesDrop.value(dropped.files)
        return
      }
      goToStart()
      return upload(dropped)
    })
  })

  const settle = () => {
    depth = 0
    draggedOver.value = false
  }
}

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
