/**
 * What has to be looked at again since a revision: every company whose edges changed, and every smelter that its
 * forms name or named. Lists change too much for that, and so do a day and a word on whom a watch list means.
 */
import type { Scope } from '../judge/across/question.js'
import type { Day } from '../model.js'
import { readClaimOwner, referenceOwner } from './claim-owner.js'
import { bytes, text } from './database.js'
import { blockOfBytes, claimRow, usesRow } from './edge-blocks.js'
import { runOf, smelterIndex, usedByRow } from './smelter-index.js'
import type { View } from './view.js'

/** By mineral; a mineral that is not named is as it was. */
export type ScopeByMineral = (mineral: string) => Scope | undefined

/** Changed owners past which looking at everything costs no more. */
const mostOwners = 500

export function touchedSince(view: View, revision: number, day: Day): ScopeByMineral {
  if (hasNewList(view, revision) || hasWatchDecision(view, revision)) return () => 'all'
  const companies = touchedCompanies(view, revision, day)
  if (companies === undefined) return () => 'all'

  const smelters = new Set<number>()
  const minerals = new Set<number>()
  const add = (mineral: number, smelter: number): void => {
    minerals.add(mineral)
    smelters.add(smelter)
  }
  for (const company of companies) {
    for (const declaration of view.facts.companyDeclarations(company, view.held)) {
      eachRow(view.graph.uses.slice(view.graph.words.find(declaration)), usesRow, add)
    }
  }
  for (const [table, row] of [
    ['uses', usesRow],
    ['sources_from', claimRow],
  ] as const) {
    const sql = `SELECT edges FROM ${table} WHERE to_revision > ?`
    for (const [edges] of view.database.all(sql, revision)) eachRow(blockOfBytes(bytes(edges)), row, add)
  }
  for (const smelter of smelters) addMinerals(view, smelter, minerals)

  const { words } = view.graph
  const scope = { smelters: new Set([...smelters].map((smelter) => words.text(smelter))), companies }
  return (mineral) => (minerals.has(words.find(mineral)) ? scope : undefined)
}

/** A form about one mineral may change what a smelter is called for another that somebody names it for. */
function addMinerals(view: View, smelter: number, minerals: Set<number>): void {
  const { usedBy } = view.keep(smelterIndex)
  const [start, end] = runOf(usedBy, smelter)
  for (let at = start; at < end; at += usedByRow.size)
    minerals.add(usedBy.values[at + usedByRow.mineral] ?? 0)
}

const hasNewList = ({ database }: View, revision: number): boolean =>
  database.get('SELECT 1 FROM lists WHERE revision > ? LIMIT 1', revision) !== undefined

/** Taken back ones too. */
function hasWatchDecision({ database, facts }: View, revision: number): boolean {
  const sql = "SELECT subject FROM revisions WHERE revision > ? AND kind = 'decision'"
  const learned = new Set(database.all(sql, revision).map(([id]) => text(id)))
  if (learned.size === 0) return false
  const made = new Map(facts.decisionsMade().map(({ id, decision }) => [id, decision]))
  return [...learned].some((id) => {
    const decision = made.get(id)
    const meant = decision?.kind === 'undo' ? made.get(decision.decision) : decision
    return meant?.kind === 'identity' && meant.subject.kind === 'watch'
  })
}

/** `undefined` where they are too many. */
function touchedCompanies(view: View, revision: number, day: Day): ReadonlySet<string> | undefined {
  const companies = new Set<string>()
  for (const table of ['stands', 'uses', 'sources_from'] as const) {
    const sql = `SELECT owner FROM ${table} WHERE from_revision > ? OR to_revision > ? LIMIT ${mostOwners + 1}`
    const owners = view.database.all(sql, revision, revision).map(([owner]) => text(owner))
    if (owners.length > mostOwners || owners.includes(referenceOwner)) return undefined
    for (const owner of owners) companies.add(companyOf(view, { table, owner, day }))
  }
  return companies
}

interface Owner {
  readonly table: 'stands' | 'uses' | 'sources_from'
  readonly owner: string
  readonly day: Day
}

function companyOf(view: View, { table, owner, day }: Owner): string {
  if (table === 'stands') return owner
  return table === 'sources_from'
    ? readClaimOwner(owner).company
    : (view.heads.find(owner, day)?.company ?? '')
}

function eachRow(
  rows: Int32Array,
  { size, mineral, smelter }: { readonly size: number; readonly mineral: number; readonly smelter: number },
  see: (mineral: number, smelter: number) => void,
): void {
  for (let at = 0; at < rows.length; at += size) see(rows[at + mineral] ?? 0, rows[at + smelter] ?? 0)
}
