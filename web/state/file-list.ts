/**
 * The list of files as a person reads it: the newest drop first; in each, what was not taken, what waits for a word,
 * what is under way, then what is done. Of hundreds the failed ones are seen without looking for them.
 */
import { isSettled, type FileEntry } from './files.js'

export const fileFilters = ['all', 'refused', 'previewed', 'findings'] as const
export type FileFilter = (typeof fileFilters)[number]

const passes: Readonly<Record<FileFilter, (entry: FileEntry) => boolean>> = {
  all: () => true,
  refused: isRefused,
  previewed: ({ state }) => state === 'previewed',
  findings: ({ findings }) => findings.length > 0,
}

/** How many files stand under each filter; those under which none does are left out. */
export const filterCounts = (entries: readonly FileEntry[]) =>
  fileFilters.map((filter) => ({ filter, n: entries.filter(passes[filter]).length })).filter(({ n }) => n > 0)

export function filesUnder(entries: readonly FileEntry[], filter: FileFilter): FileEntry[] {
  const dropped = dropOf(entries)
  const order = ({ id }: FileEntry) => dropped.get(id) ?? 0
  return entries
    .filter(passes[filter])
    .sort(
      (a, b) =>
        order(b) - order(a) ||
        rank(a) - rank(b) ||
        byText(a.reason?.code ?? '', b.reason?.code ?? '') ||
        byText(a.id, b.id),
    )
}

/** Whether a row says at length why its file was not taken: not where the row above it says the same. */
export const explains = (entry: FileEntry, above: FileEntry | undefined): boolean =>
  isRefused(entry) && entry.reason !== undefined && entry.reason.message !== above?.reason?.message

export function isRefused({ state }: Pick<FileEntry, 'state'>): boolean {
  return state === 'refused' || state === 'failed'
}

function rank(entry: FileEntry): number {
  if (isRefused(entry)) return 0
  if (entry.state === 'previewed') return 1
  if (isSettled(entry)) return 4
  return entry.state === 'running' ? 2 : 3
}

/** Files of one drop arrive in requests; after a pause as long as this the next drop has begun. */
const pauseMs = 60_000

/** The number of the drop each file came with, by the file's id; the later the drop, the higher. */
function dropOf(entries: readonly FileEntry[]): ReadonlyMap<string, number> {
  const arrived = entries.map(({ id, received }) => ({ id, at: Date.parse(received) }))
  let drop = 0
  let last = Number.NEGATIVE_INFINITY
  return new Map(
    arrived
      .sort((a, b) => a.at - b.at)
      .map(({ id, at }) => {
        if (at - last > pauseMs) drop += 1
        last = at
        return [id, drop]
      }),
  )
}

/** `form-2` before `form-10`, in whatever script. */
export const byText = new Intl.Collator('en', { numeric: true }).compare
