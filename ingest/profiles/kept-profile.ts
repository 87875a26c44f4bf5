import type { Profile } from './profile.js'

/** A profile that can read forms. `file`: sha-256 of its text. Plain data: it goes to threads as it is. */
export interface KeptProfile {
  readonly profile: Profile
  readonly file: string
}
