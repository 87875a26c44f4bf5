import { dayNumber } from '../day.js'
import type { Day } from '../model.js'
import type { Adjacency } from './adjacency.js'
import { standsFlag } from './edge-blocks.js'
import { forceRow, lineRow } from './memory-rows.js'

/** What a question sees of the graph: the edges of one mineral on one day. */
export interface Lens {
  readonly graph: Adjacency
  readonly mineral: string
  readonly mineralWord: number
  readonly asOf: Day
  readonly day: number
  /** By number of a mineral set: 1 where it carries the mineral. */
  readonly carries: Uint8Array
}

export const lensOf = (graph: Adjacency, mineral: string, asOf: Day): Lens => ({
  graph,
  mineral,
  mineralWord: graph.words.find(mineral),
  asOf,
  day: dayNumber(asOf),
  carries: graph.carrying(mineral),
})

/** Every edge of a day that carries anything, no gate closed. */
export const lensOfAll = (graph: Adjacency, asOf: Day): Lens => ({
  ...lensOf(graph, '', asOf),
  mineralWord: -1,
  carries: graph.carryingAnything(),
})

/** In force on the day and carrying the mineral: every supply row begins with interval and mineral set. */
export const isCarried = (lens: Lens, values: Int32Array, at: number): boolean =>
  isOnDay(lens, values, at) && lens.carries[values[at + lineRow.minerals] ?? 0] === 1
export const isOnDay = ({ day }: Lens, values: Int32Array, at: number): boolean =>
  (values[at + lineRow.from] ?? 0) <= day && (values[at + lineRow.to] ?? 0) > day

/** Bits of `gateOf`. */
export const gate = { spoken: 1, proven: 2, open: 4, covers: 8 } as const

/** What is in force for a state, taken together (rules 11, 14). */
export function gateOf({ graph, mineralWord, day }: Lens, state: number): number {
  const { values } = graph.inForce
  let bits = 0
  for (let at = graph.inForce.start(state), end = graph.inForce.end(state); at < end; at += forceRow.size) {
    if (values[at + forceRow.mineral] !== mineralWord) continue
    if ((values[at + forceRow.from] ?? 0) > day || (values[at + forceRow.to] ?? 0) <= day) continue

    const flags = values[at + forceRow.flags] ?? 0
    bits |= gate.spoken
    if ((flags & standsFlag.proven) !== 0) bits |= gate.proven
    if ((flags & standsFlag.closed) === 0) bits |= gate.open
    if ((flags & standsFlag.covers) !== 0) bits |= gate.covers
  }
  return bits
}

/** Something proven is in force and all in force is closed: the trace of the mineral stops here (rule 11). */
export const isClosed = (bits: number): boolean => (bits & gate.proven) !== 0 && (bits & gate.open) === 0
export const doesCover = (bits: number): boolean => (bits & gate.covers) !== 0
