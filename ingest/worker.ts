/**
 * What a job does with its file: read, then apply. Both steps may be repeated at any time: reading stores nothing,
 * applying the same bytes again changes nothing.
 */
import type { FileReport } from '../graph/api/files.js'
import { InvalidInputError, LodelineError, RefusedFileError } from '../graph/errors.js'
import type { Day, Finding, ReadByProfile, StoredFile } from '../graph/model.js'
import type { Applied, Change, StoredDeclaration, SupplyGraph } from '../graph/supply-graph.js'
import { findingSeverities } from './check/codes.js'
import { foresee } from './lists/list-outcome.js'
import type { FileStore } from './file-store.js'
import type { ImportMode } from './queue.js'
import type { ProfileStore } from './profiles/profile-store.js'
import type { ReadFile } from './read-file.js'
import type { Reader } from './reader.js'

export interface WorkerParts {
  readonly files: Pick<FileStore, 'read'>
  readonly reader: Pick<Reader, 'read'>
  readonly profiles: Pick<ProfileStore, 'inForce'>
  readonly graph: Pick<SupplyGraph, 'apply' | 'preview' | 'declaration' | 'imports'>
  readonly today: () => Day
}

export interface ApplyOptions extends ImportMode {
  /** The day the file was uploaded, however late it is worked on. */
  readonly received: Day
  /** Told before anything is written: what the file is, and for a list what it would change. */
  readonly onProgress: (known: Partial<FileReport>) => void
}

export interface Worker {
  /** @throws RefusedFileError when the file is no workbook or list that is supported */
  read(file: StoredFile): Promise<ReadFile>
  /** What the report gains. @throws LodelineError */
  apply(file: StoredFile, read: ReadFile, options: ApplyOptions): Promise<Partial<FileReport>>
}

export function createWorker(parts: WorkerParts): Worker {
  return {
    read: async (file) => (await officialForm(file, parts)) ?? readFile(file, parts),
    apply: async (file, read, options) => {
      const { onProgress, complete, preview, received } = options
      const change = changeOf(read, { file, received, complete })
      onProgress({ what: describe(read), findings: findingsOf(read) })
      const list = change.kind === 'list' ? await foresee(parts.graph, change) : undefined
      const findings = [...findingsOf(read), ...(list?.findings ?? [])]
      if (list !== undefined)
        onProgress({ findings, ...(list.difference && { difference: plain(list.difference) }) })
      if (preview)
        return { state: (list?.isKnown ?? (await isStored(change, parts))) ? 'known' : 'previewed' }

      const applied = await parts.graph.apply(change)
      const stored = await storedForm(read, file, parts)
      return {
        ...outcomeOf(applied),
        findings: [...findings, ...applied.findings, ...readBefore(read, stored)],
        what: { ...describe(read), ...companyOf(stored) },
      }
    },
  }
}

const readFile = async ({ id, name }: StoredFile, { files, reader, profiles }: WorkerParts) =>
  reader.read(await files.read(id), name, { profiles: await profiles.inForce() })

/**
 * An official form that is held already: what it says is known, and the same bytes stay as they were read. A house
 * form is read again, for its profile may have changed.
 */
async function officialForm(
  { id }: StoredFile,
  { graph, today }: WorkerParts,
): Promise<ReadFile | undefined> {
  const stored = await graph.declaration(id, { asOf: today() })
  if (stored === undefined || stored.declaration.profile !== undefined) return undefined
  return { kind: 'declaration', declaration: stored.declaration }
}

/** What to tell of a job that threw: a refusal has its reason, anything else is a failure that may be tried again. */
export function failureOf(error: unknown): Pick<FileReport, 'state' | 'reason'> {
  if (error instanceof RefusedFileError)
    return {
      state: 'refused',
      reason: { code: error.reason, message: error.message, params: paramsOf(error) },
    }
  if (error instanceof InvalidInputError)
    return { state: 'refused', reason: { code: error.code, message: error.message } }
  if (error instanceof LodelineError)
    return { state: 'failed', reason: { code: error.code, message: error.message } }
  return {
    state: 'failed',
    reason: {
      code: 'internal',
      message: 'The file could not be worked on; the log of the service has the reason.',
    },
  }
}

/** What fills the gaps of its texts in other languages than the message's. */
const paramsOf = ({ details = {} }: RefusedFileError): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number] =>
        entry[0] !== 'reason' && ['string', 'number'].includes(typeof entry[1]),
    ),
  )

/** A form taken in before would change nothing. */
const isStored = async ({ file }: ReadChange, { graph, today }: WorkerParts): Promise<boolean> =>
  (await graph.declaration(file.id, { asOf: today() })) !== undefined

type ReadChange = Exclude<Change, { kind: 'decision' }>

function changeOf(read: ReadFile, known: { file: StoredFile; received: Day; complete: boolean }): ReadChange {
  const { file, received, complete } = known
  return read.kind === 'declaration'
    ? { kind: 'declaration', file, received, declaration: read.declaration }
    : { kind: 'list', file, received, complete, content: read.content }
}

const findingsOf = (read: ReadFile) =>
  read.kind === 'declaration' ? read.declaration.findings : [...read.findings]

function outcomeOf(applied: Applied): Partial<FileReport> {
  return {
    state: applied.changed ? 'applied' : 'known',
    revision: applied.revision,
    ...(applied.difference && { difference: plain(applied.difference) }),
  }
}

const plain = (difference: NonNullable<Applied['difference']>) => ({
  adds: [...difference.adds],
  changes: [...difference.changes],
  ends: [...difference.ends],
  omits: [...difference.omits],
  counts: difference.counts,
})

function describe(read: ReadFile): NonNullable<FileReport['what']> {
  if (read.kind === 'list') return { kind: read.content.kind, rows: read.content.rows.length }
  const { template, version, language, company, smelters, minerals } = read.declaration
  const companyName = company.companyName?.value
  return {
    kind: 'declaration',
    template,
    version,
    language,
    rows: smelters.length,
    minerals,
    ...(companyName !== undefined && { companyName }),
  }
}

/** The form as it is kept; its declarant is settled when it is applied (rule 19). */
async function storedForm(
  read: ReadFile,
  file: StoredFile,
  { graph, today }: WorkerParts,
): Promise<StoredDeclaration | undefined> {
  return read.kind === 'list' ? undefined : graph.declaration(file.id, { asOf: today() })
}

const companyOf = (stored: StoredDeclaration | undefined) =>
  stored === undefined ? {} : { company: stored.company, companyName: stored.companyName }

/** The same bytes stay as they were read: a profile that has changed since is told, or nobody would know why. */
function readBefore(read: ReadFile, stored: StoredDeclaration | undefined): readonly Finding[] {
  const [now, was] = [
    read.kind === 'list' ? undefined : read.declaration.profile,
    stored?.declaration.profile,
  ]
  if (stored === undefined || now?.file === was?.file) return []
  const named = (profile: ReadByProfile | undefined): string =>
    profile === undefined ? stored.template : `${profile.id} ${profile.revision}`
  const code = 'readByOtherProfile'
  return [{ code, severity: findingSeverities[code], params: { was: named(was), now: named(now) } }]
}
