/** Which of the facts learned since a revision opened or closed a finding: the newest that has to do with it. */
import type { AcrossFinding, Cause } from '../findings-ledger.js'
import { acrossCodes } from '../judge/across/across-rules.js'
import type { Day, Decision } from '../model.js'
import { usesRow } from './edge-blocks.js'
import { optionalText, text, type Row } from './database.js'
import type { View } from './view.js'

interface NewFact {
  readonly cause: Cause
  readonly listKind?: string
  /** Whose edges it can change; absent for a list or a decision about identities. */
  readonly company?: string
}

export interface Causes {
  opened(finding: AcrossFinding): Cause
  closed(finding: AcrossFinding): Cause
}

export function causesSince(view: View, { revision, day }: { revision: number; day: Day }): Causes {
  const facts = newFacts(view, revision, day)
  const ofDay: Cause = { kind: 'day', day, revision: view.revision }
  const newest = (isBehind: (fact: NewFact) => boolean): Cause | undefined => facts.find(isBehind)?.cause
  return {
    opened: (finding) => newest((fact) => concerns(fact, finding)) ?? newest(mayConcern) ?? ofDay,
    closed: (finding) =>
      newest((fact) => concerns(fact, finding) || names(fact, finding)) ?? newest(mayConcern) ?? ofDay,
  }

  function names({ cause }: NewFact, { smelters }: AcrossFinding): boolean {
    if (cause.kind !== 'declaration' || cause.id === undefined) return false
    const { uses, words } = view.graph
    const rows = uses.slice(words.find(cause.id))
    const wanted = new Set(smelters.map((smelter) => words.find(smelter)))
    for (let at = 0; at < rows.length; at += usesRow.size)
      if (wanted.has(rows[at + usesRow.smelter] ?? -1)) return true
    return false
  }
}

/** A list that such findings depend on, a form of or decision about a company that says so. */
function concerns({ listKind, company }: NewFact, { finding, companies }: AcrossFinding): boolean {
  if (listKind !== undefined) return acrossCodes[finding.code]?.some((kind) => kind === listKind) === true
  return company !== undefined && companies.includes(company)
}

/** What changes identities or the terms of judging has to do with everything. */
const mayConcern = ({ cause, company }: NewFact): boolean =>
  cause.kind === 'policy' || (cause.kind === 'decision' && company === undefined)

/** Newest first. */
function newFacts(view: View, revision: number, day: Day): NewFact[] {
  const sql = `SELECT revisions.revision, revisions.kind, subject, at, files.name, lists.kind,
      coalesce(declarations.received, lists.received, decisions.received), decision
    FROM revisions
    LEFT JOIN files ON files.id = subject
    LEFT JOIN declarations ON declarations.id = subject
    LEFT JOIN lists ON lists.id = subject
    LEFT JOIN decisions ON decisions.id = subject
    WHERE revisions.revision > ? AND revisions.revision <= ? ORDER BY revisions.revision DESC`
  return view.database.all(sql, revision, view.revision).map((row) => newFact(view, row, day))
}

function newFact(
  view: View,
  [revision, kind, subject, at, name, list, received, decided]: Row,
  day: Day,
): NewFact {
  const id = text(subject)
  const [named, listKind, decision] = [optionalText(name), optionalText(list), optionalText(decided)]
  const cause: Cause = {
    revision: Number(revision),
    day: optionalText(received) ?? text(at).slice(0, 10),
    kind: text(kind) as Cause['kind'], // written by `learn` and `followPolicy` alone
    ...(kind === 'policy' ? {} : { id }),
    ...(named === undefined ? {} : { name: named }),
  }
  const about = kind === 'declaration' ? id : decision === undefined ? undefined : declarationIn(decision)
  const company = about === undefined ? companyIn(decision) : view.heads.find(about, day)?.company
  return {
    cause,
    ...(listKind === undefined ? {} : { listKind }),
    ...(company === undefined ? {} : { company }),
  }
}

const decisionOf = (json: string): Decision => JSON.parse(json) as Decision // written by `FactStore` alone

function declarationIn(json: string): string | undefined {
  const decision = decisionOf(json)
  return 'declaration' in decision ? decision.declaration : undefined
}

function companyIn(json: string | undefined): string | undefined {
  if (json === undefined) return undefined
  const decision = decisionOf(json)
  return 'company' in decision ? decision.company : undefined
}
