import type { Finding } from '../model.js'
import type { CompanyDirectory } from '../resolve/company-identity.js'
import { identitiesOf } from '../resolve/identities.js'
import type { SupplyStep } from '../resolve/supply-step.js'
import { inSlices, type Steps } from '../steps.js'
import type { Applied, Change, Difference } from '../supply-graph.js'
import { writeCompany } from './company-edges.js'
import { reachOf } from './decision-reach.js'
import { declarant, mentionOf, writeDeclarant } from './declarants.js'
import { followDirectory } from './directory-change.js'
import type { EdgeWriter } from './edge-writer.js'
import { idOf } from './fact-store.js'
import type { GraphStore } from './graph-store.js'
import { importList, listDifference, type ListChange, writeReferenceClaims } from './list-import.js'
import { writeCompanyNode, writeCompanyNodes } from './node-rows.js'
import type { Resolution } from './resolution.js'
import { allNamesInUse } from './supply-edges.js'
import { writeCompaniesReached } from './supply-write.js'

type DeclarationChange = Change & { kind: 'declaration' }
type DecisionChange = Change & { kind: 'decision' }

/**
 * Learns one fact in one transaction; memory follows the commit. Questions asked meanwhile are answered as before it.
 * If another process has learned one between looking and locking, everything is read again and tried once more.
 * @throws ConflictError when another process keeps the folder locked
 */
export function apply(store: GraphStore, change: Change): Promise<Applied> {
  return store.inTurn(async () => {
    for (;;) {
      const learned = await prepareToLearn(store, change)
      if (learned === undefined) continue
      learned.commit()
      return learned.applied
    }
  })
}

/** A change that is learned and not yet committed; `writer` has what it changed. */
export interface PreparedChange {
  readonly applied: Applied
  readonly writer: EdgeWriter
  readonly commit: () => void
  readonly takeBack: () => void
}

/**
 * In one's turn. `at`: when it was learned; now if absent.
 * @returns `undefined` when the revision has moved on before the lock was ours
 */
export async function prepareToLearn(
  store: GraphStore,
  change: Change,
  at = new Date().toISOString(),
): Promise<PreparedChange | undefined> {
  const newest = store.newest()
  const writer = store.writer()
  const prepared = await store.writing.prepare(learnAfter(store, newest, { writer, change, at }))
  const { result: applied } = prepared
  if (applied === undefined) {
    prepared.takeBack()
    return undefined
  }
  const commit = () => {
    prepared.commit()
    if (applied.changed) publishLearned(store, writer, change)
  }
  return { applied, writer, commit, takeBack: prepared.takeBack }
}

/** What importing a list would change; writes nothing. */
export async function preview(store: GraphStore, change: ListChange): Promise<Difference> {
  store.newest()
  return inSlices(listDifference(store, change))
}

/** Learns one fact inside a transaction that is open; it is the newest view at once. */
export function* learnNow(store: GraphStore, change: Change, at: string): Steps<Applied> {
  const writer = store.writer()
  const applied = yield* learnAfter(store, store.newest(), { writer, change, at })
  if (applied === undefined) throw new Error('The revision has moved on inside a transaction.')
  if (applied.changed) publishLearned(store, writer, change)
  return applied
}

const publishLearned = (store: GraphStore, writer: EdgeWriter, change: Change): void =>
  store.publish(writer, change.kind === 'list' ? change.content.kind : undefined)

interface Learning {
  readonly writer: EdgeWriter
  readonly change: Change
  readonly at: string
}

function* learnAfter(
  store: GraphStore,
  newest: number,
  { writer, change, at }: Learning,
): Steps<Applied | undefined> {
  if (!store.isNewest(newest)) return undefined
  const { revision } = writer
  if (store.learned.has(change)) return { revision: newest, changed: false, findings: [] }

  const insert = 'INSERT INTO revisions VALUES (?, ?, ?, ?)'
  store.writing.run(insert, revision, at, change.kind, idOf(change))
  const learned = withOmissions(yield* learnKind(store, writer, change), change)
  store.keepWords()
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

function* learnKind(store: GraphStore, writer: EdgeWriter, change: Change): Steps<Learned> {
  switch (change.kind) {
    case 'declaration':
      return yield* learnDeclaration(store, writer, change)
    case 'list':
      return yield* importList(store, writer, change)
    case 'decision':
      return yield* learnDecision(store, writer, change)
  }
}

/** Only the declarant's own edges can change. */
function* learnDeclaration(store: GraphStore, writer: EdgeWriter, change: DeclarationChange): Steps<Learned> {
  yield* store.learned.add(change, writer.revision)
  const resolution = store.resolution(writer)
  const mention = mentionOf(change.declaration.company, change.file.name)
  const { asRead, changed, findings } = writeDeclarant(resolution, { declaration: change.file.id, mention })
  writeCompanyNode(writer, asRead)
  const found: Finding[] = []
  for (const company of changed) {
    yield
    found.push(...writeCompany(resolution, company, change.file.id))
  }
  return { findings: [...findings, ...found] }
}

/** Forms and companies the decision reaches; the supply edges too where it says who a company is. */
function* learnDecision(store: GraphStore, writer: EdgeWriter, change: DecisionChange): Steps<Learned> {
  const before = store.resolvedLists(store.view.book).directory
  const { declarations, companies, references } = reachOf(store.learned, change.decision)
  const formerly = identitiesOf(store.learned.decisions())
  yield* store.learned.add(change, writer.revision)
  const known = store.resolution(writer)
  if (references) writeReferenceClaims(known)

  const touched = new Set<string>()
  for (const id of declarations) {
    for (const company of writeReached(known, id)) touched.add(company)
    yield
  }
  for (const company of companies)
    for (const identities of [formerly, known.identities]) touched.add(identities.companyNow(company))
  const supply = yield* supplyAfter(store, known, before)
  for (const company of supply?.companies ?? []) touched.add(company)
  if (supply === undefined && declarations.length > 0)
    yield* writeCompanyNodes(known, allNamesInUse(store.view.graph))
  const resolution = supply === undefined ? known : { ...known, supply }
  return { findings: yield* writeCompaniesReached(resolution, [], touched) }
}

/** The supply edges written anew where the decision says who a company is. */
function* supplyAfter(
  store: GraphStore,
  resolution: Resolution,
  before: CompanyDirectory,
): Steps<SupplyStep | undefined> {
  if (resolution.lists.directory === before) return undefined
  return yield* followDirectory(store.view, resolution, before)
}

/** The companies a form is, was or becomes of. */
function writeReached(resolution: Resolution, declaration: string): readonly string[] {
  const known = declarant(resolution.writer, declaration)
  if (known === undefined) return []
  resolution.writer.touched.declarations.add(declaration)
  const { changed } = writeDeclarant(resolution, known)
  return [...changed, ...resolution.facts.companiesOf(declaration)]
}
