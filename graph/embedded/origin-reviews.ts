/**
 * Words of reference lists that name no certain origin, as questions to a person (rule 20). What a list says changes
 * with its editions, so they are made of the lists as they are.
 */
import { groupBy } from '../group-by.js'
import { type Identities, identitiesOf } from '../resolve/identities.js'
import type { Mention } from '../resolve/mention.js'
import { originMentionsOfRow } from '../resolve/origin-mentions.js'
import { reviewIdOf } from '../resolve/review-id.js'
import { listPlaces } from './list-places.js'
import type { ReviewGroup } from './review-groups.js'
import type { View } from './view.js'

/** Of the newest view, in no order. */
export const waitingListedOrigins = (view: View): readonly ReviewGroup[] =>
  [...view.keep(mentionsOfLists)]
    .filter(([, held]) => held.some(({ mention }) => mention.waits))
    .map(([id, held]) => groupOf(view, id, held))

/** One question, waiting or not; `undefined` for an id that no list asks. */
export function listedOriginGroup(view: View, id: string): ReviewGroup | undefined {
  const held = view.keep(mentionsOfLists).get(id)
  return held && groupOf(view, id, held)
}

interface ListMention {
  readonly file: string
  readonly mention: Mention
}

/** By review id. */
const mentionsOfLists = (view: View): ReadonlyMap<string, readonly ListMention[]> =>
  groupBy(listMentions(view, identitiesOf(view.facts.decisions(view.revision))), ({ mention }) =>
    reviewIdOf(mention.subject),
  )

const listMentions = (view: View, identities: Identities): readonly ListMention[] =>
  view
    .list('smelter-origins')
    .flatMap((entry) =>
      originMentionsOfRow(entry, identities).map((mention) => ({ file: entry.file, mention })),
    )

function groupOf(view: View, id: string, held: readonly ListMention[]): ReviewGroup {
  const first = held.find(({ mention }) => mention.waits) ?? held[0]
  if (first === undefined) throw new Error(`No mention of ${id}`)
  const waiting = new Set(
    held.filter(({ mention }) => mention.waits).map(({ file, mention: { row } }) => `${file} ${row}`),
  )
  const places = listPlaces(
    view,
    held.map(({ file, mention: { row = 0 } }) => ({ file, row })),
  )
  return {
    id,
    mention: first.mention,
    places: places.map((place) => ({
      ...place,
      waits: waiting.has(`${place.file} ${place.row}`),
      superseded: false,
    })),
    companies: new Set(),
    products: 0,
  }
}
