import { EmbeddedSupplyGraph } from '../embedded/embedded-supply-graph.js'
import type { Applied, Change, SupplyGraph } from '../supply-graph.js'
import type { Replica } from './replica.js'

type Asked<Method extends keyof SupplyGraph> = Parameters<SupplyGraph[Method]>
type Answer<Method extends keyof SupplyGraph> = ReturnType<SupplyGraph[Method]>

/** The supply graph in Neo4j: what is learned goes there, what is asked is answered by a replica as new as it. */
export class TeamSupplyGraph implements SupplyGraph {
  readonly #local: SupplyGraph

  constructor(readonly replica: Replica) {
    this.#local = new EmbeddedSupplyGraph(replica.store)
  }

  apply(change: Change): Promise<Applied> {
    return this.replica.learn(change)
  }

  async preview(...asked: Asked<'preview'>): Answer<'preview'> {
    await this.replica.fresh()
    return this.#local.preview(...asked)
  }

  async revision(...asked: Asked<'revision'>): Answer<'revision'> {
    await this.replica.fresh()
    return this.#local.revision(...asked)
  }

  async minerals(...asked: Asked<'minerals'>): Answer<'minerals'> {
    await this.replica.fresh(asked[0].revision)
    return this.#local.minerals(...asked)
  }

  async reach(...asked: Asked<'reach'>): Answer<'reach'> {
    await this.replica.fresh(asked[0].revision)
    return this.#local.reach(...asked)
  }

  async parts(...asked: Asked<'parts'>): Answer<'parts'> {
    await this.replica.fresh(asked[0].revision)
    return this.#local.parts(...asked)
  }

  async smelterFacts(...asked: Asked<'smelterFacts'>): Answer<'smelterFacts'> {
    await this.replica.fresh(asked[1].revision)
    return this.#local.smelterFacts(...asked)
  }

  async lists(...asked: Asked<'lists'>): Answer<'lists'> {
    await this.replica.fresh(asked[0].revision)
    return this.#local.lists(...asked)
  }

  async paths(...asked: Asked<'paths'>): Answer<'paths'> {
    await this.replica.fresh(asked[0].revision)
    return this.#local.paths(...asked)
  }

  async affected(...asked: Asked<'affected'>): Answer<'affected'> {
    await this.replica.fresh(asked[0].revision)
    return this.#local.affected(...asked)
  }

  async evidence(...asked: Asked<'evidence'>): Answer<'evidence'> {
    await this.replica.fresh(asked[0].revision)
    return this.#local.evidence(...asked)
  }

  async nodes(...asked: Asked<'nodes'>): Answer<'nodes'> {
    await this.replica.fresh()
    return this.#local.nodes(...asked)
  }

  async names(...asked: Asked<'names'>): Answer<'names'> {
    await this.replica.fresh()
    return this.#local.names(...asked)
  }

  async search(...asked: Asked<'search'>): Answer<'search'> {
    await this.replica.fresh()
    return this.#local.search(...asked)
  }

  async declarations(...asked: Asked<'declarations'>): Answer<'declarations'> {
    await this.replica.fresh()
    return this.#local.declarations(...asked)
  }

  async declaration(...asked: Asked<'declaration'>): Answer<'declaration'> {
    await this.replica.fresh(asked[1].revision)
    return this.#local.declaration(...asked)
  }

  async imports(...asked: Asked<'imports'>): Answer<'imports'> {
    await this.replica.fresh()
    return this.#local.imports(...asked)
  }
}
