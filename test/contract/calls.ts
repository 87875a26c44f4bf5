/** The questions cases ask, each with the ids it names and the readable form of its answer. */
import type { FindingsQuestion } from '../../graph/findings-ledger.js'
import type { SupplyGraph } from '../../graph/supply-graph.js'
import type { OpenEngine } from './engines.js'
import {
  changesOf,
  declarationChange,
  listChange,
  type ShortDeclaration,
  type ShortFacts,
  type ShortList,
} from './facts.js'
import {
  readableAffected,
  readableEvidence,
  readableFindings,
  readablePaths,
  readableReach,
} from './readable.js'

type Arguments<M extends keyof SupplyGraph> = Parameters<SupplyGraph[M]>
type Readable = Readonly<Record<string, unknown>>

interface Question {
  /** Ids and words the facts of a case must hold. */
  names(args: unknown): string[]
  ask(engine: OpenEngine, args: unknown): Promise<Readable>
}

export interface Call {
  readonly method: keyof typeof calls
  readonly args: unknown
}

export const ask = (engine: OpenEngine, { method, args }: Call): Promise<Readable> =>
  calls[method].ask(engine, args)

/** A question whose arguments a case writes as the seam takes them: cases are data. */
const question = <A>(
  names: (args: A) => string[],
  asked: (graph: SupplyGraph, args: A, engine: OpenEngine) => Promise<object>,
): Question => ({
  names: (args) => names(args as A),
  ask: async (engine, args) => ({ ...(await asked(engine.graph, args as A, engine)) }),
})

/**
 * Findings settled on `day` about the facts of the case; then, where given, about `then` beside them, on `later`.
 * `ask` narrows what is listed.
 */
interface FindingsArgs {
  readonly day: string
  readonly then?: ShortFacts
  readonly later?: string
  readonly ask?: FindingsQuestion
}

interface ListArgs {
  readonly list: ShortList
}
interface ApplyArgs {
  readonly list?: ShortList
  readonly declaration?: ShortDeclaration
}
interface SmelterArgs {
  readonly ids: readonly string[]
  readonly mineral: string
  readonly asOf: string
}
interface SearchArgs {
  readonly query: string
  readonly limit?: number
}
type NodesArgs = { kind: Arguments<'nodes'>[0] } & Arguments<'nodes'>[1]

