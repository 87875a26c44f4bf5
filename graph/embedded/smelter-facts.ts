import { dayNumber, dayOfNumber } from '../day.js'
import type { Day, StatusRow } from '../model.js'
import type { Effective } from '../resolve/facts.js'
import { groupBy } from '../group-by.js'
import { decisionNote } from '../resolve/decision-note.js'
import { type SmelterBook, smelterBook } from '../resolve/smelter-book.js'
import type { ClaimGroup, SchemeStatus, SmelterFacts } from '../supply-graph.js'
import { readClaimOwner } from './claim-owner.js'
import { decisionsById } from './decided-by.js'
import { attributesWord, claimRow, claimWordsOf, standsFlag, type SmelterAttributes } from './edge-blocks.js'
import { forceRow } from './memory-rows.js'
import { namesakesOf } from './namesakes.js'
import { claimedRow, runOf, smelterIndex, usedByRow } from './smelter-index.js'
import type { View } from './view.js'

interface Question {
  readonly mineral: string
  readonly asOf: Day
}

/** Days and minerals whose smelters are kept at a time. */
const keptDays = 32

/**
 * What is held about smelters for a mineral on a day, in the order of `ids`. What a day holds is made once per
 * smelter and kept until the view changes: the same object is handed out again.
 */
export function smelterFacts(
  view: View,
  ids: readonly string[],
  { mineral, asOf }: Question,
): SmelterFacts[] {
  const day = dayOf(view, mineral, asOf)
  return ids.flatMap((id) => day.facts(id) ?? [])
}

function dayOf(view: View, mineral: string, asOf: Day): SmelterDay {
  const days = view.keep(smelterDays)
  const key = `${asOf} ${mineral}`
  const known = days.get(key) ?? new SmelterDay(view, { mineral, asOf })
  days.delete(key)
  days.set(key, known)
  const [oldest] = days.keys()
  if (days.size > keptDays && oldest !== undefined) days.delete(oldest)
  return known
}

const smelterDays = (): Map<string, SmelterDay> => new Map()

/** The smelters of one mineral on one day. */
class SmelterDay {
  readonly #facts = new Map<string, SmelterFacts>()
  readonly #mineral: number
  readonly #day: number
  /** By declaration: its lines count on the day under some key. */
  readonly #counted: Uint8Array
  readonly #declarant: string[] = []
  readonly #claimant: string[] = []
  readonly #book: SmelterBook

  constructor(
    readonly view: View,
    readonly question: Question,
  ) {
    this.#mineral = view.graph.words.find(question.mineral)
    this.#day = dayNumber(question.asOf)
    this.#book = smelterBook({ smelters: view.list('smelters') })
    this.#counted = this.#countedDeclarations()
  }

  facts(id: string): SmelterFacts | undefined {
    const known = this.#facts.get(id) ?? this.#make(id)
    if (known) this.#facts.set(id, known)
    return known
  }

  #make(id: string): SmelterFacts | undefined {
    const smelter = this.view.graph.words.find(id)
    const { mineral, asOf } = this.question
    const listed = this.#book.listedOn(id, asOf)
    const attributes = this.#attributes(smelter) ?? (listed && { identity: 'listed' as const, name: id })
    if (!attributes) return undefined

