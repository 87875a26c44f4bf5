import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredFile } from '../graph/model.js'
import type { Parts } from './parts.js'
import { exampleProfile } from './sample/house-profile.js'

/**
 * The sample's files, written by its generator into a folder that does not stay, kept in the file store; the profile
 * of its house form among the profiles, unless one of that id is there.
 */
export async function storeSample({ files, profiles, writeSample, today }: Parts): Promise<StoredFile[]> {
  const { id: profile } = exampleProfile
  if ((await profiles.get(profile)) === undefined)
    await profiles.put(profile, JSON.stringify(exampleProfile, undefined, 2))

  const folder = await mkdtemp(join(tmpdir(), 'lodeline-sample-'))
  try {
    await writeSample(folder, today())
    const stored: StoredFile[] = []
    for (const name of (await readdir(folder)).sort()) {
      const { id, bytes } = await files.take(join(folder, name))
      stored.push({ id, name, bytes })
    }
    return stored
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
