/**
 * The graph of Neo4j as one process holds it: an embedded store of its own that learns every fact in the order of the
 * revisions and resolves it as every other process does. Before each question it asks Neo4j which revision is the
 * newest, so that what anybody was told is done is seen by all. Writing is the other way round: with the graph's lock,
 * a change is resolved here, written there, and committed here after it is committed there.
 */
import { randomUUID } from 'node:crypto'
import { type PreparedChange, prepareToLearn } from '../embedded/apply.js'
import { isFollowed, resolveAnew, termsOfResolving } from '../embedded/follow-policy.js'
import { idOf } from '../embedded/fact-store.js'
import type { GraphStore } from '../embedded/graph-store.js'
import { EmbeddedRecordStore } from '../embedded/records.js'
import type { KeepSettled, Settled } from '../embedded/settle.js'
import { storeAnew, storedRowsWhere, storedTable } from '../embedded/stored-tables.js'
import { EngineUnavailableError } from '../errors.js'
import { inTime } from '../in-time.js'
import type { Applied, Change } from '../supply-graph.js'
import type { Neo4j, Statements } from './connect.js'
import { factsSince, type LearnedFact } from './facts-since.js'
import { createRows, pushRevision } from './push-revision.js'
import { type GraphState, lockState, readState, writeState } from './state.js'
import { rowOf } from './stored-nodes.js'

/** How long a question waits for Neo4j to say which revision is the newest. */
const patienceMs = 5_000

/** A change that is written in both and committed in neither. */
interface Written<T> {
  readonly result: T
  /** As the change leaves it; absent when nothing was written. */
  readonly state?: Omit<GraphState, 'id' | 'committed'>
  readonly commit: () => void
  readonly takeBack: () => void
}

/** Where a replica keeps how far it has followed the findings. */
const place = ['replica', 'settlement'] as const

export class Replica {
  #asking: Promise<unknown> = Promise.resolve()
  #next: Promise<void> | undefined

  constructor(
    readonly neo4j: Neo4j,
    readonly store: GraphStore,
    /** Of the graph in Neo4j that this is a replica of. */
    readonly id: string,
    /** Of this replica alone. */
    readonly records: EmbeddedRecordStore,
  ) {}

