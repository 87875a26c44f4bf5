/** A promise of work done now: what it throws is a rejection, as the seams say. */
export const settled = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work())
  })
