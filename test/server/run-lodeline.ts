import { execFile } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export interface Done {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The command line from its sources, in a process of its own. */
export function lodeline(...args: string[]): Promise<Done> {
  const node = ['--import', 'tsx', join(root, 'server', 'cli.ts'), ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, node, { cwd: root }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, out, err })
    })
  })
}
