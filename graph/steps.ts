/**
 * Work in steps: a generator that may pause at every `yield`. Done at once where nothing else waits; in slices where
 * others have a right to their turn, who then see the world as it was before.
 */
import { setImmediate } from 'node:timers/promises'

export type Steps<T> = Generator<undefined, T>

/** Others wait no longer than this and one step: a question is then answered in a few of them. */
const sliceMs = 8

export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/**
 * What is short is done in the first slice, without a pause.
 * @throws the signal's reason when it is aborted before the end
 */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted()
    const end = performance.now() + sliceMs
    do {
      const step = steps.next()
      if (step.done === true) return step.value
    } while (performance.now() < end)
    await setImmediate()
  }
}
