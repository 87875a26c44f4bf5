import { randomBytes } from 'node:crypto'

/** Ids that begin with the moment, `d20260514T101530123-9f3c1b`: of two decisions the later has the greater one. */
export function decisionIds(now: () => number = Date.now): () => string {
  let last = 0
  return () => {
    last = Math.max(now(), last + 1)
    const moment = new Date(last).toISOString().replace(/[-:.Z]/g, '')
    return `d${moment}-${randomBytes(3).toString('hex')}`
  }
}
