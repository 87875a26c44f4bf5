/**
 * A BOM or relations come in: the products or buyers they name are followed from the facts, what that reaches is
 * resolved anew (supply-step.ts), and nothing else is looked at.
 */
import type { RelationEdge } from '../edges.js'
import type { BomRow, Finding, ListContent, ListRows, UnreadRow } from '../model.js'
import type { Effective, ListFact } from '../resolve/facts.js'
import { groupBy } from '../group-by.js'
import { labelled } from '../resolve/list-history.js'
import { joinChanges } from '../resolve/list-ledger.js'
import {
  bySubject,
  subjectRows,
  subjectRules,
  subjectStep,
  isRepetition,
  type SubjectKind,
  type SubjectStep,
  unreadBySubject,
} from '../resolve/list-subjects.js'
import { foldNumber } from '../resolve/part-number.js'
import {
  type Meanings,
  productLines,
  type ProductLines,
  relationEdge,
  spellingOf,
} from '../resolve/supply.js'
import { type Relearned, supplyStep } from '../resolve/supply-step.js'
import type { Steps } from '../steps.js'
import type { Difference } from '../supply-graph.js'
import type { ListFacts } from './list-facts.js'
import { writeCompanyNodeOf, writeProductNode } from './node-rows.js'
import type { Resolution } from './resolution.js'
import { knownSupply, productsUsing, relationsStanding } from './supply-edges.js'
import { writeCompaniesReached, writeSupplyEdges } from './supply-write.js'
import { productsByFold } from './trace-start.js'
import type { View } from './view.js'

type RowOf<K extends SubjectKind> = ListRows[K][number]
/** By product or buyer, folded. */
type Subjects<K extends SubjectKind> = ReadonlyMap<string, SubjectStep<RowOf<K>>>

export interface ImportedSupply {
  readonly difference: Difference
  readonly findings: readonly Finding[]
}

/** `view`: before the import. */
export function* importSupply(view: View, resolution: Resolution, next: ListFact): Steps<ImportedSupply> {
  const { facts, lists } = resolution
  const companyOf = (text: string): string => lists.directory.identify({ text }).id
  if (next.content.kind === 'bom') {
    const subjects = yield* followSubjects(facts.lists, 'bom', next)
    const changed = withoutRepetitions(subjects)
    const lines = yield* productsAnew({ view, lists: facts.lists, companyOf }, changed)
    const findings = yield* writeAnew(view, resolution, { lines, relations: new Map() })
    for (const { before, after } of changed.values()) {
      writeProductNode(resolution.writer, before, after)
      yield
    }
    return { difference: bomDifference(subjects), findings }
  }
  const subjects = yield* followSubjects(facts.lists, 'relations', next)
  const relations = buyersAnew(view, companyOf, withoutRepetitions(subjects))
  const findings = yield* writeAnew(view, resolution, { lines: new Map(), relations })
  return { difference: relationDifference(view, subjects, next), findings }
}

/** What importing the list would change. */
export function* differenceOfSupply(view: View, lists: ListFacts, next: ListFact): Steps<Difference> {
  return next.content.kind === 'bom'
    ? bomDifference(yield* followSubjects(lists, 'bom', next))
    : relationDifference(view, yield* followSubjects(lists, 'relations', next), next)
}

function* followSubjects<K extends SubjectKind>(
  lists: ListFacts,
  kind: K,
  next: ListFact,
): Steps<Subjects<K>> {
  // A list of the kind, as the caller has seen.
  const content = next.content as ListContent & { kind: K; rows: ListRows[K]; unread?: UnreadRow<RowOf<K>>[] }
  const named = bySubject(kind, content.rows)
  const unread = unreadBySubject(kind, content.unread ?? [])
  const isWhole = next.complete && !subjectRules[kind].isComplete
  const steps = new Map<string, SubjectStep<RowOf<K>>>()
  for (const subject of new Set([...named.keys(), ...(isWhole ? lists.subjects(kind) : [])])) {
    const own = {
      kind,
      rows: named.get(subject) ?? [],
      unread: [...(unread.told.get(subject) ?? []), ...unread.open],
    } as ListContent // rows of the kind
    const known = lists.of(kind, subject).filter(({ revision }) => revision < next.revision)
    steps.set(subject, subjectStep(kind, known, { ...next, content: own }))
    yield
  }
  return steps
}

