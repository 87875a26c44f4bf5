import { parentPort } from 'node:worker_threads'
import { RefusedFileError } from '../../../graph/errors.js'
import type { ReadFile } from '../../../ingest/read-file.js'
import { serveReads } from '../../../ingest/serve-reads.js'

let filesRead = 0

/** Does what the file's text says, as files can make a reader do. */
function readFile(bytes: Uint8Array): ReadFile {
  filesRead++
  const text = Buffer.from(bytes).toString()
  if (text === 'hang') for (;;);
  if (text === 'allocate')
    for (const kept: number[][] = []; ;) kept.push(Array.from({ length: 10_000 }, Math.random))
  if (text === 'mistake') throw new TypeError('a mistake of ours')
  if (text === 'refuse')
    throw new RefusedFileError('doctype', 'It has a document type.', { part: 'xl/workbook.xml' })
  if (text === 'exit') process.exit(3)
  return {
    kind: 'list',
    content: { kind: 'suppliers', rows: [] },
    findings: [{ code: text, severity: 'note', row: filesRead }],
  }
}

if (parentPort !== null) serveReads(parentPort, readFile)
