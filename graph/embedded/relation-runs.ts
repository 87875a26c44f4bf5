/**
 * The relations of a buyer lie in memory in order of the number they are followed from: first those of all its
 * states, then number after number. So the states of one number share one run of rows, however many they are, and a
 * walk follows the run instead of each state's copy of it (rule 15).
 */
import type { Adjacency } from './adjacency.js'
import { isCarried, type Lens } from './lens.js'
import { anyNumber, relationRow } from './memory-rows.js'

/** Rows from `start` to before `end`; runs of equal starts are equal, but for a weakened one, which holds several. */
export interface RelationRun {
  readonly start: number
  readonly end: number
  /** Followed from the state without part, to which the rows' strength does not reach. */
  readonly isWeakened: boolean
}

export type Followed = (state: number, strong: boolean, label: number) => void

/** The relations followed from every state of a company. */
export function sharedRun({ relations }: Adjacency, company: number): RelationRun {
  const start = relations.start(company)
  return {
    start,
    end: firstFrom(relations.values, [start, relations.end(company)], anyNumber + 1),
    isWeakened: false,
  }
}

/** The relations followed from a state beside the shared ones: those of its number; without part those of any. */
export function ownRun(graph: Adjacency, state: number): RelationRun {
  const { relations } = graph
  const company = graph.states.companyOf(state)
  const [start, end] = [sharedRun(graph, company).end, relations.end(company)]
  if (graph.words.text(graph.states.keyOf(state)) === '') return { start, end, isWeakened: true }

  const number = graph.states.partNumberOf(state)
  const first = firstFrom(relations.values, [start, end], number)
  return { start: first, end: firstFrom(relations.values, [first, end], number + 1), isWeakened: false }
}

/** The states the rows of a run lead to. */
export function followRun(lens: Lens, { start, end, isWeakened }: RelationRun, to: Followed): void {
  const { values } = lens.graph.relations
  for (let at = start; at < end; at += relationRow.size) {
    if (!isCarried(lens, values, at)) continue
    const strong = !isWeakened && values[at + relationRow.strong] === 1
    to(values[at + relationRow.state] ?? 0, strong, values[at + relationRow.label] ?? -1)
  }
}

/** Position of the first row whose number is not below this one: rows are sorted by it. */
function firstFrom(values: Int32Array, [start, end]: readonly [number, number], number: number): number {
  let [low, high] = [0, (end - start) / relationRow.size]
  while (low < high) {
    const middle = (low + high) >> 1
    const found = values[start + middle * relationRow.size + relationRow.buyerNumber] ?? anyNumber
    if (found < number) low = middle + 1
    else high = middle
  }
  return start + low * relationRow.size
}
