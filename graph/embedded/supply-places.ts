/**
 * Where supply comes from, for one mineral on one day: the states that products reach, those that behave alike put
 * together as one place. A company that sells a thousand numbers under one form is one place, not a thousand, so a
 * question that walks places is as quick as companies are few. Linear in states and relations; states of one number
 * share their relations as runs (`relation-runs.ts`), whose rows places are joined by.
 */
import { absent } from './edge-blocks.js'
import { grouped, type Grouped } from './grouped.js'
import { gateOf, isClosed, type Lens } from './lens.js'
import { forceRow } from './memory-rows.js'
import { followRun, ownRun, type RelationRun, sharedRun } from './relation-runs.js'

export interface SupplyPlaces {
  readonly size: number
  /** Words, by place. */
  readonly company: readonly number[]
  /** By place: 1 where the trace goes on (rule 11). */
  readonly isOpen: Uint8Array
  /** By place, the runs that it follows; only of open ones. */
  readonly runsFrom: readonly (readonly number[])[]
  /** By run, the places that follow it. */
  readonly followers: readonly (readonly number[])[]
  /** By run, the places its rows lead to. */
  readonly placesOf: Grouped
  /** The other way round: by place, the runs with a row that leads to it. */
  readonly runsTo: Grouped
  /** Beside the values of `runsTo`: 1 where the row names both parts and is followed from a part (rules 15, 16). */
  readonly isStrong: Uint8Array
  readonly said: SaidRows
}

/** What is in force: a row per place and declaration (word), with its flags. */
export interface SaidRows {
  readonly place: readonly number[]
  readonly declaration: readonly number[]
  readonly flags: readonly number[]
}

/** The place of each state it was given or met. */
export type PlaceOf = ReadonlyMap<number, number>

export function supplyPlaces(
  lens: Lens,
  starts: Iterable<number>,
): { readonly places: SupplyPlaces; readonly placeOf: PlaceOf } {
  const finder = new PlaceFinder(lens)
  for (const state of starts) finder.meet(state)
  finder.follow()
  return { places: finder.places(), placeOf: finder.placeOf }
}

class PlaceFinder {
  readonly placeOf = new Map<number, number>()
  readonly #byBehaviour = new Map<string, number>()
  /** By place, one of its states: the others lead where it does. */
  readonly #states: number[] = []
  readonly #company: number[] = []
  readonly #said = { place: [] as number[], declaration: [] as number[], flags: [] as number[] }
  readonly #runs = new Map<string, number>()
  readonly #runsFrom: number[][] = []
  readonly #followers: number[][] = []
  readonly #rowRun: number[] = []
  readonly #rowPlace: number[] = []
  readonly #rowStrong: number[] = []

  constructor(readonly lens: Lens) {}

  meet(state: number): number {
    const known = this.placeOf.get(state)
    if (known !== undefined) return known

    const said = this.#saidOf(state)
    const { start, end } = ownRun(this.lens.graph, state)
    const company = this.lens.graph.states.companyOf(state)
    const behaviour = [company, start === end ? absent : start, ...said].join(' ')
    const place = this.#byBehaviour.get(behaviour) ?? this.#newPlace(state, said)
    this.#byBehaviour.set(behaviour, place)
    this.placeOf.set(state, place)
    return place
  }

  follow(): void {
    const { graph } = this.lens
    // Grows while it is worked off.
    for (let place = 0; place < this.#states.length; place += 1) {
      const state = this.#states[place] ?? 0
      if (isClosed(gateOf(this.lens, state))) continue
      for (const run of [sharedRun(graph, graph.states.companyOf(state)), ownRun(graph, state)]) {
        if (run.start === run.end) continue
        const number = this.#runNumber(run)
        this.#runsFrom[place]?.push(number)
        this.#followers[number]?.push(place)
      }
    }
  }

  places(): SupplyPlaces {
    const size = this.#states.length
    const rowsOf = grouped(this.#rowRun, this.#followers.length)
    const rowsTo = grouped(this.#rowPlace, size)
    return {
      size,
      company: this.#company,
      isOpen: Uint8Array.from(this.#states, (state) => Number(!isClosed(gateOf(this.lens, state)))),
      runsFrom: this.#runsFrom,
      followers: this.#followers,
      placesOf: { starts: rowsOf.starts, values: rowsOf.values.map((row) => this.#rowPlace[row] ?? absent) },
      runsTo: { starts: rowsTo.starts, values: rowsTo.values.map((row) => this.#rowRun[row] ?? absent) },
      isStrong: Uint8Array.from(rowsTo.values, (row) => this.#rowStrong[row] ?? 0),
      said: this.#said,
    }
  }

  #newPlace(state: number, said: readonly number[]): number {
    const place = this.#states.push(state) - 1
    this.#company.push(this.lens.graph.states.companyOf(state))
    this.#runsFrom.push([])
    for (let at = 0; at < said.length; at += 2) {
      this.#said.place.push(place)
      this.#said.declaration.push(said[at] ?? absent)
      this.#said.flags.push(said[at + 1] ?? 0)
    }
    return place
  }

  /** A weakened run is of one state and begins where another may. */
  #runNumber(run: RelationRun): number {
    const key = `${run.start} ${run.isWeakened}`
    const known = this.#runs.get(key)
    if (known !== undefined) return known

    const number = this.#followers.push([]) - 1
    this.#runs.set(key, number)
    followRun(this.lens, run, (to, strong) => {
      this.#rowRun.push(number)
      this.#rowPlace.push(this.meet(to))
      this.#rowStrong.push(strong ? 1 : 0)
    })
    return number
  }

  /** Declaration and flags of each row in force, in the order they have. */
  #saidOf(state: number): number[] {
    const { graph, mineralWord, day } = this.lens
    const { values } = graph.inForce
    const said: number[] = []
    for (let at = graph.inForce.start(state), end = graph.inForce.end(state); at < end; at += forceRow.size) {
      if (values[at + forceRow.mineral] !== mineralWord) continue
      if ((values[at + forceRow.from] ?? 0) > day || (values[at + forceRow.to] ?? 0) <= day) continue
      said.push(values[at + forceRow.declaration] ?? absent, values[at + forceRow.flags] ?? 0)
    }
    return said
  }
}
