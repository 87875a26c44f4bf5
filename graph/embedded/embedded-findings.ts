import type {
  Counted,
  FindingCounts,
  FindingsAsked,
  FindingsLedger,
  FindingsQuestion,
  KeptFinding,
  OpenFinding,
} from '../findings-ledger.js'
import type { Day, Finding } from '../model.js'
import type { Page } from '../supply-graph.js'
import { usesRow } from './edge-blocks.js'
import {
  findingHeads,
  findingRows,
  type FindingHead,
  type FindingRow,
  type RowsWanted,
} from './findings-table.js'
import type { GraphStore } from './graph-store.js'
import { pageOf } from './page.js'
import { counted } from './review-counts.js'
import { settled } from './settled.js'
import { settle, settledStamp, type Settled } from './settle.js'
import { companyNames } from './trace-start.js'
import type { View } from './view.js'

type Names = ReadonlyMap<string, string>

/** Findings across declarations in the graph's own database. */
export class EmbeddedFindings implements FindingsLedger {
  /** Those open now, by mineral, as long as nothing is settled. */
  #open = { stamp: '', byMineral: new Map<string, readonly OpenFinding[]>() }

  #settling: Promise<unknown> = Promise.resolve()

  constructor(readonly store: GraphStore) {}

  /** One after the other: two at once would find the same twice. */
  settle(day: Day): Promise<Settled> {
    const settled = this.#settling.then(() => settle(this.store, day))
    this.#settling = settled.catch(() => undefined)
    return settled
  }

  find(question: FindingsQuestion): Promise<Page<KeptFinding>> {
    return settled(() => {
      question.signal?.throwIfAborted()
      return find(this.store, question)
    })
  }

  count(question: FindingsAsked): Promise<FindingCounts> {
    return settled(() => count(this.store, question))
  }

  openFor(mineral: string, revision?: number): Promise<readonly OpenFinding[]> {
    return new Promise((resolve) => {
      const newest = this.store.newest()
      resolve(
        revision === undefined || revision >= newest
          ? this.#openNow(mineral)
          : openAt(this.store, mineral, revision),
      )
    })
  }

  #openNow(mineral: string): readonly OpenFinding[] {
    const stamp = `${settledStamp(this.store.database)} ${this.store.newest()}`
    if (this.#open.stamp !== stamp) this.#open = { stamp, byMineral: new Map() }
    const known = this.#open.byMineral.get(mineral) ?? openAt(this.store, mineral)
    this.#open.byMineral.set(mineral, known)
    return known
  }
}

