import type { Finding } from '../model.js'
import type { ListFact } from '../resolve/facts.js'
import { describeChange } from '../resolve/list-history.js'
import { isOfSubjects } from '../resolve/list-subjects.js'
import { nameFiles } from '../resolve/noted.js'
import { originsWithoutSmelter, referenceClaims } from '../resolve/origin-claims.js'
import { namesIn, wholeSupply } from '../resolve/supply-step.js'
import { suppliersNotListed } from '../resolve/unlisted-suppliers.js'
import type { Steps } from '../steps.js'
import type { Change, Difference } from '../supply-graph.js'
import { referenceOwner } from './claim-owner.js'
import { declarants, writeDeclarant } from './declarants.js'
import { followDirectory } from './directory-change.js'
import { claimsBlock } from './edge-blocks.js'
import type { EdgeWriter } from './edge-writer.js'
import type { GraphStore } from './graph-store.js'
import { writeCompanyNodes, writeProductNodes } from './node-rows.js'
import type { Resolution } from './resolution.js'
import { differenceOfSupply, importSupply } from './supply-import.js'
import { writeCompaniesReached, writeSupplyEdges } from './supply-write.js'

export type ListChange = Change & { kind: 'list' }

export interface ImportedList {
  readonly findings: readonly Finding[]
  readonly difference: Difference
}

/** What importing a list would change; writes nothing. */
export function* listDifference(store: GraphStore, change: ListChange): Steps<Difference> {
  const { view, facts } = store
  const next = listFact(change, view.revision + 1)
  return isOfSubjects(next.content.kind)
    ? yield* differenceOfSupply(view, facts.lists, next)
    : describeChange(view.book.facts(next.content.kind), next)
}

/** Learns a list and writes what it reaches. */
export function* importList(store: GraphStore, writer: EdgeWriter, change: ListChange): Steps<ImportedList> {
  const { view } = store
  const next = listFact(change, writer.revision)
  const { kind } = next.content
  if (isOfSubjects(kind)) {
    const resolution = store.resolution(writer, { file: change.file })
    const { difference, findings } = yield* importSupply(view, resolution, next)
    yield* store.learned.add(change, writer.revision)
    return { difference, findings: withUnlisted(resolution, change, findings) }
  }

  // Each is a pass over the whole list.
  const difference = describeChange(view.book.facts(kind), next)
  yield
  yield* store.learned.add(change, writer.revision)
  const book = view.book.next(kind, store.learned)
  writer.touched.book = book
  book.list(kind)
  yield
  const resolution = store.resolution(writer, { book, file: change.file })
  yield
  return { difference, findings: yield* followList(store, resolution, change) }
}

/** A BOM or relations name companies that the list of suppliers, if there is one, does not. */
function withUnlisted(
  { references, lists }: Resolution,
  { file, content }: ListChange,
  findings: readonly Finding[],
): readonly Finding[] {
  const unlisted = references.suppliers.length === 0 ? [] : suppliersNotListed(content, lists.directory)
  return [...unlisted, ...findings.filter(isAbout(file.id))]
}

/** A list's report tells of its own rows; what others left open stands in their reports and in the traces. */
const isAbout =
  (file: string) =>
  ({ params }: Finding): boolean =>
    params?.['fileId'] === file

function* followList(
  store: GraphStore,
  resolution: Resolution,
  { file, content: { kind } }: ListChange,
): Steps<readonly Finding[]> {
  switch (kind) {
    case 'suppliers':
      return (yield* followSuppliers(store, resolution)).filter(isAbout(file.id))
    case 'smelters':
      writeReferenceClaims(resolution)
      yield* writeCompaniesReached(resolution, [], new Set(store.learned.declaringCompanies()))
      return []
    case 'smelter-origins':
      writeReferenceClaims(resolution)
      return originFindings(resolution, file.id)
    default:
      return []
  }
}

function* followSuppliers(store: GraphStore, resolution: Resolution): Steps<readonly Finding[]> {
  const moved = new Set(yield* writeDeclarants(resolution))
  const formerly = store.resolvedLists(store.view.book).directory
  yield
  const supply = yield* followDirectory(store.view, resolution, formerly)
  return yield* writeCompaniesReached({ ...resolution, supply }, supply.companies, moved)
}

/** All edges from all facts, as if nothing were known; the writer writes what differs. */
export function* resolveEverything(store: GraphStore, writer: EdgeWriter): Steps<void> {
  const known = store.resolution(writer)
  const { references, lists } = known
  const supply = yield* wholeSupply(references, lists.directory)
  const resolution: Resolution = { ...known, supply }
  writeReferenceClaims(resolution)
  yield* writeDeclarants(resolution)
  yield* writeSupplyEdges(resolution, supply)
  writeProductNodes(resolution)
  yield* writeCompanyNodes(resolution, namesIn(supply))
  yield* writeCompaniesReached(resolution, supply.companies, new Set(store.learned.declaringCompanies()))
  writer.endOthers()
}

/** Companies that gained or lost a form because the list of suppliers knows them now, or no longer. */
function* writeDeclarants(resolution: Resolution): Steps<string[]> {
  const changed: string[] = []
  for (const declarant of declarants(resolution.writer)) {
    changed.push(...writeDeclarant(resolution, declarant).changed)
    yield
  }
  return changed
}

/** What the reference lists claim, as decisions leave their words. */
export function writeReferenceClaims({ writer, references, identities }: Resolution): void {
  const claims = referenceClaims(references, identities)
  writer.replaceBlock('sources_from', referenceOwner, claimsBlock(claims, writer.words))
}

/** Of the rows this import brought; earlier ones had theirs. */
const originFindings = ({ references, fileName }: Resolution, file: string): readonly Finding[] =>
  originsWithoutSmelter(references)
    .filter(({ params }) => params?.['file'] === file)
    .map((finding) => nameFiles(finding, fileName))

const listFact = ({ file, received, complete, content }: ListChange, revision: number): ListFact => ({
  file,
  received,
  revision,
  complete,
  content,
})
