/** What to ask the server about a selection, so that its cells can be shown. */
import type { Picture, PictureNode } from '../../graph/api/picture.js'
import type { TracedOrigin } from '../../graph/api/trace.js'
import type { EndReason, QuestionRole } from '../../graph/model.js'
import type { EvidenceQuestion } from '../client.js'
import type { EndRow, SmelterRow } from './rows.js'
import { writeSelection, type DrawnSelection, type Selected } from './selection.js'

export interface Subject {
  readonly chosen: Selected
  readonly drawn: DrawnSelection | undefined
  readonly picture: Picture | undefined
  readonly smelters: readonly SmelterRow[]
  readonly ends: readonly EndRow[]
}
type Question = EvidenceQuestion

/** Most questions asked about one subject. */
const mostQuestions = 16

export function evidenceQuestions(subject: Subject): readonly Question[] {
  const { chosen, drawn, smelters } = subject
  if (chosen.kind === 'edge') return drawn?.edge?.id === chosen.id ? ofEdge(subject) : []
  if (chosen.kind === 'node') return drawn?.node?.kind === 'gap' ? ofGap(drawn.node, subject) : []

  const node = writeSelection(chosen)
  if (chosen.kind !== 'smelter') return [{ node }]
  const origins = smelters
    .filter(({ smelter }) => smelter.smelter === chosen.id)
    .flatMap(({ smelter }) => smelter.origins.map(originId))
  const claims = [...new Set(origins)].map((origin) => ({ from: node, to: `origin:${origin}` }))
  return [{ node }, ...claims].slice(0, mostQuestions)
}

/** As the server names origins: `CD`, `BJ-AL` or `BJ/Alibori`, `group:<name>`, `recycled`, `deferred`, `unknown`. */
export function originId({
  kind,
  country,
  region,
  group,
}: Pick<TracedOrigin, 'kind' | 'country' | 'region' | 'group'>): string {
  if (kind === 'group') return `group:${group ?? ''}`
  if (kind !== 'country' && kind !== 'region') return kind
  const place = country ?? ''
  if (region === null) return place
  return region.startsWith(`${place}-`) ? region : `${place}/${region}`
}

/** The two nodes of the drawn edge; what ends in a gap; nothing for an edge of a group. */
function ofEdge({ drawn, picture, ends }: Subject): readonly Question[] {
  const nodeOf = (id: string | undefined) => picture?.nodes.find((node) => node.id === id)
  const [from, to] = [nodeOf(drawn?.edge?.from), nodeOf(drawn?.edge?.to)]
  if (!from || !to || from.ref === undefined) return []
  if (to.kind === 'gap') {
    const mine = ends.filter(({ end }) => (end.smelter ?? end.company) === from.ref)
    return ofGap(to, { ends: mine })
  }
  return to.ref === undefined ? [] : [{ from: `${from.kind}:${from.ref}`, to: `${to.kind}:${to.ref}` }]
}

/** The cells that led to the ends of a gap. */
function ofGap(node: PictureNode, { ends }: Pick<Subject, 'ends'>): readonly Question[] {
  const questions = endsOf(node, ends).flatMap(({ end, mineral }): Question[] => {
    const { company, smelter, reason } = end
    if (reason === 'originUnknown') return edge(`smelter:${smelter ?? ''}`, 'origin:unknown', mineral)
    if (reason === 'originDeferred') return edge(`smelter:${smelter ?? ''}`, 'origin:deferred', mineral)
    if (company === null) return smelter === null ? [] : [{ node: `smelter:${smelter}`, mineral }]
    const lines = (smelter === null ? end.smelters.slice(0, 4) : [smelter]).flatMap((id) =>
      edge(`company:${company}`, `smelter:${id}`, mineral),
    )
    return smelter === null ? [{ node: `company:${company}`, mineral }, ...lines] : lines
  })
  return questions.slice(0, mostQuestions)
}

const edge = (from: string, to: string, mineral: string): Question[] => [{ from, to, mineral }]

/** Ends of the trace that a gap stands for. */
export const endsOf = (node: PictureNode, ends: readonly EndRow[]): EndRow[] =>
  ends.filter(({ end }) => end.reason === node.reason && isMember(node, end))

const isMember = (node: PictureNode, end: EndRow['end']): boolean =>
  (node.members ?? []).some(({ ref, label: name }) =>
    ref === undefined ? end.parts.includes(name) : ref === (end.smelter ?? end.company),
  )

/** Which answers led to an end; absent: no answer did. */
export const rolesBehind: Readonly<Partial<Record<EndReason, readonly QuestionRole[]>>> = {
  staleNo: ['used', 'remains'],
  staleList: ['used'],
  notAnswered: ['used'],
  contradicted: ['used', 'remains'],
  noSmelterLine: ['used', 'remains'],
  listIncomplete: ['allIdentified', 'allReported'],
}
