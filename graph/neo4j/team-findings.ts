import { EmbeddedFindings } from '../embedded/embedded-findings.js'
import { settle, type Settled } from '../embedded/settle.js'
import type {
  FindingCounts,
  FindingsAsked,
  FindingsLedger,
  FindingsQuestion,
  KeptFinding,
  OpenFinding,
} from '../findings-ledger.js'
import type { Day } from '../model.js'
import type { Page } from '../supply-graph.js'
import type { Replica } from './replica.js'

/** Looked for by whichever process is asked, kept in Neo4j once. */
export class TeamFindings implements FindingsLedger {
  readonly #local: EmbeddedFindings

  constructor(readonly replica: Replica) {
    this.#local = new EmbeddedFindings(replica.store)
  }

  async settle(day: Day): Promise<Settled> {
    await this.replica.fresh()
    return settle(this.replica.store, day, this.replica.keepSettled)
  }

  async find(question: FindingsQuestion): Promise<Page<KeptFinding>> {
    await this.replica.fresh()
    return this.#local.find(question)
  }

  async count(question: FindingsAsked): Promise<FindingCounts> {
    await this.replica.fresh()
    return this.#local.count(question)
  }

  async openFor(mineral: string, revision?: number): Promise<readonly OpenFinding[]> {
    await this.replica.fresh(revision)
    return this.#local.openFor(mineral, revision)
  }
}
