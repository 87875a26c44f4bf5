/** The store with what brings data in. In a data folder only for whoever holds its lock. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { InvalidInputError } from '../graph/errors.js'
import { InvalidProfileError } from '../ingest/profiles/invalid-profile-error.js'
import type { ProfileRecord } from '../ingest/profiles/profile-store.js'
import type { JobQueue } from '../ingest/queue.js'
import type { Worker } from '../ingest/worker.js'
import type { Config } from './config.js'
import { keepFindings } from './findings-keeper.js'
import { learnSeed } from './learn-seed.js'
import { logFailure } from './log-failure.js'
import { openStore, type Store } from './open-store.js'
import { writePolicyOnce } from './policy-file.js'

export async function openWriting(config: Config, command: string) {
  const { createReader } = await import('../ingest/reader.js')
  const { createWorker } = await import('../ingest/worker.js')
  const { openProfileStore } = await import('../ingest/profiles/profile-store.js')
  await mkdir(config.dataFolder, { recursive: true })
  await writePolicyOnce(config.dataFolder)
  const store = await openStore(config, { command, writes: true })
  if (config.team === undefined) await store.files.discardLeftovers()
  await learnSeed(store)

  const { readThreads: threads } = config
  const reader = createReader({ policy: store.policy, ...(threads === undefined ? {} : { threads }) })
  const profiles = await openProfileStore(join(config.dataFolder, 'profiles'), store.files)
  reportBroken(await profiles.list())
  const queue = await openQueue(config, store, createWorker({ ...store, reader, profiles }))
  const { ledger, today } = store
  const findings = keepFindings({ ledger, today, isBusy: async () => isWorking(await queue.counts()) })
  const close = async () => {
    await queue.close()
    await reader.close()
    await store.close()
  }
  return { ...store, findings, reader, profiles, queue, close }
}

async function openQueue({ team }: Config, store: Store, worker: Worker): Promise<JobQueue> {
  const { records, jobs, ledger, today } = store
  const afterBatch = () => ledger.settle(today())
  const common = { worker, onFailure: logFailure, afterBatch }
  if (team === undefined || jobs === undefined) {
    const { openInProcessQueue } = await import('../ingest/in-process-queue.js')
    return openInProcessQueue({ ...common, records })
  }
  const { redis, concurrency } = team
  if (redis === undefined)
    throw new InvalidInputError('NEO4J_URL is set and REDIS_URL is not: files are taken in with both.')
  const { openBullQueue } = await import('../ingest/bull-queue.js')
  return openBullQueue({ ...common, redis, jobs, concurrency })
}

/** A broken profile is told and left out: the page can mend it. */
function reportBroken(records: readonly ProfileRecord[]): void {
  for (const { id, problems } of records)
    if (problems.length > 0)
      process.stderr.write(`${new InvalidProfileError(problems, `Profile ${id}`).message}\n`)
}

const isWorking = ({ waiting, running }: { waiting: number; running: number }): boolean =>
  waiting + running > 0
