import { randomBytes } from 'node:crypto'
import type { FileReport } from '../graph/api/files.js'
import type { JobRecord } from '../graph/job-store.js'
import type { StoredFile } from '../graph/model.js'
import { byWorkOrder, type ImportMode } from './queue.js'

/** Makes the jobs of a batch; ids ascend in the order they are made in. */
export function jobMaker(
  now = () => new Date(),
): (files: readonly StoredFile[], mode: ImportMode) => readonly JobRecord[] {
  let made = 0
  const report = (file: StoredFile, { complete }: ImportMode): FileReport => {
    const received = now().toISOString()
    made += 1
    const order = String(made).padStart(6, '0')
    return {
      id: `${received.replace(/\D/g, '')}-${order}-${randomBytes(2).toString('hex')}`,
      name: file.name,
      bytes: file.bytes,
      file: file.id,
      state: 'waiting',
      ...(complete ? { complete } : {}),
      findings: [],
      received,
    }
  }
  return (files, mode) =>
    [...files].sort(byWorkOrder).map((file) => ({ report: report(file, mode), ...mode, attempts: 0 }))
}

/** The file of a job. */
export const storedFile = ({ file, name, bytes }: FileReport): StoredFile => ({ id: file ?? '', name, bytes })
