import { setTimeout as sleep } from 'node:timers/promises'
import { EngineUnavailableError } from './errors.js'

/** An answer, if it comes in time; what comes later is ignored. @throws EngineUnavailableError that says `late` */
export async function inTime<T>(answer: Promise<T>, ms: number, late: string): Promise<T> {
  const giveUp = new AbortController()
  const timer = sleep(ms, undefined, { signal: giveUp.signal, ref: false }).then(() => {
    throw new EngineUnavailableError(late)
  })
  try {
    return await Promise.race([answer, timer])
  } finally {
    giveUp.abort()
    timer.catch(() => undefined)
    answer.catch(() => undefined)
  }
}
