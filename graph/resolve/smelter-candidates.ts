import type { Candidate, MatchReason } from '../api/reviews.js'
import { editSimilarity } from './edit-similarity.js'
import { groupBy } from '../group-by.js'
import { reasonFor } from './match-reasons.js'
import type { Held } from './mention.js'
import { idsHolding, type Sought } from './names-holding.js'
import { aliasReasons, type NearNames, nearNames } from './near-names.js'
import { beside, placeReasons } from './place-reasons.js'
import type { Ranker } from './ranker.js'

/** A smelter that a list or a form knows by its CID. */
export interface KnownSmelter {
  readonly cid: string
  readonly mineral: string
  /** The one shown first. */
  readonly names: readonly string[]
  readonly country?: string
  readonly city?: string
  /** What has taken its place. */
  readonly successor?: string
  /** Companies whose forms name it. */
  readonly namedBy: ReadonlySet<string>
}

const rankers = new WeakMap<readonly KnownSmelter[], Ranker>()

/** Of smelters of the mineral, or of all where the line does not say it. Indexed once per state of the lists. */
export function smelterRanker(smelters: readonly KnownSmelter[]): Ranker {
  const ranker = rankers.get(smelters) ?? rankerOf(smelters)
  rankers.set(smelters, ranker)
  return ranker
}

function rankerOf(smelters: readonly KnownSmelter[]): Ranker {
  const byCid = new Map(smelters.map((smelter) => [smelter.cid, smelter]))
  const names = namesByMineral(smelters)
  return {
    ids: (held) => {
      const { cid, mineral, text } = subjectOf(held)
      const slips = cid === undefined ? [] : smelters.filter((each) => isSlip(each.cid, cid))
      return [
        ...names(mineral)
          .near(text)
          .map(({ id }) => id),
        ...held.mention.near,
        ...slips.map((each) => each.cid),
      ]
    },
    find: (_, query) => [
      ...idsHolding(query, smelters.map(soughtOf)),
      ...names(undefined)
        .near(query)
        .map(({ id }) => id),
    ],
    candidate: (held, id) => {
      const smelter = byCid.get(id)
      return smelter === undefined
        ? onlyProposed(held, id)
        : candidateOf(smelter, held, names(smelter.mineral))
    },
  }
}

function namesByMineral(smelters: readonly KnownSmelter[]): (mineral: string | undefined) => NearNames {
  const ofMineral = groupBy(smelters, ({ mineral }) => mineral)
  const indexes = new Map<string | undefined, NearNames>()
  return (mineral) => {
    const wanted = mineral === undefined ? smelters : (ofMineral.get(mineral) ?? [])
    const index = indexes.get(mineral) ?? nearNames(wanted.flatMap(namesOf))
    indexes.set(mineral, index)
    return index
  }
}

const soughtOf = ({ cid, names }: KnownSmelter): Sought => ({ id: cid, names })

const namesOf = ({ cid, names }: KnownSmelter) => names.map((name) => ({ id: cid, name }))

/** Empty for a subject of another kind. */
function subjectOf({ mention: { subject } }: Held): { text: string; mineral?: string; cid?: string } {
  if (subject.kind !== 'smelter') return { text: '' }
  const { text, mineral, cid } = subject
  return { text, ...(mineral !== undefined && { mineral }), ...(cid !== undefined && { cid }) }
}

/** Equal, one digit wrong, missing or too many, or two neighbours swapped. */
const isSlip = (cid: string, typed: string): boolean =>
  (1 - editSimilarity(cid, typed)) * Math.max(cid.length, typed.length) < 1.5

/** Known to the workbook's own list and to nobody else. */
function onlyProposed(held: Held, id: string): Candidate | undefined {
  const proposed = workbookReasons(held, id)
  const [first] = proposed
  if (first === undefined) return undefined
  return { id, name: id, likeness: 0.5 / Number(first.params?.['rank'] ?? 1), reasons: proposed }
}

function workbookReasons({ mention: { near } }: Held, id: string): MatchReason[] {
  const rank = near.indexOf(id)
  return rank < 0 ? [] : [reasonFor('workbookProposes', { rank: rank + 1 })]
}

function candidateOf(smelter: KnownSmelter, held: Held, index: NearNames): Candidate {
  const { cid, names, mineral, country } = smelter
  const [name = cid] = names
  const nearest = index.compare(subjectOf(held).text, cid)
  const about = [
    ...idReasons(smelter, held),
    ...placeReasons(held.mention.clues, smelter),
    ...namerReasons(smelter, held),
  ]
  return {
    id: cid,
    name,
    mineral,
    ...(country !== undefined && { country }),
    likeness: beside(nearest?.likeness ?? 0, about),
    reasons: [
      ...(nearest?.reasons ?? []),
      ...aliasReasons(nearest, name),
      ...about,
      ...workbookReasons(held, cid),
    ],
  }
}

function* idReasons({ cid, mineral, successor }: KnownSmelter, held: Held): Iterable<MatchReason> {
  const typed = subjectOf(held)
  if (typed.cid === cid) yield reasonFor('idStated', { cid })
  else if (typed.cid !== undefined && isSlip(cid, typed.cid)) yield reasonFor('idNear', { typed: typed.cid })
  if (typed.mineral !== undefined && typed.mineral !== mineral) yield reasonFor('otherMineral', { mineral })
  if (successor !== undefined) yield reasonFor('retired', { successor })
}

/** Who else names it: whoever holds the text says most. */
function* namerReasons({ namedBy }: KnownSmelter, { holders }: Held): Iterable<MatchReason> {
  const others = [...namedBy].filter((company) => !holders.has(company)).length
  if (namedBy.size > others) yield reasonFor('namedByHolder')
  else if (others > 0) yield reasonFor('namedByOthers', { companies: others })
}
