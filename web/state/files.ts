/** The list of uploads: reports as they arrive, in the order files were given, newest batch first. */
import type { FileReport } from '../../graph/api/files.js'

export type FileState = FileReport['state'] | 'sending'
export interface FileEntry extends Omit<FileReport, 'state'> {
  readonly state: FileState
}

const settled: readonly FileState[] = ['applied', 'known', 'previewed', 'refused', 'failed']
export const isSettled = ({ state }: FileEntry): boolean => settled.includes(state)

/** A report replaces its earlier self; a settled one is never taken back by one that was under way. */
export function mergeReports(entries: readonly FileEntry[], reports: readonly FileReport[]): FileEntry[] {
  const merged = new Map(entries.map((entry) => [entry.id, entry]))
  const added: FileEntry[] = []
  for (const report of reports) {
    const before = merged.get(report.id)
    if (!before) added.push(report)
    else if (!isSettled(before) || isSettled(report)) merged.set(report.id, report)
  }
  return [...added, ...merged.values()]
}

/** Entries for files on their way, before the server has given them ids. */
export const sendingEntries = (files: readonly File[], batch: number): FileEntry[] =>
  files.map((file, index) => ({
    id: `sending-${batch}-${index}`,
    name: file.name,
    bytes: file.size,
    state: 'sending',
    findings: [],
    received: new Date().toISOString(),
  }))

export const withoutBatch = (entries: readonly FileEntry[], batch: number): FileEntry[] =>
  entries.filter(({ id }) => !id.startsWith(`sending-${batch}-`))

/** A preview or failure is over once the same bytes came again, to be applied or looked at anew. */
export function withoutSuperseded(entries: readonly FileEntry[]): FileEntry[] {
  const newest = new Map<string, string>()
  for (const { file, id } of entries) if (file && id > (newest.get(file) ?? '')) newest.set(file, id)
  return entries.filter(
    ({ file, id, state }) =>
      (state !== 'previewed' && state !== 'failed') || file === undefined || newest.get(file) === id,
  )
}

export function countStates(entries: readonly FileEntry[]) {
  const count = (...states: readonly FileState[]) =>
    entries.filter(({ state }) => states.includes(state)).length
  return {
    done: count('applied'),
    known: count('known'),
    previewed: count('previewed'),
    refused: count('refused', 'failed'),
    running: count('running', 'sending'),
    waiting: count('waiting'),
  }
}
