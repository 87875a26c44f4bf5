/**
 * Two writers never share a data folder. Whoever writes keeps `lodeline.lock` in it: process, address, and a token
 * that shows a client it talks to the service of this very folder. A lock whose process is gone is stale.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { ConflictError, systemCodeOf } from '../graph/errors.js'
import { tokenHeader } from './token.js'

/** `processMark`: tells a process from a later one that got its number; `url` once it answers over HTTP. */
const Holder = z.object({
  pid: z.number().int(),
  processMark: z.string().optional(),
  command: z.string(),
  token: z.string(),
  url: z.string().optional(),
})
export type Holder = z.infer<typeof Holder>

export interface DataLock {
  readonly token: string
  /** Tells other processes where the service answers. */
  announce(url: string): Promise<void>
  release(): Promise<void>
}

const fileName = 'lodeline.lock'
const probeMs = 1_500

/**
 * @param command what holds it, for the message others get
 * @throws ConflictError when a living process holds the folder
 */
export async function takeDataLock(folder: string, command: string): Promise<DataLock> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, fileName)
  const holder: Holder = {
    pid: process.pid,
    ...markOf((await processStat(process.pid)).mark),
    command,
    token: randomBytes(24).toString('base64url'),
  }

  if (!(await create(path, holder))) {
    const other = await holderOf(folder)
    if (other !== undefined) throw heldBy(other)
    await removeStale(path)
    if (!(await create(path, holder)))
      throw new ConflictError('Another process has just taken the data folder.')
  }
  return {
    token: holder.token,
    announce: (url) => replace(path, { ...holder, url }),
    release: async () => {
      if ((await read(path))?.token === holder.token) await rm(path, { force: true })
    },
  }
}

/** The living process that holds the folder. */
export async function holderOf(folder: string): Promise<Holder | undefined> {
  const holder = await read(join(folder, fileName))
  if (holder === undefined) return undefined
  return (await isAlive(holder)) || (await answers(holder)) ? holder : undefined
}

export function heldBy({ command, pid, url }: Holder): ConflictError {
  const where = url === undefined ? '' : ` at ${url}`
  return new ConflictError(`The data folder is in use by "lodeline ${command}"${where} (process ${pid}).`)
}

/** False when there is a lock already. */
async function create(path: string, holder: Holder): Promise<boolean> {
  return writeFile(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 }).then(
    () => true,
    (error: unknown) => {
      if (systemCodeOf(error) === 'EEXIST') return false
      throw error
    },
  )
}

async function replace(path: string, holder: Holder): Promise<void> {
  const next = `${path}.next`
  await writeFile(next, JSON.stringify(holder), { mode: 0o600 })
  await rename(next, path)
}

/** Moved aside first: of two processes that find the same stale lock only one removes it. */
async function removeStale(path: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  await rename(path, aside).catch(() => undefined)
  const moved = await read(aside)
  if (moved !== undefined && (await isAlive(moved))) {
    await rename(aside, path)
    throw heldBy(moved)
  }
  await rm(aside, { force: true })
}

/** A lock that is just being written has no content yet. */
async function read(path: string): Promise<Holder | undefined> {
  for (const pauseMs of [20, 100, 0]) {
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text === undefined) return undefined
    const parsed = Holder.safeParse(parseJson(text))
    if (parsed.success) return parsed.data
    await sleep(pauseMs)
  }
  return undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function isAlive({ pid, processMark: mark }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return systemCodeOf(error) === 'EPERM'
  }
  const { state, mark: current } = await processStat(pid)
  if (state === 'Z' || state === 'X') return false
  return mark === undefined || current === undefined || mark === current
}

/** A service in a container has a process number that means nothing here, but it answers. */
async function answers({ url, token }: Holder): Promise<boolean> {
  if (url === undefined) return false
  return fetch(`${url}/api/v1/healthz`, {
    headers: { [tokenHeader]: token },
    signal: AbortSignal.timeout(probeMs),
  }).then(
    (reply) => reply.ok,
    () => false,
  )
}

/**
 * In the kernel's words (proc(5), fields 3 and 22 of stat; only Linux tells): `state`, where `Z` is a process that has
 * ended and waits for its parent to notice, and when it began.
 */
async function processStat(pid: number): Promise<{ state?: string | undefined; mark?: string | undefined }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { state: fields?.[0], mark: fields?.[19] }
}

const markOf = (mark: string | undefined) => (mark === undefined ? {} : { processMark: mark })
