/** Plain clicks stay in the page; modified ones open a tab as everywhere. */
export const inPage = (go: () => void) => (event: MouseEvent) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go()
}
