import { client, type ImportMode } from '../client.js'
import { byText, type FileFilter } from '../state/file-list.js'
import { isSettled, mergeReports, sendingEntries, withoutBatch } from '../state/files.js'
import {
  fileFilter,
  files,
  importMode,
  sampleLoading,
  skippedFiles,
  uploadProblem,
  type Report,
} from '../state/store.js'
import { refreshAll } from './ask.js'
import { refreshDesk } from './desk.js'
import type { Dropped } from './dropped-files.js'

const filesPerRequest = 20
const refreshPause = 400
let batches = 0
let refreshTimer: ReturnType<typeof setTimeout> | undefined

/** Sends files a few at a time, so that the first are read while the last are on their way. */
export async function upload({ files: chosen, skipped }: Dropped): Promise<void> {
  const wanted = chosen.toSorted((a, b) => byText(pathOf(a), pathOf(b)))
  const chunks = Array.from({ length: Math.ceil(wanted.length / filesPerRequest) }, (_, index) => ({
    batch: ++batches,
    part: wanted.slice(index * filesPerRequest, (index + 1) * filesPerRequest),
  }))
  uploadProblem.value = undefined
  skippedFiles.value = skipped
  const mode = importMode.value
  // Whether a list is complete is asked of every drop anew: what it leaves out ends.
  importMode.value = { ...mode, complete: false }
  files.value = [...chunks.flatMap(({ batch, part }) => sendingEntries(part, batch)), ...files.value]
  for (const { batch, part } of chunks) await send(part, batch, mode)
}

export const showFiles = (filter: FileFilter): void => {
  fileFilter.value = filter
}

/** A folder's files come in the order its disk has them. */
const pathOf = ({ webkitRelativePath, name }: File): string => webkitRelativePath || name

export const setImportMode = (change: Partial<ImportMode>): void => {
  importMode.value = { ...importMode.value, ...change }
}

/** Applies what was only previewed, or tries again what failed, in the order it was given. */
export async function applyFiles(ids: readonly string[]): Promise<void> {
  uploadProblem.value = undefined
  try {
    for (const id of ids.toSorted()) {
      const { jobs } = await client.applyJob(id)
      files.value = mergeReports(files.value, jobs)
    }
  } catch (problem) {
    uploadProblem.value = problem
  }
}

async function send(part: readonly File[], batch: number, mode: ImportMode): Promise<void> {
  try {
    const { jobs } = await client.upload(part, mode)
    files.value = mergeReports(withoutBatch(files.value, batch), jobs)
  } catch (problem) {
    files.value = withoutBatch(files.value, batch)
    uploadProblem.value = problem
  }
}

export async function loadSample(): Promise<void> {
  sampleLoading.value = true
  uploadProblem.value = undefined
  try {
    const { jobs } = await client.loadSample()
    files.value = mergeReports(files.value, jobs)
  } catch (problem) {
    uploadProblem.value = problem
  } finally {
    sampleLoading.value = false
  }
}

/** Files still on their way are lost with the page: the browser asks before it goes. */
export function warnWhileSending(): void {
  addEventListener('beforeunload', (event) => {
    if (files.value.some(({ state }) => state === 'sending')) event.preventDefault()
  })
}

/** Puts reports into the list; what was applied changes the answers. */
export function receive(reports: readonly Report[]): void {
  const before = files.value
  files.value = mergeReports(before, reports)
  const wasSettled = new Set(before.filter(isSettled).map(({ id }) => id))
  if (reports.some((report) => report.state === 'applied' && !wasSettled.has(report.id))) refreshSoon()
}

/** Many files settle in a row: numbers and products follow in steps. */
function refreshSoon(): void {
  refreshTimer ??= setTimeout(() => {
    refreshTimer = undefined
    void refreshAll()
    void refreshDesk()
  }, refreshPause)
}