function openAt(store: GraphStore, mineral: string, revision?: number): OpenFinding[] {
  const asked = { state: 'open', mineral, ...(revision === undefined ? {} : { revision }) } as const
  const names = store.at(undefined).keep(companyNames)
  return findingRows(store.database, wanted(asked))
    .map((row) => ({ ...row, finding: withNames(row.finding, names) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

function find(store: GraphStore, question: FindingsQuestion): Page<KeptFinding> {
  const { database } = store
  const view = store.at(undefined)
  const { revision } = question
  const heads = findingHeads(database, wanted(question)).filter(bearsOn(view, question))
  const page = pageOf(heads, question)
  const names = view.keep(companyNames)
  const rows = new Map(rowsOf(store, page.items).map((row) => [row.id, row]))
  const items = page.items.flatMap(({ id }) => rows.get(id) ?? [])
  return { ...page, items: items.map((row) => keptFinding(row, names, revision)) }
}

function count(store: GraphStore, { state, code, mineral, ...about }: FindingsAsked): FindingCounts {
  const heads = findingHeads(store.database, wanted(about)).filter(bearsOn(store.at(undefined), about))
  const until = about.revision ?? Number.MAX_SAFE_INTEGER
  const stateOf = ({ closed }: FindingHead) => (closed === undefined || closed > until ? 'open' : 'closed')
  const isAsked = {
    state: (head: FindingHead) => state === undefined || stateOf(head) === state,
    code: (head: FindingHead) => code === undefined || head.code === code,
    mineral: (head: FindingHead) => mineral === undefined || head.mineral === mineral,
  }
  return {
    states: countsOf(heads.filter(isAsked.code).filter(isAsked.mineral).map(stateOf)),
    codes: countsOf(
      heads
        .filter(isAsked.state)
        .filter(isAsked.mineral)
        .map((head) => head.code),
    ),
    minerals: countsOf(
      heads
        .filter(isAsked.state)
        .filter(isAsked.code)
        .map((head) => head.mineral),
    ),
  }
}

const countsOf = <Value extends string>(values: readonly Value[]): readonly Counted<Value>[] =>
  counted(values).map(([value, count]) => ({ value, count }))

const rowsOf = ({ database }: GraphStore, heads: readonly FindingHead[]): FindingRow[] =>
  findingRows(database, {
    where: 'id IN (SELECT value FROM json_each(?))',
    values: [JSON.stringify(heads.map(({ id }) => id))],
  })

function wanted({ state, code, mineral, smelter, revision }: FindingsQuestion): RowsWanted {
  const until = revision ?? Number.MAX_SAFE_INTEGER
  const conditions: (readonly [string, string | number])[] = [['opened_revision <= ?', until]]
  const isOpen = '(closed_revision IS NULL OR closed_revision > ?)'
  if (state !== undefined) conditions.push([state === 'open' ? isOpen : `NOT ${isOpen}`, until])
  if (code !== undefined) conditions.push(['code = ?', code])
  if (mineral !== undefined) conditions.push(['mineral = ?', mineral])
  if (smelter !== undefined) conditions.push(['instr(smelters, ?) > 0', JSON.stringify(smelter)])
  return {
    where: conditions.map(([sql]) => sql).join(' AND '),
    values: conditions.map(([, value]) => value),
  }
}

/** A company or form asked for: the company says so, or names a smelter that open findings are about. */
function bearsOn(view: View, { company, declaration }: FindingsQuestion): (head: FindingHead) => boolean {
  const saysSo = [
    ...(company === undefined
      ? []
      : [concerns(view, company, view.facts.companyDeclarations(company, view.held))]),
    ...(declaration === undefined ? [] : [concerns(view, declarantOf(view, declaration), [declaration])]),
  ]
  return (head) => saysSo.every((says) => says(head))
}

const declarantOf = ({ heads }: View, declaration: string): string =>
  heads.find(declaration, lastDay)?.company ?? ''
/** After the last correction. */
const lastDay = '9999-12-31'

function concerns(view: View, company: string, forms: readonly string[]): (head: FindingHead) => boolean {
  const named = smeltersNamed(view, forms)
  const id = JSON.stringify(company)
  return ({ companies, about, mineral, closed }) =>
    companies.includes(id) ||
    (closed === undefined && about.kind === 'smelter' && named.has(`${mineral} ${about.id}`))
}

/** By mineral and id. */
function smeltersNamed({ graph: { uses, words } }: View, forms: readonly string[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const form of forms) {
    const rows = uses.slice(words.find(form))
    for (let at = 0; at < rows.length; at += usesRow.size) {
      named.add(
        `${words.text(rows[at + usesRow.mineral] ?? 0)} ${words.text(rows[at + usesRow.smelter] ?? 0)}`,
      )
    }
  }
  return named
}

function keptFinding(row: FindingRow, names: Names, revision = Number.MAX_SAFE_INTEGER): KeptFinding {
  const { id, finding, companies, smelters, opened, closed } = row
  const isClosed = closed !== undefined && closed.revision <= revision
  return {
    id: String(id),
    finding: withNames(finding, names),
    companies: companies.map((company) => ({ id: company, name: names.get(company) ?? company })),
    smelters,
    state: isClosed ? 'closed' : 'open',
    opened,
    ...(isClosed ? { closed } : {}),
  }
}

function withNames(finding: Finding, names: Names): Finding {
  const params = { ...finding.params }
  for (const [name, value] of Object.entries(params)) {
    if (name === 'company' || name === 'other') params[`${name}Name`] = names.get(String(value)) ?? value
  }
  return { ...finding, params }
}
