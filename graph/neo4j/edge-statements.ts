/**
 * Edges as relationships, by the table the embedded engine keeps them in. `from`, `to`: make the nodes at their ends,
 * `$ids`, where they may not be there yet. `create`: `$rows` of `from`, `to` and `properties`. `all`: the same.
 */
import type { BlockName } from '../embedded/adjacency.js'

export interface EdgeStatements {
  readonly from?: string
  readonly to?: string
  readonly create: string
  readonly all: string
  /** Those held now of `$owners` (of claims: by declaration), with `edge`, by which they are ended. */
  readonly held: string
}

/** `$edges`: as `held` has named them. */
export const endEdges =
  'UNWIND $edges AS edge MATCH ()-[e]->() WHERE elementId(e) = edge SET e.toRevision = $revision'

const merge = {
  product: 'UNWIND $ids AS id MERGE (:Product {id: id})',
  company: 'UNWIND $ids AS id MERGE (:Company {id: id})',
  smelter: 'UNWIND $ids AS id MERGE (:Smelter {id: id})',
  origin: 'UNWIND $ids AS id MERGE (:Origin {id: id})',
  part: 'UNWIND $ids AS id MERGE (:Part {number: id})',
  note: 'UNWIND $ids AS id MERGE (:Note {id: id})',
} as const

