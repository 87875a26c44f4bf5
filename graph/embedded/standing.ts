import { dayNumber, dayOfNumber } from '../day.js'
import type { RetiredId, Standing, StandingForm } from '../findings-ledger.js'
import type { Day } from '../model.js'
import { groupBy } from '../group-by.js'
import { isOfSomeDays, standsFlag, usesRow } from './edge-blocks.js'
import type { Head } from './heads.js'
import { forceRow } from './memory-rows.js'
import type { View } from './view.js'

interface Question {
  readonly mineral: string
  readonly day: Day
  readonly sent: SentForms
}

/** All forms with lines on a day, by their words, and those of companies that have sent more than one. */
export interface SentForms {
  readonly heads: ReadonlyMap<number, Head>
  readonly byCompany: ReadonlyMap<string, readonly Head[]>
}

export function sentForms({ graph: { uses, words }, heads }: View, day: Day): SentForms {
  const all = new Map<number, Head>()
  for (const owner of uses.owners()) all.set(owner, heads.get(words.text(owner), day))
  const several = [...groupBy([...all.values()], ({ company }) => company)].filter(
    ([, forms]) => forms.length > 1,
  )
  return { heads: all, byCompany: new Map(several) }
}

/**
 * Every form that stands for a mineral on a day, under whatever key, not stale and with lines that count. One pass
 * over what is in force and the lines of the forms met.
 */
export function standingOf(view: View, question: Question): Standing {
  const { mineral, day } = question
  const lines = new MineralLines(view, question)
  const forms = countedForms(view, question)
    .flatMap((declaration) => formOf(declaration, question, lines))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return { mineral, day, forms, smelters: lines.smelters }
}

function formOf(declaration: number, { mineral, sent }: Question, lines: MineralLines): StandingForm[] {
  const head = sent.heads.get(declaration)
  if (head === undefined) return []
  const { id, company, effective } = head
  const previous = (sent.byCompany.get(company) ?? [])
    .filter((other) => other.effective < effective)
    .sort((a, b) => (a.effective < b.effective ? 1 : -1))
    .map((other) => ({ effective: other.effective, uses: lines.usesOf(other.id) }))
    .find(({ uses }) => uses.length > 0)
  return [
    {
      ...{ id, company, effective, stated: head.stated[mineral] ?? {} },
      uses: lines.uses(declaration),
      retired: lines.retired(declaration, effective),
      ...(previous === undefined ? {} : { previous }),
    },
  ]
}

/** Words of the declarations whose lines count on the day for some state, stale ones left out. */
function countedForms({ graph }: View, { mineral, day }: Question): number[] {
  const { inForce, states, words } = graph
  const { values } = inForce
  const [wanted, today] = [words.find(mineral), dayNumber(day)]
  const found = new Set<number>()
  for (let state = 0; state < states.size; state += 1) {
    for (let at = inForce.start(state), end = inForce.end(state); at < end; at += forceRow.size) {
      if (values[at + forceRow.mineral] !== wanted) continue
      if ((values[at + forceRow.from] ?? 0) > today || (values[at + forceRow.to] ?? 0) <= today) continue
      const flags = values[at + forceRow.flags] ?? 0
      if ((flags & standsFlag.counts) !== 0 && (flags & standsFlag.stale) === 0)
        found.add(values[at + forceRow.declaration] ?? 0)
    }
  }
  return [...found]
}

/** The lines of one mineral on a day, form by form, smelters numbered as met. */
class MineralLines {
  readonly smelters: string[] = []
  readonly #places = new Map<number, number>()
  readonly #mineral: number
  readonly #day: number

  constructor(
    readonly view: View,
    readonly question: Question,
  ) {
    this.#mineral = view.graph.words.find(question.mineral)
    this.#day = dayNumber(question.day)
  }

  usesOf = (id: string): ArrayLike<number> => this.uses(this.view.graph.words.find(id))

  uses(declaration: number): ArrayLike<number> {
    const { graph } = this.view
    const { values } = graph.uses
    const [start, end] = this.#run(declaration)
    const places = new Int32Array((end - start) / usesRow.size)
    let [count, last] = [0, -1]
    for (let at = start; at < end; at += usesRow.size) {
      const smelter = values[at + usesRow.smelter] ?? 0
      // Rows are sorted by mineral and smelter, so two lines of one smelter stand together.
      if (smelter === last || !graph.isUsedOn(values[at + usesRow.attributes] ?? 0, this.#day)) continue
      places[count++] = this.#place(smelter)
      last = smelter
    }
    return places.subarray(0, count).sort()
  }

  /** A line that names a retired CID is one row up to that day and another, of its successor, from then on. */
  retired(declaration: number, effective: Day): RetiredId[] {
    const { graph } = this.view
    const { values } = graph.uses
    const rows = this.#rowsOfSomeDays(declaration)
    return rows.flatMap((at) => {
      const { to } = graph.attributesOf(values[at + usesRow.attributes] ?? 0)
      if (to === undefined || to > dayNumber(effective)) return []
      const next = rows.find(
        (other) =>
          values[other + usesRow.row] === values[at + usesRow.row] &&
          graph.attributesOf(values[other + usesRow.attributes] ?? 0).from === to,
      )
      const successor = next === undefined ? '' : graph.words.text(values[next + usesRow.smelter] ?? 0)
      return [{ cid: graph.words.text(values[at + usesRow.smelter] ?? 0), successor, from: dayOfNumber(to) }]
    })
  }

  #rowsOfSomeDays(declaration: number): number[] {
    const { values } = this.view.graph.uses
    const [start, end] = this.#run(declaration)
    const found: number[] = []
    for (let at = start; at < end; at += usesRow.size)
      if (isOfSomeDays(values[at + usesRow.attributes] ?? 0)) found.push(at)
    return found
  }

  /** Where the rows of the mineral stand: together, for a block is sorted by mineral. */
  #run(declaration: number): readonly [number, number] {
    const { uses } = this.view.graph
    const end = declaration < 0 ? 0 : uses.end(declaration)
    let first = declaration < 0 ? 0 : uses.start(declaration)
    while (first < end && uses.values[first + usesRow.mineral] !== this.#mineral) first += usesRow.size
    let last = first
    while (last < end && uses.values[last + usesRow.mineral] === this.#mineral) last += usesRow.size
    return [first, last]
  }

  #place(smelter: number): number {
    const known = this.#places.get(smelter)
    if (known !== undefined) return known
    const place = this.smelters.push(this.view.graph.words.text(smelter)) - 1
    this.#places.set(smelter, place)
    return place
  }
}
