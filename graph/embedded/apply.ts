import type { Finding } from '../model.js'
import { describeChange } from '../resolve/list-history.js'
import { groupBy } from '../resolve/group-by.js'
import { nameFiles } from '../resolve/noted.js'
import { originsWithoutSmelter, referenceClaims } from '../resolve/origin-claims.js'
import type { ListFact } from '../resolve/facts.js'
import { identitiesOf } from '../resolve/identities.js'
import { suppliersNotListed } from '../resolve/unlisted-suppliers.js'
import type { Applied, Change, Difference } from '../supply-graph.js'
import { referenceOwner } from './claim-owner.js'
import { writeCompany, writeCompanySupply } from './company-edges.js'
import { reachOf } from './decision-reach.js'
import { declarant, declarants, mentionOf, writeDeclarant } from './declarants.js'
import { claimsBlock } from './edge-blocks.js'
import type { EdgeWriter } from './edge-writer.js'
import { idOf } from './fact-store.js'
import type { GraphStore } from './graph-store.js'
import { writeCompanyNode, writeNodes } from './node-rows.js'
import { companiesBetween, type Resolution } from './resolution.js'
import { bomBlock, lineBlock, relationBlock } from './supply-blocks.js'

type ListChange = Change & { kind: 'list' }
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
  const revision = store.newest() + 1
  return describeChange(store.view.book.facts(change.content.kind), listFact(change, revision))
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

/** Names a finding tells; the difference has them all. */
const omittedNames = 5

/** Rule 24: what a list that only adds leaves out is told. Of a status list it is how conformance is usually lost. */
function withOmissions(learned: Learned, change: Change): Learned {
  const omits = learned.difference?.omits ?? []
  if (change.kind !== 'list' || omits.length === 0) return learned

  const { kind } = change.content
  const params = { list: kind, count: omits.length, names: omits.slice(0, omittedNames).join('; ') }
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
      return learnList(store, writer, change)
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
  const before = store.resolvedLists(store.view.book)
  const { declarations, companies } = reachOf(store.facts, change.decision)
  const formerly = identitiesOf(store.facts.decisions())
  store.facts.add(change, writer.revision)
  const resolution = store.resolution(writer)

  const touched = new Set(declarations.flatMap((id) => writeReached(resolution, id)))
  for (const company of companies)
    for (const identities of [formerly, resolution.identities]) touched.add(identities.companyNow(company))
  if (resolution.lists !== before) {
    writeSupply(resolution)
    for (const company of companiesBetween(before, resolution.lists)) touched.add(company)
  } else if (declarations.length > 0) writeNodes(resolution)
  return { findings: [...touched].sort().flatMap((company) => writeCompany(resolution, company)) }
}

/** The companies a form is, was or becomes of. */
function writeReached(resolution: Resolution, declaration: string): readonly string[] {
  const known = declarant(resolution.writer, declaration)
  if (known === undefined) return []
  resolution.writer.touched.declarations.add(declaration)
  const { changed } = writeDeclarant(resolution, known)
  return [...changed, ...resolution.facts.companiesOf(declaration)]
}

/** Supply edges whole (they are cheap), then the companies whose own edges the list can change. */
function learnList(store: GraphStore, writer: EdgeWriter, change: ListChange): Learned {
  const { kind } = change.content
  const { book } = store.view
  const before = store.resolvedLists(book)
  const difference = describeChange(book.facts(kind), listFact(change, writer.revision))
  store.facts.add(change, writer.revision)

  const resolution = store.resolution(writer, book.next(kind))
  if (kind === 'smelter-origins' || kind === 'smelters') writeReferenceClaims(resolution)
  if (kind === 'smelters')
    for (const company of store.facts.declaringCompanies()) writeCompany(resolution, company)
  if (kind === 'smelter-origins') return { findings: originFindings(resolution, change.file.id), difference }
  if (kind !== 'bom' && kind !== 'relations' && kind !== 'suppliers') return { findings: [], difference }

  const moved = kind === 'suppliers' ? writeDeclarants(resolution) : []
  writeSupply(resolution)
  const [supplied, whole] = [companiesBetween(before, resolution.lists), new Set(moved)]
  const companies = new Set([...supplied, ...whole])
  const found = [...companies]
    .sort()
    .flatMap((company) =>
      whole.has(company) ? writeCompany(resolution, company) : writeCompanySupply(resolution, company),
    )
  const unlisted =
    resolution.references.suppliers.length === 0
      ? []
      : suppliersNotListed(change.content, resolution.lists.directory)
  return { findings: [...unlisted, ...found.filter(isAbout(change.file.id))], difference }
}

/** A list's report tells of its own rows; what others left open stands in their reports and in the traces. */
const isAbout =
  (file: string) =>
  ({ params }: Finding): boolean =>
    params?.['fileId'] === file

/** All edges from all facts, as if nothing were known; the writer writes what differs. */
export function resolveEverything(store: GraphStore, writer: EdgeWriter): void {
  const resolution = store.resolution(writer)
  writeReferenceClaims(resolution)
  writeDeclarants(resolution)
  writeSupply(resolution)
  const { supply, bomTo, relationsFrom } = resolution.lists
  const companies = [store.facts.declaringCompanies(), supply.keys.keys(), bomTo.keys(), relationsFrom.keys()]
  for (const company of new Set(companies.flatMap((some) => [...some]))) writeCompany(resolution, company)
}

function writeSupply(resolution: Resolution): void {
  const { writer, lists } = resolution
  const { bom, contains, open, relations } = lists.supply
  const { words } = writer
  writer.replaceBlocks(
    'supplied_by',
    blocksBy(
      bom,
      ({ product }) => product,
      (edges) => bomBlock(edges, words),
    ),
  )
  writer.replaceBlocks(
    'contains',
    blocksBy(
      contains,
      ({ product }) => product,
      (edges) => lineBlock(edges, words),
    ),
  )
  writer.replaceBlocks(
    'open_line',
    blocksBy(
      open,
      ({ product }) => product,
      (edges) => lineBlock(edges, words),
    ),
  )
  writer.replaceBlocks(
    'relation',
    blocksBy(
      relations,
      ({ buyer }) => buyer,
      (edges) => relationBlock(edges, words),
    ),
  )
  writeNodes(resolution)
}

const blocksBy = <Edge>(
  edges: readonly Edge[],
  ownerOf: (edge: Edge) => string,
  block: (edges: readonly Edge[]) => Int32Array,
): ReadonlyMap<string, Int32Array> =>
  new Map([...groupBy(edges, ownerOf)].map(([owner, own]) => [owner, block(own)]))

/** Companies that gained or lost a form because the list of suppliers knows them now, or no longer. */
const writeDeclarants = (resolution: Resolution): string[] =>
  declarants(resolution.writer).flatMap((declarant) => writeDeclarant(resolution, declarant).changed)

function writeReferenceClaims({ writer, references }: Resolution): void {
  const claims = referenceClaims(references)
  writer.replaceBlock('sources_from', referenceOwner, claimsBlock(claims, writer.words))
}

/** Of the rows this import brought; earlier ones had theirs. */
const originFindings = ({ references, facts }: Resolution, file: string): readonly Finding[] =>
  originsWithoutSmelter(references)
    .filter(({ params }) => params?.['file'] === file)
    .map((finding) => nameFiles(finding, (id) => facts.file(id)?.name))

const listFact = ({ file, received, complete, content }: ListChange, revision: number): ListFact => ({
  file,
  received,
  revision,
  complete,
  content,
})
