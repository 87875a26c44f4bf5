import type { RefusedFileError } from '../../graph/errors.js'
import type { KeptProfile } from './kept-profile.js'
import { matchFingerprint } from './fingerprint.js'
import type { HouseWorkbook } from './house-workbook.js'
import { refuseForm } from './profile-refusals.js'

export interface Chosen {
  /** Whose every mark the workbook carries. */
  readonly kept: KeptProfile | undefined
  /** What else a workbook of no profile could do, for its refusal. */
  readonly wayOut: string
}

const howTo =
  'For a form of your own house, keep a mapping profile: see docs/profiles.md, or Profiles on the page.'

/**
 * The profile a workbook is a form of; of several the one with most marks.
 * @throws RefusedFileError `profilesAlike` when two have as many
 */
export function chooseProfile(house: HouseWorkbook, profiles: readonly KeptProfile[]): Chosen {
  const matches = profiles
    .map((kept) => ({ kept, match: matchFingerprint(kept.profile, house) }))
    .sort((a, b) => b.match.found - a.match.found)
  const [best, second] = matches.filter(({ match }) => match.missing.length === 0)
  if (best !== undefined) {
    if (second?.match.found === best.match.found) throw profilesAlike(best.kept, second.kept)
    return { kept: best.kept, wayOut: howTo }
  }

  const [nearest] = matches.filter(({ match }) => match.found > 0)
  if (nearest === undefined) return { kept: undefined, wayOut: howTo }
  const { name, id } = nearest.kept.profile
  const wayOut = `Nearest is “${name}” (profile ${id}), but the workbook lacks ${nearest.match.missing.join(' and ')}. ${howTo}`
  return { kept: undefined, wayOut }
}

const profilesAlike = ({ profile: one }: KeptProfile, { profile: other }: KeptProfile): RefusedFileError =>
  refuseForm(
    'profilesAlike',
    `The fingerprints of the profiles ${one.id} and ${other.id} both fit this workbook: give one of them a mark the other form does not have.`,
    { profiles: `${one.id}, ${other.id}` },
  )
