/** One line of the service's log; `about`: what failed. */
export function logFailure(error: unknown, about?: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(
    `${new Date().toISOString()} ${about === undefined ? '' : JSON.stringify(about)} ${text}\n`,
  )
}
