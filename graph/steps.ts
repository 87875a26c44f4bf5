/**
 * Work in steps: a generator that may pause at every `yield`. Done at once where nothing else waits; in slices where
 * others have a right to their turn, who then see the world as it was before.
 */
export type Steps<T> = Generator<undefined, T>

export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
