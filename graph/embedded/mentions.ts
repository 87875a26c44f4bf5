/**
 * Which file or company holds which text (rules 9, 10, 18–20), as rows of the same transaction as the edges they
 * belong to: what `GET /reviews` lists, and the index from a text to the forms a decision about it reaches.
 */
import type { Subject } from '../model.js'
import type { Mention } from '../resolve/mention.js'
import { reviewIdOf } from '../resolve/review-id.js'
import { text } from './database.js'
import type { Database } from './database.js'
import type { EdgeWriter } from './edge-writer.js'

/** All mentions of one kind in one file, or of one company's parts and scopes. */
export interface MentionOwner {
  readonly owner: string
  readonly kind: Subject['kind']
}

const mentionColumns = ['owner', 'kind', 'review', 'waits', 'mention'] as const

export function writeMentions(
  writer: EdgeWriter,
  { owner, kind }: MentionOwner,
  mentions: readonly Mention[],
): void {
  const rows = mentions.map((mention) => [
    owner,
    kind,
    reviewIdOf(mention.subject),
    mention.waits ? 1 : 0,
    JSON.stringify(mention),
  ])
  writer.replaceRows(
    'mentions',
    mentionColumns,
    { where: 'owner = ? AND kind = ?', values: [owner, kind] },
    rows,
  )
}

/** Files and companies that hold a text. */
export const ownersOf = (database: Database, review: string): string[] =>
  database
    .all(
      'SELECT DISTINCT owner FROM mentions WHERE review = ? AND to_revision IS NULL ORDER BY owner',
      review,
    )
    .map(([owner]) => text(owner))
