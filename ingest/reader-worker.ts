/** Entry of the worker threads that `reader.ts` starts. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Policy } from '../graph/policy.js'
import { readFile } from './recognise-file.js'
import { serveReads } from './serve-reads.js'

const policy = workerData as Policy // given by `ReadingThread.start` alone

if (parentPort !== null)
  serveReads(parentPort, (bytes, name, profiles) => readFile(bytes, name, { policy, profiles }))