export const edgeStatements: Readonly<Record<BlockName, EdgeStatements>> = {
  supplied_by: {
    from: merge.product,
    to: merge.company,
    create: `UNWIND $rows AS row MATCH (a:Product {id: row.from}) MATCH (b:Company {id: row.to})
      CREATE (a)-[e:SUPPLIED_BY]->(b) SET e = row.properties`,
    all: `MATCH (a:Product)-[e:SUPPLIED_BY]->(b:Company) WHERE e.byForm IS NULL
      RETURN a.id AS from, b.id AS to, properties(e) AS properties`,
    held: `UNWIND $owners AS owner MATCH (a:Product {id: owner})-[e:SUPPLIED_BY]->(b:Company)
      WHERE e.toRevision IS NULL AND e.byForm IS NULL
      RETURN elementId(e) AS edge, a.id AS from, b.id AS to, properties(e) AS properties`,
  },
  by_form: {
    from: merge.product,
    to: merge.company,
    create: `UNWIND $rows AS row MATCH (a:Product {id: row.from}) MATCH (b:Company {id: row.to})
      CREATE (a)-[e:SUPPLIED_BY]->(b) SET e = row.properties`,
    all: `MATCH (a:Product)-[e:SUPPLIED_BY]->(b:Company) WHERE e.byForm
      RETURN a.id AS from, b.id AS to, properties(e) AS properties`,
    held: `UNWIND $owners AS owner MATCH (a:Product)-[e:SUPPLIED_BY]->(b:Company {id: owner})
      WHERE e.toRevision IS NULL AND e.byForm
      RETURN elementId(e) AS edge, a.id AS from, b.id AS to, properties(e) AS properties`,
  },
  contains: {
    from: merge.product,
    to: merge.product,
    create: `UNWIND $rows AS row MATCH (a:Product {id: row.from}) MATCH (b:Product {id: row.to})
      CREATE (a)-[e:CONTAINS]->(b) SET e = row.properties`,
    all: `MATCH (a:Product)-[e:CONTAINS]->(b:Product)
      RETURN a.id AS from, b.id AS to, properties(e) AS properties`,
    held: `UNWIND $owners AS owner MATCH (a:Product {id: owner})-[e:CONTAINS]->(b:Product)
      WHERE e.toRevision IS NULL
      RETURN elementId(e) AS edge, a.id AS from, b.id AS to, properties(e) AS properties`,
  },
  open_line: {
    from: merge.product,
    to: merge.part,
    create: `UNWIND $rows AS row MATCH (a:Product {id: row.from}) MATCH (b:Part {number: row.to})
      CREATE (a)-[e:HAS_NO_SUPPLIER_FOR]->(b) SET e = row.properties`,
    all: `MATCH (a:Product)-[e:HAS_NO_SUPPLIER_FOR]->(b:Part)
      RETURN a.id AS from, b.number AS to, properties(e) AS properties`,
    held: `UNWIND $owners AS owner MATCH (a:Product {id: owner})-[e:HAS_NO_SUPPLIER_FOR]->(b:Part)
      WHERE e.toRevision IS NULL
      RETURN elementId(e) AS edge, a.id AS from, b.number AS to, properties(e) AS properties`,
  },
  relation: {
    from: merge.company,
    to: merge.company,
    create: `UNWIND $rows AS row MATCH (a:Company {id: row.from}) MATCH (b:Company {id: row.to})
      CREATE (a)-[e:SUPPLIED_BY]->(b) SET e = row.properties`,
    all: `MATCH (a:Company)-[e:SUPPLIED_BY]->(b:Company)
      RETURN a.id AS from, b.id AS to, properties(e) AS properties`,
    held: `UNWIND $owners AS owner MATCH (a:Company {id: owner})-[e:SUPPLIED_BY]->(b:Company)
      WHERE e.toRevision IS NULL
      RETURN elementId(e) AS edge, a.id AS from, b.id AS to, properties(e) AS properties`,
  },
  stands: {
    from: merge.company,
    create: `UNWIND $rows AS row MATCH (a:Company {id: row.from}) MATCH (b:Declaration {id: row.to})
      CREATE (a)-[e:STANDS]->(b) SET e = row.properties`,
    all: `MATCH (a:Company)-[e:STANDS]->(b:Declaration)
      RETURN a.id AS from, b.id AS to, properties(e) AS properties`,
    held: `UNWIND $owners AS owner MATCH (a:Company {id: owner})-[e:STANDS]->(b:Declaration)
      WHERE e.toRevision IS NULL
      RETURN elementId(e) AS edge, a.id AS from, b.id AS to, properties(e) AS properties`,
  },
  uses: {
    to: merge.smelter,
    create: `UNWIND $rows AS row MATCH (a:Declaration {id: row.from}) MATCH (b:Smelter {id: row.to})
      CREATE (a)-[e:USES]->(b) SET e = row.properties, b.name = coalesce(b.name, row.properties.name)`,
    all: `MATCH (a:Declaration)-[e:USES]->(b:Smelter)
      RETURN a.id AS from, b.id AS to, properties(e) AS properties`,
    held: `UNWIND $owners AS owner MATCH (a:Declaration {id: owner})-[e:USES]->(b:Smelter)
      WHERE e.toRevision IS NULL
      RETURN elementId(e) AS edge, a.id AS from, b.id AS to, properties(e) AS properties`,
  },
  sources_from: {
    from: merge.smelter,
    to: merge.origin,
    create: `UNWIND $rows AS row MATCH (a:Smelter {id: row.from}) MATCH (b:Origin {id: row.to})
      CREATE (a)-[e:SOURCES_FROM]->(b) SET e = row.properties, b.kind = row.properties.kind`,
    all: `MATCH (a:Smelter)-[e:SOURCES_FROM]->(b:Origin)
      RETURN a.id AS from, b.id AS to, properties(e) AS properties`,
    held: `UNWIND $owners AS owner MATCH (a:Smelter)-[e:SOURCES_FROM {declaration: owner}]->(b:Origin)
      WHERE e.toRevision IS NULL
      RETURN elementId(e) AS edge, a.id AS from, b.id AS to, properties(e) AS properties`,
  },
  noted: {
    from: merge.company,
    to: merge.note,
    create: `UNWIND $rows AS row MATCH (a:Company {id: row.from}) MATCH (b:Note {id: row.to})
      CREATE (a)-[e:NOTED]->(b) SET e = row.properties`,
    all: `MATCH (a:Company)-[e:NOTED]->(b:Note)
      RETURN a.id AS from, b.id AS to, properties(e) AS properties`,
    held: `UNWIND $owners AS owner MATCH (a:Company {id: owner})-[e:NOTED]->(b:Note)
      WHERE e.toRevision IS NULL
      RETURN elementId(e) AS edge, a.id AS from, b.id AS to, properties(e) AS properties`,
  },
}
