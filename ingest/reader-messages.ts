import type { KeptProfile } from './profiles/kept-profile.js'
import type { Excerpt, ExcerptPlace } from './excerpt.js'
import type { ReadFile } from './read-file.js'

/** What goes to a reading thread: one file at a time. */
export type ThreadRequest = ReadRequest | ExcerptRequest

/** A part of a file as it was written. */
export interface ExcerptRequest {
  readonly bytes: Uint8Array
  readonly place: ExcerptPlace
}

export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly name: string
  /** In force when the file's turn came: plain data, so that a thread holds no state that could grow old. */
  readonly profiles: readonly KeptProfile[]
}

/** What comes back. `ready` once, when the thread can take files; `failed` is a mistake of ours, not of the file. */
export type ReadReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly file: ReadFile }
  | { readonly kind: 'excerpt'; readonly excerpt: Excerpt }
  | { readonly kind: 'notFound'; readonly message: string }
  | {
      readonly kind: 'refused'
      readonly reason: string
      readonly message: string
      readonly details: Record<string, unknown>
    }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined }
