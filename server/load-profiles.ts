import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { InvalidInputError, systemCodeOf } from '../graph/errors.js'
import { InvalidProfileError } from '../ingest/profiles/invalid-profile-error.js'
import type { KeptProfile } from '../ingest/profiles/kept-profile.js'
import { parseProfile } from '../ingest/profiles/parse-profile.js'

/**
 * Profiles from files of any name.
 * @throws InvalidProfileError with everything that is wrong with the first that cannot be used
 */
export const loadProfiles = (paths: readonly string[]): Promise<KeptProfile[]> =>
  Promise.all(paths.map(loadProfile))

async function loadProfile(path: string): Promise<KeptProfile> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') throw new InvalidInputError(`There is no profile ${path}.`)
    throw error
  })
  const { profile, problems } = parseProfile(bytes.toString('utf8'))
  if (profile === undefined) throw new InvalidProfileError(problems, `The profile ${path}`)
  return { profile, file: createHash('sha256').update(bytes).digest('hex') }
}
