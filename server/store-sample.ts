import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredFile } from '../graph/model.js'
import type { Parts } from './parts.js'
import { profileEnding } from './sample/house-profile.js'

/**
 * The sample's files, written by its generator into a folder that does not stay, kept in the file store; its mapping
 * profile among the profiles.
 */
export async function storeSample(parts: Parts): Promise<StoredFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lodeline-sample-'))
  try {
    await parts.writeSample(folder, parts.today())
    const stored: StoredFile[] = []
    for (const name of (await readdir(folder)).sort()) {
      const path = join(folder, name)
      if (name.endsWith(profileEnding)) await keepProfile(parts, name.slice(0, -profileEnding.length), path)
      else stored.push({ ...(await keepFile(parts, path)), name })
    }
    return stored
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** One that is there already stays as it was made. */
async function keepProfile({ profiles }: Parts, id: string, path: string): Promise<void> {
  if (profiles.get(id) === undefined) await profiles.put(id, await readFile(path, 'utf8'))
}

async function keepFile({ files }: Parts, path: string): Promise<Pick<StoredFile, 'id' | 'bytes'>> {
  const { id, bytes } = await files.keep(await files.stage(createReadStream(path)))
  return { id, bytes }
}
