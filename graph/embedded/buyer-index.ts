/**
 * Relations the other way round: by the state they lead to, the runs of a buyer's rows that do, and the states that
 * follow a run (`relation-runs.ts`). Built once per graph, linear in relations and states.
 */
import { withoutPart } from '../resolve/part-number.js'
import type { Adjacency } from './adjacency.js'
import { absent } from './edge-blocks.js'
import { anyNumber, relationRow } from './memory-rows.js'

/** Numbers in groups: those of group `g` stand from `starts[g]` to before `starts[g + 1]`. */
interface Grouped {
  readonly starts: Int32Array
  readonly values: Int32Array
}

export interface BuyerIndex {
  /** Positions of relation rows, by the state they lead to. */
  readonly rowsTo: Grouped
  /** By position of a row, divided by its size: the run it is of. */
  readonly runOf: Int32Array
  readonly runs: readonly BuyerRun[]
}

/** Rows of a buyer with one number, or with none (`anyNumber`): followed from the same states. */
export interface BuyerRun {
  /** From which the rows are followed with the strength they have. */
  readonly states: Int32Array
  /** The state without part, from which a row with a number is followed weakened (rule 15). */
  readonly weakened?: number
}

const known = new WeakMap<Adjacency, BuyerIndex>()

export function buyerIndex(graph: Adjacency): BuyerIndex {
  const index = known.get(graph) ?? indexOf(graph)
  known.set(graph, index)
  return index
}

/** The rows that lead to a state. */
export const rowsLeadingTo = ({ rowsTo: { starts, values } }: BuyerIndex, state: number): Int32Array =>
  values.subarray(starts[state] ?? 0, starts[state + 1] ?? 0)

function indexOf(graph: Adjacency): BuyerIndex {
  const { relations } = graph
  const { values } = relations
  const runOf = new Int32Array(Math.ceil(values.length / relationRow.size)).fill(absent)
  const runs: BuyerRun[] = []
  const byCompany = new CompanyStates(graph)
  const positions: number[] = []
  for (const buyer of relations.owners()) {
    let last = Number.NaN
    for (let at = relations.start(buyer), end = relations.end(buyer); at < end; at += relationRow.size) {
      const number = values[at + relationRow.buyerNumber] ?? anyNumber
      // Rows stand in order of their number.
      if (number !== last) runs.push(byCompany.run(buyer, number))
      last = number
      runOf[at / relationRow.size] = runs.length - 1
      positions.push(at)
    }
  }
  const stateOf = (at: number): number => values[at + relationRow.state] ?? 0
  return { rowsTo: grouped(positions, stateOf, graph.states.size), runOf, runs }
}

/** The states there are of each company, in order of their part numbers. */
class CompanyStates {
  readonly #states: Grouped
  readonly #withoutPart: number

  constructor(readonly graph: Adjacency) {
    const { states, words } = graph
    const all = Array.from({ length: states.size }, (_, state) => state)
    all.sort((a, b) => states.partNumberOf(a) - states.partNumberOf(b))
    this.#states = grouped(all, (state) => states.companyOf(state), words.size)
    this.#withoutPart = words.find(withoutPart)
  }

  run(company: number, number: number): BuyerRun {
    const { starts, values } = this.#states
    const own = values.subarray(starts[company] ?? 0, starts[company + 1] ?? 0)
    if (number === anyNumber) return { states: own }

    const { states } = this.graph
    const weakened = own.find((state) => states.keyOf(state) === this.#withoutPart)
    const numbered = own.subarray(firstFrom(own, number, states), firstFrom(own, number + 1, states))
    return {
      states: numbered.filter((state) => state !== weakened),
      ...(weakened !== undefined && { weakened }),
    }
  }
}

/** Position of the first state whose number is not below this one. */
function firstFrom(own: Int32Array, number: number, states: Adjacency['states']): number {
  let [low, high] = [0, own.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (states.partNumberOf(own[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

/** Counting sort; order within a group is kept. */
function grouped(items: readonly number[], groupOf: (item: number) => number, groups: number): Grouped {
  const starts = new Int32Array(groups + 1)
  for (const item of items) {
    const after = groupOf(item) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let group = 0; group < groups; group += 1)
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)

  const next = starts.slice()
  const values = new Int32Array(items.length)
  for (const item of items) {
    const group = groupOf(item)
    const place = next[group] ?? 0
    next[group] = place + 1
    values[place] = item
  }
  return { starts, values }
}
