import type { Service } from './main.js'
import { print } from './terminal.js'

/** Ends the process when the service has stopped after SIGINT or SIGTERM; a second signal does not wait. */
export async function stopOnSignal(service: Pick<Service, 'close'>, lastWords: string): Promise<never> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  await service.close()
  print(lastWords)
  process.exit()
}