    const { statedCid, identity } = attributes
    const country = listed?.country ?? attributes.country
    const countries = this.#countries(smelter, listed?.country)
    const namesakes = identity === 'named' ? namesakesOf(this.view, this.question, attributes.name) : []
    return {
      id,
      mineral,
      name: listed?.name ?? attributes.name,
      identity,
      ...(statedCid === undefined ? {} : { statedCid }),
      ...(namesakes.length === 0 ? {} : { namesakes }),
      ...(country === undefined ? {} : { country }),
      ...(countries.length > 1 ? { countries } : {}),
      ...this.#namedBy(smelter),
      claims: this.#claims(smelter),
      declarants: this.#declarants(smelter),
      statuses: [
        ...statusesOf(this.view, statedCid ?? id, asOf),
        ...namesakes.flatMap((cid) => statusesOfNamesake(this.view, { cid, statedCid, asOf })),
      ].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)),
    }
  }

  /** By what the lines of the day name it where that is not its own id or name. */
  #namedBy(smelter: number): Pick<SmelterFacts, 'decided' | 'replaces'> {
    const { graph } = this.view
    const { usedBy } = this.view.keep(smelterIndex)
    const [start, end] = runOf(usedBy, smelter)
    const decisions = new Set<string>()
    const retired = new Map<string, Day>()
    for (let at = start; at < end; at += usedByRow.size) {
      const attributes = usedBy.values[at + usedByRow.attributes] ?? 0
      if (usedBy.values[at + usedByRow.mineral] !== this.#mineral) continue
      if (!graph.isUsedOn(attributes, this.#day)) continue
      const { decision, retired: cid, from } = graph.attributesOf(attributes)
      if (decision !== undefined) decisions.add(decision)
      if (cid !== undefined && from !== undefined) retired.set(cid, dayOfNumber(from))
    }
    const byId = this.view.keep(decisionsById)
    const decided = [...decisions]
      .sort()
      .flatMap((id) => byId.get(id) ?? [])
      .map(decisionNote)
    const replaces = [...retired].sort().map(([cid, from]) => ({ cid, from }))
    return {
      ...(decided.length > 0 && { decided }),
      ...(replaces.length > 0 && { replaces }),
    }
  }

  #countedDeclarations(): Uint8Array {
    const { inForce, states, words } = this.view.graph
    const { values } = inForce
    const counted = new Uint8Array(words.size)
    for (let state = 0; state < states.size; state += 1) {
      for (let at = inForce.start(state), end = inForce.end(state); at < end; at += forceRow.size) {
        if (values[at + forceRow.mineral] !== this.#mineral) continue
        if ((values[at + forceRow.from] ?? 0) > this.#day || (values[at + forceRow.to] ?? 0) <= this.#day)
          continue
        if (((values[at + forceRow.flags] ?? 0) & standsFlag.counts) === 0) continue
        counted[values[at + forceRow.declaration] ?? 0] = 1
      }
    }
    return counted
  }

  /** Of several lines that word a smelter differently, the wording first in order, whatever came first. */
  #attributes(smelter: number): SmelterAttributes | undefined {
    const { graph } = this.view
    const { usedBy } = this.view.keep(smelterIndex)
    const [start, end] = runOf(usedBy, smelter)
    let best: number | undefined
    const wordingOf = (column: number) => graph.words.text(attributesWord(column))
    for (let at = start; at < end; at += usedByRow.size) {
      const column = usedBy.values[at + usedByRow.attributes] ?? 0
      if (column !== best && (best === undefined || wordingOf(column) < wordingOf(best))) best = column
    }
    return best === undefined ? undefined : graph.attributesOf(best)
  }

  /** Look-ups of two template versions may differ; each form says its own. */
  #countries(smelter: number, listed: string | undefined): string[] {
    const { graph } = this.view
    const { usedBy } = this.view.keep(smelterIndex)
    const [start, end] = runOf(usedBy, smelter)
    const wordings = new Set<number>()
    for (let at = start; at < end; at += usedByRow.size)
      wordings.add(usedBy.values[at + usedByRow.attributes] ?? 0)
    const said = [listed, ...[...wordings].map((column) => graph.attributesOf(column).country)]
    return [...new Set(said.filter((country) => country !== undefined))].sort()
  }

  #declarants(smelter: number): string[] {
    const { graph } = this.view
    const { usedBy } = this.view.keep(smelterIndex)
    const [start, end] = runOf(usedBy, smelter)
    const companies = new Set<string>()
    for (let at = start; at < end; at += usedByRow.size) {
      const declaration = usedBy.values[at + usedByRow.declaration] ?? 0
      if (usedBy.values[at + usedByRow.mineral] !== this.#mineral || this.#counted[declaration] !== 1)
        continue
      if (!graph.isUsedOn(usedBy.values[at + usedByRow.attributes] ?? 0, this.#day)) continue
      companies.add(this.#declarantOf(declaration))
    }
    return [...companies].sort()
  }

  /** By word of a declaration; asked for every line. */
  #declarantOf(declaration: number): string {
    const { graph, heads } = this.view
    this.#declarant[declaration] ??= heads.get(graph.words.text(declaration), this.question.asOf).company
    return this.#declarant[declaration]
  }

  /** By word of the claims' owner. */
  #claimantOf(owner: number): string {
    this.#claimant[owner] ??= readClaimOwner(this.view.graph.words.text(owner)).company
    return this.#claimant[owner]
  }

  #claims(smelter: number): ClaimGroup[] {
    const { claims, words } = this.view.graph
    const { claimed } = this.view.keep(smelterIndex)
    const [start, end] = runOf(claimed, smelter)
    const groups = new Map<number, Set<string>>()
    for (let row = start; row < end; row += claimedRow.size) {
      const at = claimed.values[row + claimedRow.at] ?? 0
      if (claims.values[at + claimRow.mineral] !== this.#mineral) continue
      if ((claims.values[at + claimRow.from] ?? 0) > this.#day) continue
      if ((claims.values[at + claimRow.to] ?? 0) <= this.#day) continue

      const says = claims.values[at + claimRow.says] ?? 0
      const company = this.#claimantOf(claimed.values[row + claimedRow.owner] ?? 0)
      const companies = groups.get(says) ?? new Set()
      groups.set(says, company === '' ? companies : companies.add(company))
    }
    return [...groups]
      .map(([says, companies]) => ({ word: words.text(says), declarants: [...companies].sort() }))
      .sort((a, b) => (a.word < b.word ? -1 : 1))
      .map(({ word, declarants }) => ({ ...claimWordsOf(word), declarants }))
  }
}

/** Names and countries of the reference list, by CID; the newest row speaks. */
export function listedSmelters(
  view: View,
): ReadonlyMap<string, { name: string; country?: string; mineral: string }> {
  return new Map(
    view
      .list('smelters')
      .map(({ row: { cid, name, country, mineral } }) => [
        cid,
        { name, mineral, ...(country === undefined ? {} : { country }) },
      ]),
  )
}

/** Statuses by CID, newest first; of one day by scheme and word. */
export function statusesByCid(view: View): ReadonlyMap<string, readonly Effective<StatusRow>[]> {
  const byCid = groupBy(view.list('smelter-status'), ({ row }) => row.cid)
  const order = ({ row }: Effective<StatusRow>) => `${row.scheme} ${row.status}`
  for (const rows of byCid.values()) {
    rows.sort((a, b) =>
      a.row.date === b.row.date ? (order(a) < order(b) ? -1 : 1) : a.row.date < b.row.date ? 1 : -1,
    )
  }
  return byCid
}

function statusesOf(view: View, cid: string, asOf: Day): SchemeStatus[] {
  const rows = view.keep(statusesByCid).get(cid) ?? []
  return rows
    .filter(({ row, validTo }) => row.date <= asOf && (validTo === undefined || asOf < validTo))
    .map(({ row: { scheme, status, date, validTo, operation, eligibility } }) => ({
      scheme,
      status,
      date,
      ...(validTo === undefined ? {} : { validTo }),
      ...(operation === undefined ? {} : { operation }),
      ...(eligibility === undefined ? {} : { eligibility }),
    }))
}

interface Namesake {
  readonly cid: string
  readonly statedCid: string | undefined
  readonly asOf: Day
}

/** Those of a stated CID come without: it is what the line says, not what its name may mean. */
const statusesOfNamesake = (view: View, { cid, statedCid, asOf }: Namesake): SchemeStatus[] =>
  cid === statedCid ? [] : statusesOf(view, cid, asOf).map((status) => ({ ...status, cid }))