  /**
   * Resolves when all is here that had been learned when it was called, or all up to a revision that is asked about;
   * who calls meanwhile shares one question.
   * @throws EngineUnavailableError when Neo4j does not answer
   */
  fresh(revision?: number): Promise<void> {
    if (revision !== undefined && revision <= this.store.newest()) return Promise.resolve()
    this.#next ??= this.#asking.then(() => {
      this.#next = undefined
      const caughtUp = this.#catchUp()
      this.#asking = caughtUp.catch(() => undefined)
      return caughtUp
    })
    return this.#next
  }

  /** One fact, as `SupplyGraph.apply`. */
  learn(change: Change): Promise<Applied> {
    return this.#write(async (statements, state) => {
      const prepared = await this.#prepare(change)
      const { applied, writer } = prepared
      if (!applied.changed) {
        prepared.takeBack()
        return { result: applied, ...nothing }
      }
      await orTakeBack(prepared, () => pushRevision(statements, writer, idOf(change)))
      return { ...prepared, result: applied, state: { ...state, revision: applied.revision } }
    })
  }

  /** Resolves everything anew where the policy is another than that of the edges. */
  async followPolicy(): Promise<void> {
    if (isFollowed(this.store)) return
    await this.#write(async (statements, state) => {
      if (isFollowed(this.store)) return { result: undefined, ...nothing }
      const prepared = await this.#resolveAnew()
      await orTakeBack(prepared, async () => {
        if (prepared.result) await pushRevision(statements, prepared.writer, undefined)
        await this.#pushEngineRecord(statements, 'resolved-with')
      })
      const { revision } = prepared.result ? prepared.writer : state
      return { ...prepared, result: undefined, state: { ...state, revision } }
    })
  }

  /** Of findings that were looked for here: nothing is kept when another process has settled since. */
  readonly keepSettled: KeepSettled = (steps) =>
    this.#write<Settled | undefined>(async (statements, state) => {
      const prepared = await this.store.database.prepare(steps)
      const { result } = prepared
      if (result === undefined) {
        prepared.takeBack()
        return { result, ...nothing }
      }
      const settlement = state.settlement + 1
      await orTakeBack(prepared, async () => {
        await this.#pushFindings(statements, result.changed, settlement)
        await this.#pushEngineRecord(statements, 'settled')
      })
      const commit = () => {
        prepared.commit()
        this.records.put(...place, { settlement })
      }
      return { result, commit, takeBack: prepared.takeBack, state: { ...state, settlement } }
    })

  async #catchUp(): Promise<void> {
    const state = this.#own(await this.#newest())
    if (!this.#isBehind(state)) return
    await this.store.inTurn(() => this.neo4j.write((statements) => this.#follow(statements, state)))
  }

  /** Of the leader of a cluster, which has every write that was answered. */
  #newest(): Promise<GraphState | undefined> {
    return inTime(this.neo4j.write(readState), patienceMs, 'Neo4j does not answer in time.')
  }

  #isBehind({ revision, settlement }: GraphState): boolean {
    return revision > this.store.newest() || settlement > this.#settlement()
  }

  /** @throws EngineUnavailableError where somebody has emptied the database or put another graph there */
  #own(state: GraphState | undefined): GraphState {
    if (state?.id === this.id) return state
    throw new EngineUnavailableError(
      'The graph in Neo4j is not the one this process began with: start it again.',
    )
  }

  /** In one's turn. */
  async #follow(statements: Statements, state: GraphState): Promise<void> {
    for (;;) {
      const facts = await factsSince(statements, this.store.newest())
      if (facts.length === 0) break
      for (const fact of facts) await this.#learnAgain(fact)
    }
    if (state.settlement > this.#settlement()) await this.#followFindings(statements, state.settlement)
  }

  async #learnAgain({ revision, at, learned }: LearnedFact): Promise<void> {
    if (learned.kind === 'policy' && learned.terms !== termsOfResolving(this.store.policy))
      throw new EngineUnavailableError(
        'Another process has resolved the graph with another policy: start this one again.',
      )
    const prepared = await (learned.kind === 'policy' ? this.#resolveAnew(at) : this.#prepare(learned, at))
    if (prepared.writer.revision !== revision) {
      prepared.takeBack()
      throw new Error(`Revision ${revision} of Neo4j would be ${prepared.writer.revision} here.`)
    }
    prepared.commit()
  }

  async #prepare(change: Change, at?: string): Promise<PreparedChange> {
    for (;;) {
      const prepared = await prepareToLearn(this.store, change, at)
      if (prepared !== undefined) return prepared
    }
  }

  async #resolveAnew(at?: string) {
    const { store } = this
    const writer = store.writer()
    const { result, commit, takeBack } = await store.writing.prepare(
      resolveAnew(store, store.newest(), writer, at),
    )
    return {
      result,
      writer,
      takeBack,
      commit: () => {
        commit()
        if (result) store.publish(writer)
      },
    }
  }

  async #followFindings({ rows }: Statements, settlement: number): Promise<void> {
    const table = storedTable('findings')
    const found = await rows('MATCH (f:Finding) WHERE f.settlement > $known RETURN properties(f) AS row', {
      known: this.#settlement(),
    })
    const records = await rows("MATCH (r:EngineRecord {id: 'settled'}) RETURN r.document AS document")
    const { database } = this.store
    database.transaction(() => {
      for (const { row } of found) storeAnew(database, table, rowOf(table.columns, row))
      for (const { document } of records)
        new EmbeddedRecordStore(database).put('engine', 'settled', JSON.parse(String(document)) as object)
    })
    this.records.put(...place, { settlement })
  }

  #settlement(): number {
    const known = this.records.get(...place) as { settlement: number } | undefined // put here alone
    return known?.settlement ?? 0
  }

  async #pushFindings(statements: Statements, ids: readonly number[], settlement: number): Promise<void> {
    const table = storedTable('findings')
    const changed = ids.flatMap((id) => [...storedRowsWhere(this.store.database, table, 'id = ?', id)])
    await createRows(statements, table, changed)
    await statements.rows('UNWIND $ids AS id MATCH (f:Finding {id: id}) SET f.settlement = $settlement', {
      ids,
      settlement,
    })
  }

  async #pushEngineRecord(statements: Statements, id: 'settled' | 'resolved-with'): Promise<void> {
    const table = storedTable('engineRecords')
    const database = id === 'settled' ? this.store.database : this.store.writing
    await createRows(statements, table, [...storedRowsWhere(database, table, 'id = ?', id)])
  }

  /**
   * With the graph's lock and in this process's turn, all known that was learned before. What is committed there and
   * answered with an error is recognised by its attempt when the driver begins anew.
   */
  async #write<T>(work: (statements: Statements, state: GraphState) => Promise<Written<T>>): Promise<T> {
    const attempt = randomUUID()
    let written: Written<T> | undefined
    let endTurn = (): void => undefined
    const takeBack = () => {
      written?.takeBack()
      if (written) written = { ...written, ...nothing }
      endTurn()
      endTurn = () => undefined
    }
    try {
      await this.neo4j.write(async (statements) => {
        takeBack()
        const state = this.#own(await lockState(statements, attempt))
        endTurn = await this.store.takeTurn()
        if (this.#isBehind(state)) await this.#follow(statements, state)
        if (state.committed === attempt && written !== undefined) return

        written = await work(statements, state)
        if (written.state) await writeState(statements, { ...written.state, committed: attempt })
      })
      const { result, commit } = present(written)
      commit()
      written = undefined
      return result
    } finally {
      takeBack()
    }
  }
}

async function orTakeBack(
  { takeBack }: Pick<PreparedChange, 'takeBack'>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (cause) {
    takeBack()
    throw cause
  }
}

function present<T>(written: Written<T> | undefined): Written<T> {
  if (written === undefined) throw new Error('A transaction ended without its work.')
  return written
}

const nothing = { commit: () => undefined, takeBack: () => undefined }
