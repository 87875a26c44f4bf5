/** Entry of the worker threads that `reader.ts` starts. */
import { parentPort } from 'node:worker_threads'
import { readFile } from './recognise-file.js'
import { serveReads } from './serve-reads.js'

if (parentPort !== null) serveReads(parentPort, readFile)