export const calls = {
  reach: question<Arguments<'reach'>[0]>(
    ({ start }) => Object.values(start).filter((id) => id !== undefined && !/^[xyzp]-/.test(id)),
    async (graph, args) => readableReach(await graph.reach(args)),
  ),
  minerals: question<Arguments<'minerals'>[0]>(
    ({ start }) => Object.values(start),
    (graph, args) => graph.minerals(args),
  ),
  parts: question<Arguments<'parts'>[0]>(
    ({ start }) => Object.values(start),
    async (graph, args) => ({
      parts: (await graph.parts(args)).map(({ part, name, hasOwnForm }) =>
        [part, name, hasOwnForm === true ? 'own form' : undefined].filter(Boolean).join(', '),
      ),
    }),
  ),
  smelterFacts: question<SmelterArgs>(
    // An undecided smelter's id is made of its company, mineral and name.
    ({ ids }) => ids.map((id) => id.split('/')[0] ?? id),
    async (graph, { ids, ...args }) => {
      const facts = await graph.smelterFacts(ids, args)
      return Object.fromEntries(facts.map((one) => [one.id, one]))
    },
  ),
  paths: question<Arguments<'paths'>[0]>(
    ({ from, to }) => [from.id, to.id],
    async (graph, args) => readablePaths(await graph.paths(args)),
  ),
  affected: question<Arguments<'affected'>[0]>(
    ({ smelters, companies, alternatives }) => [...smelters, ...companies, ...alternatives],
    async (graph, args) => readableAffected(await graph.affected(args)),
  ),
  evidence: question<Arguments<'evidence'>[0]>(
    ({ node, edge }) => [node, edge?.from, edge?.to].flatMap((end) => (end ? [end.id] : [])),
    async (graph, args) => {
      const { items, total, next } = await graph.evidence(args)
      return {
        items: items.map(readableEvidence),
        kinds: [...new Set(items.map(({ kind }) => kind))],
        freshness: [...new Set(items.flatMap(({ freshness }) => freshness ?? []))],
        roles: items.flatMap(({ role, mineral = '' }) => (role ? `${role} ${mineral}`.trim() : [])),
        total,
        next,
      }
    },
  ),
  nodes: question<NodesArgs>(
    () => [],
    async (graph, { kind, ...page }) => {
      const { items, total, next } = await graph.nodes(kind, page)
      return { ids: items.map(({ id }) => id), names: items.map(({ name }) => name), total, next }
    },
  ),
  search: question<SearchArgs>(
    () => [],
    async (graph, { query, ...page }) => {
      const { items, total, next } = await graph.search(query, page)
      return { ids: items.map(({ kind, id }) => `${kind} ${id}`), total, next }
    },
  ),
  lists: question<Arguments<'lists'>[0]>(
    () => [],
    (graph, args) => graph.lists(args),
  ),
  declarations: question<Arguments<'declarations'>[0]>(
    ({ company }) => (company === undefined ? [] : [company]),
    async (graph, args) => {
      const { items, total, next } = await graph.declarations(args)
      return { ids: items.map(({ id }) => id), states: items.map(({ state }) => state), total, next }
    },
  ),
  declaration: question<{ id: string; asOf: string }>(
    ({ id }) => [id],
    async (graph, { id, ...args }) => (await graph.declaration(id, args)) ?? {},
  ),
  imports: question<Arguments<'imports'>[0]>(
    () => [],
    async (graph, args) => {
      const { items, total } = await graph.imports(args)
      return { files: items.map(({ kind, file, rows }) => `${kind} ${file.name} ${rows}`), total }
    },
  ),
  reviews: question<Parameters<OpenEngine['desk']['reviews']>[0]>(
    () => [],
    async (_graph, args, { desk }) => {
      const { items, total } = await desk.reviews(args)
      return {
        waiting: Object.fromEntries(items.map((one) => [one.id, `${one.lines} in ${one.files}`])),
        candidates: Object.fromEntries(items.map((one) => [one.id, one.candidates.map(({ id }) => id)])),
        total,
      }
    },
  ),
  decisions: question<Parameters<OpenEngine['desk']['decisions']>[0]>(
    () => [],
    async (_graph, args, { desk }) => {
      const { items, total } = await desk.decisions(args)
      return {
        decisions: items.map(
          ({ id, by, reason = '', undone }) =>
            `${id} by ${by}: ${reason}${undone ? `, undone by ${undone.by}` : ''}`,
        ),
        total,
      }
    },
  ),
  names: question<{ kind: 'company' | 'product'; ids: readonly string[] }>(
    () => [],
    async (graph, { kind, ids }) => Object.fromEntries(await graph.names(kind, ids)),
  ),
  findings: question<FindingsArgs>(
    ({ ask: asked = {} }) => [asked.company, asked.smelter].filter((name) => name !== undefined),
    async (graph, { day, then, later = day, ask: asked = {} }, { findings }) => {
      await findings.settle(day)
      for (const change of then === undefined ? [] : changesOf(then)) await graph.apply(change)
      await findings.settle(later)
      return readableFindings(await findings.find(asked))
    },
  ),
  preview: question<ListArgs>(
    () => [],
    (graph, { list }) => graph.preview(listChange(list, 99)),
  ),
  apply: question<ApplyArgs>(
    () => [],
    async (graph, { list, declaration }) => {
      const changes = [
        ...(list ? [listChange(list, 99)] : []),
        ...(declaration ? [declarationChange(declaration)] : []),
      ]
      const applied = await Promise.all(changes.map((change) => graph.apply(change)))
      return { changed: applied.map(({ changed }) => changed), ...(await graph.revision()) }
    },
  ),
}
