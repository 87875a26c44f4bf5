import { once } from 'node:events'
import type { Service } from './main.js'
import { print } from './terminal.js'

const signals = ['SIGINT', 'SIGTERM'] as const

/** Aborted by the first SIGINT or SIGTERM from now on; the second ends the process without waiting. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController()
  const first = () => {
    for (const signal of signals) process.off(signal, first).once(signal, () => process.exit(1))
    stop.abort()
  }
  for (const signal of signals) process.once(signal, first)
  return stop.signal
}

export async function aborted(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort')
}

/** Ends the process when it was told to and the service has stopped. */
export async function stopOnSignal(
  stop: AbortSignal,
  service: Pick<Service, 'close'>,
  lastWords: string,
): Promise<never> {
  await aborted(stop)
  await service.close()
  print(lastWords)
  process.exit()
}