const withoutRepetitions = <K extends SubjectKind>(subjects: Subjects<K>): Subjects<K> =>
  new Map([...subjects].filter(([, step]) => !isRepetition(step)))

interface Sources {
  readonly view: View
  readonly lists: ListFacts
  readonly companyOf: Meanings['companyOf']
}

/** The products that were named, and those with a line that names one of them which is new, gone or written anew. */
function* productsAnew(
  { view, lists, companyOf }: Sources,
  subjects: Subjects<'bom'>,
): Steps<ReadonlyMap<string, ProductLines>> {
  const known = view.keep(productsByFold)
  const respelled = new Set<string>()
  const rows = new Map<string, readonly Effective<BomRow>[]>()
  for (const [subject, { after }] of subjects) {
    rows.set(subject, after)
    if (known.get(subject) !== spellingOf(after)) respelled.add(subject)
  }
  for (const subject of productsUsing(view.graph, respelled)) {
    if (!rows.has(subject)) rows.set(subject, subjectRows('bom', lists.of('bom', subject)))
    yield
  }

  const productOf = (folded: string): string | undefined =>
    respelled.has(folded) ? spellingOf(rows.get(folded) ?? []) : known.get(folded)
  const lines = new Map<string, ProductLines>()
  for (const [subject, own] of rows) {
    const [was, is] = [known.get(subject), spellingOf(own)]
    if (was !== undefined) lines.set(was, { bom: [], contains: [], open: [] })
    if (is !== undefined) lines.set(is, productLines(own, { companyOf, productOf }))
    yield
  }
  return lines
}

/** The buyers that were named, by whatever names: a company may stand under several. */
function buyersAnew(
  { graph }: View,
  companyOf: Meanings['companyOf'],
  subjects: Subjects<'relations'>,
): ReadonlyMap<string, readonly RelationEdge[]> {
  const meanings: Meanings = { companyOf, productOf: () => undefined }
  const steps = [...subjects.values()]
  const named = steps
    .flatMap(({ before, after }) => [...before, ...after])
    .map(({ row }) => companyOf(row.buyer))
  const edges = groupBy(
    steps.flatMap(({ after }) => after).map((row) => relationEdge(row, meanings)),
    ({ buyer }) => buyer,
  )
  const { relationsFrom } = knownSupply(graph)
  return new Map(
    [...new Set(named)].map((buyer) => [
      buyer,
      [
        ...relationsFrom(buyer).filter(({ buyerNamed }) => !subjects.has(foldNumber(buyerNamed))),
        ...(edges.get(buyer) ?? []),
      ],
    ]),
  )
}

function* writeAnew(view: View, resolution: Resolution, relearned: Relearned): Steps<readonly Finding[]> {
  const step = yield* supplyStep(knownSupply(view.graph), relearned)
  const resolved: Resolution = { ...resolution, supply: step }
  yield* writeSupplyEdges(resolved, step)
  for (const company of step.companies) {
    writeCompanyNodeOf(resolved, company)
    yield
  }
  return yield* writeCompaniesReached(resolved, step.companies)
}

function bomDifference(subjects: Subjects<'bom'>): Difference {
  return labelled(inFileOrder(subjects), subjectRules.bom.label)
}

/** What is omitted by a list that only adds: also all relations of buyers it does not name. */
function relationDifference({ graph }: View, subjects: Subjects<'relations'>, next: ListFact): Difference {
  const change = inFileOrder(subjects)
  const { label } = subjectRules.relations
  if (next.complete) return labelled(change, label)
  const others = relationsStanding(graph, {
    day: next.received,
    isLeftOut: (buyer) => subjects.has(foldNumber(buyer)),
  })
  return labelled(change, label, { count: others.count, names: others.names(label) })
}

function inFileOrder<K extends SubjectKind>(subjects: Subjects<K>) {
  const change = joinChanges([...subjects.values()].map((step) => step.change))
  const byRow = (a: { row: number }, b: { row: number }): number => a.row - b.row
  return { ...change, added: change.added.toSorted(byRow), changed: change.changed.toSorted(byRow) }
}
