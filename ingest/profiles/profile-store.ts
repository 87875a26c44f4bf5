/**
 * Mapping profiles of a data folder: `profiles/<id>.json`, as somebody wrote them. Every text that was ever in force
 * stays in the file store under its sha-256, because declarations cite what read them (rule 1).
 */
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { ConflictError, NotFoundError, systemCodeOf } from '../../graph/errors.js'
import type { FileStore } from '../file-store.js'
import type { KeptProfile } from './kept-profile.js'
import { InvalidProfileError } from './invalid-profile-error.js'
import { parseProfile, type ToldProblem, withProblem } from './parse-profile.js'
import { problem } from './profile-problem.js'
import type { Profile } from './profile.js'

/** A profile as it is kept; without `profile` its text cannot be used, and `problems` say why. */
export interface ProfileRecord {
  readonly id: string
  readonly file: string
  readonly text: string
  readonly profile?: Profile
  readonly problems: readonly ToldProblem[]
}

export interface ProfileStore {
  /** Those that can be used, in order of id. */
  inForce(): Promise<readonly KeptProfile[]>
  /** All of them, in order of id. */
  list(): Promise<readonly ProfileRecord[]>
  get(id: string): Promise<ProfileRecord | undefined>
  /**
   * In force when it returns.
   * @throws InvalidProfileError with everything that is wrong with it
   * @throws ConflictError when another text is kept under its revision, or a newer revision is
   */
  put(id: string, text: string): Promise<ProfileRecord>
  /** Declarations it read stay. @throws NotFoundError */
  remove(id: string): Promise<void>
}

/** @param folder of the profiles, made when missing */
export async function openProfileStore(
  folder: string,
  files: Pick<FileStore, 'stage' | 'keep'>,
): Promise<ProfileStore> {
  await mkdir(folder, { recursive: true })
  const store = new FolderProfileStore(folder, files)
  return store
}

class FolderProfileStore implements ProfileStore {
  private readonly records = new Map<string, ProfileRecord>()
  /** By id, the state of the file as it was last read. */
  private readonly read = new Map<string, string>()
  private lastChange: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly folder: string,
    private readonly files: Pick<FileStore, 'stage' | 'keep'>,
  ) {}

  async inForce(): Promise<readonly KeptProfile[]> {
    const all = await this.list()
    return all.flatMap(({ profile, file }) => (profile === undefined ? [] : [{ profile, file }]))
  }

  async list(): Promise<readonly ProfileRecord[]> {
    await this.inTurn(() => this.refresh())
    return [...this.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  async get(id: string): Promise<ProfileRecord | undefined> {
    await this.inTurn(() => this.refresh())
    return this.records.get(id)
  }

  /** The folder may be another process's too, and an editor's. */
  private async refresh(): Promise<void> {
    const ids = (await readdir(this.folder)).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? [])
    for (const id of ids.sort()) {
      const path = join(this.folder, `${id}.json`)
      const { mtimeMs, size } = await stat(path)
      const state = `${mtimeMs} ${size}`
      if (this.read.get(id) === state) continue
      await this.learn(id, await readFile(path, 'utf8'))
      this.read.set(id, state)
    }
    for (const id of this.records.keys()) if (!ids.includes(id)) this.records.delete(id)
  }

  put(id: string, text: string): Promise<ProfileRecord> {
    return this.inTurn(() => this.replace(id, text))
  }

  remove(id: string): Promise<void> {
    return this.inTurn(() => this.drop(id))
  }

  /** Two changes of one profile must not both be taken for the next revision. */
  private inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
    const done = this.lastChange.then(change, change)
    this.lastChange = done
    return done
  }

  private async replace(id: string, text: string): Promise<ProfileRecord> {
    const { profile, problems = [] } = parseAs(id, text)
    if (profile === undefined) throw new InvalidProfileError(problems)
    await this.refresh()
    const kept = this.records.get(id)
    if (kept?.text === text) return kept

    refuseOlder(profile, kept?.profile)
    await writeDurably(join(this.folder, `${id}.json`), text)
    return this.learn(id, text)
  }

  private async drop(id: string): Promise<void> {
    await this.refresh()
    if (!this.records.has(id)) throw new NotFoundError(`There is no profile ${id}.`)
    await rm(join(this.folder, `${id}.json`)).catch((error: unknown) => {
      if (systemCodeOf(error) !== 'ENOENT') throw error
    })
    this.records.delete(id)
    this.read.delete(id)
  }

  private async learn(id: string, text: string): Promise<ProfileRecord> {
    const { profile, problems = [] } = parseAs(id, text)
    const { id: file } = await this.files.keep(await this.files.stage(Readable.from([Buffer.from(text)])))
    const record = { id, file, text, problems, ...(profile && { profile }) }
    this.records.set(id, record)
    return record
  }
}

/** A profile is kept under the id it names itself. */
function parseAs(id: string, text: string) {
  const parsed = parseProfile(text)
  if (parsed.profile === undefined || parsed.profile.id === id) return parsed
  return withProblem(text, problem('idDiffers', ['id'], { text: parsed.profile.id, wanted: id }))
}

/** What a revision says never changes: declarations cite it. */
function refuseOlder(profile: Profile, kept: Profile | undefined): void {
  const { id, revision } = profile
  if (kept === undefined || revision > kept.revision || isSame(profile, kept)) return
  throw new ConflictError(
    `Profile ${id} is kept in revision ${kept.revision}: write the changed one as revision ${kept.revision + 1}.`,
  )
}

/** But for spaces: parsing puts fields in one order. */
const isSame = (one: Profile, other: Profile): boolean => JSON.stringify(one) === JSON.stringify(other)

async function writeDurably(path: string, text: string): Promise<void> {
  const incoming = `${path}.incoming`
  const file = await open(incoming, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(incoming, path)
}
