import type { Finding } from '../model.js'
import type { CompanyDirectory } from '../resolve/company-identity.js'
import { identitiesOf } from '../resolve/identities.js'
import type { SupplyStep } from '../resolve/supply-step.js'
import { atOnce } from '../steps.js'
import type { Applied, Change, Difference } from '../supply-graph.js'
import { writeCompany } from './company-edges.js'
import { reachOf } from './decision-reach.js'
import { declarant, mentionOf, writeDeclarant } from './declarants.js'
import { followDirectory } from './directory-change.js'
import type { EdgeWriter } from './edge-writer.js'
import { idOf } from './fact-store.js'
import type { GraphStore } from './graph-store.js'
import { importList, listDifference, type ListChange } from './list-import.js'
import { writeCompanyNode, writeCompanyNodes } from './node-rows.js'
import type { Resolution } from './resolution.js'
import { allNamesInUse } from './supply-edges.js'

type DeclarationChange = Change & { kind: 'declaration' }
type DecisionChange = Change & { kind: 'decision' }

/**
 * Learns one fact in one transaction; memory follows the commit. If another process has learned one between looking
 * and locking, everything is read again and tried once more.
 * @throws ConflictError when another process keeps the folder locked
 */
export function apply(store: GraphStore, change: Change): Applied {
  for (;;) {
    const applied = tryApply(store, change)
    if (applied !== undefined) return applied
  }
}

/** `undefined` when the revision has moved on before the lock was ours. */
function tryApply(store: GraphStore, change: Change): Applied | undefined {
  const newest = store.newest()
  const writer = store.writer()
  const applied = store.database.transaction(() =>
    store.isNewest(newest) ? learn(store, writer, change) : undefined,
  )
  if (applied?.changed === true)
    store.publish(writer, change.kind === 'list' ? change.content.kind : undefined)
  return applied
}

/** What importing a list would change; writes nothing. */
export function preview(store: GraphStore, change: ListChange): Difference {
  store.newest()
  return atOnce(listDifference(store, change))
}

function learn(store: GraphStore, writer: EdgeWriter, change: Change): Applied {
  const { revision } = writer
  if (store.facts.has(change)) return { revision: revision - 1, changed: false, findings: [] }

  const insert = 'INSERT INTO revisions VALUES (?, ?, ?, ?)'
  store.database.run(insert, revision, new Date().toISOString(), change.kind, idOf(change))
  const learned = withOmissions(learnKind(store, writer, change), change)
  store.words.write(store.database)
  return { revision, changed: true, ...learned }
}

type Learned = Pick<Applied, 'findings' | 'difference'>

/** Names a finding tells; the difference has more. */
const omittedNames = 5

/** Rule 24: what a list that only adds leaves out is told. Of a status list it is how conformance is usually lost. */
function withOmissions(learned: Learned, change: Change): Learned {
  const { omits = [], counts } = learned.difference ?? {}
  if (change.kind !== 'list' || omits.length === 0) return learned

  const { kind } = change.content
  const params = { list: kind, count: counts?.omits ?? 0, names: omits.slice(0, omittedNames).join('; ') }
  const finding: Finding = {
    code: 'listOmits',
    severity: kind === 'smelter-status' ? 'warning' : 'note',
    params,
  }
  return { ...learned, findings: [...learned.findings, finding] }
}

function learnKind(store: GraphStore, writer: EdgeWriter, change: Change): Learned {
  switch (change.kind) {
    case 'declaration':
      return learnDeclaration(store, writer, change)
    case 'list':
      return atOnce(importList(store, writer, change))
    case 'decision':
      return learnDecision(store, writer, change)
  }
}

/** Only the declarant's own edges can change. */
function learnDeclaration(store: GraphStore, writer: EdgeWriter, change: DeclarationChange): Learned {
  store.facts.add(change, writer.revision)
  const resolution = store.resolution(writer)
  const mention = mentionOf(change.declaration.company, change.file.name)
  const { asRead, changed, findings } = writeDeclarant(resolution, { declaration: change.file.id, mention })
  writeCompanyNode(writer, asRead)
  const found = changed.flatMap((company) => writeCompany(resolution, company, change.file.id))
  return { findings: [...findings, ...found] }
}

/** Forms and companies the decision reaches; the supply edges too where it says who a company is. */
function learnDecision(store: GraphStore, writer: EdgeWriter, change: DecisionChange): Learned {
  const before = store.resolvedLists(store.view.book).directory
  const { declarations, companies } = reachOf(store.facts, change.decision)
  const formerly = identitiesOf(store.facts.decisions())
  store.facts.add(change, writer.revision)
  const known = store.resolution(writer)

  const touched = new Set(declarations.flatMap((id) => writeReached(known, id)))
  for (const company of companies)
    for (const identities of [formerly, known.identities]) touched.add(identities.companyNow(company))
  const supply = supplyAfter(store, known, before)
  for (const company of supply?.companies ?? []) touched.add(company)
  if (supply === undefined && declarations.length > 0)
    writeCompanyNodes(known, allNamesInUse(store.view.graph))
  const resolution = supply === undefined ? known : { ...known, supply }
  return { findings: [...touched].sort().flatMap((company) => writeCompany(resolution, company)) }
}

/** The supply edges written anew where the decision says who a company is. */
const supplyAfter = (
  store: GraphStore,
  resolution: Resolution,
  before: CompanyDirectory,
): SupplyStep | undefined =>
  resolution.lists.directory === before ? undefined : atOnce(followDirectory(store.view, resolution, before))

/** The companies a form is, was or becomes of. */
function writeReached(resolution: Resolution, declaration: string): readonly string[] {
  const known = declarant(resolution.writer, declaration)
  if (known === undefined) return []
  resolution.writer.touched.declarations.add(declaration)
  const { changed } = writeDeclarant(resolution, known)
  return [...changed, ...resolution.facts.companiesOf(declaration)]
}
