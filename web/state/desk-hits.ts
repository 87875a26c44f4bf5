import { computed } from '@preact/signals'
import type { Candidate, Review, SubjectKind } from '../../graph/api/reviews.js'
import { sought } from './desk.js'
import { candidateName } from './desk-words.js'
import type { Hit, Hits } from './hits.js'
import { country } from './words.js'

/** Candidates that the search finds for a text, as hits; `candidateOf`: the candidate behind a hit. */
export function hitsFor({ id: review, subject }: Review): {
  readonly hits: Hits
  readonly candidateOf: (id: string) => Candidate | undefined
} {
  const kind = subject.kind === 'watch' ? subject.of : subject.kind
  const found = (): readonly Candidate[] => sought.state.value.reply?.items ?? []
  const hits = {
    items: computed(() => found().map((candidate) => hitOf(kind, candidate))),
    state: sought.state,
    ask: (text: string) => void sought.ask({ review, text }),
    clear: () => sought.clear(),
  }
  return { hits, candidateOf: (id) => found().find((candidate) => candidate.id === id) }
}

function hitOf(kind: Exclude<SubjectKind, 'watch'>, candidate: Candidate): Hit {
  const { id, country: where } = candidate
  const name = candidateName(kind, candidate)
  if (kind === 'part' || kind === 'scope') return { kind: 'product', id, name: id === name ? '' : name }
  if (kind === 'origin') return { kind, id, name, detail: id }
  return { kind, id, name, detail: where === undefined ? undefined : country(where) }
}
