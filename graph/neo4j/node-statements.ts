/**
 * What is kept beside the edges, as nodes: a label per table, a property per column (docs/neo4j.md). Statements are
 * written out, for a label is no parameter. `create`: `$rows`, columns that are empty left out. `all`: as `row`.
 */
import type { StoredTableName } from '../embedded/stored-tables.js'

export interface NodeStatements {
  readonly create: string
  readonly all: string
  /** Of what is held for a while: ends `$rows`, held now, with `$revision`. */
  readonly end?: string
}

export const nodeStatements: Readonly<Record<StoredTableName, NodeStatements>> = {
  revisions: {
    create: 'UNWIND $rows AS row CREATE (n:Revision) SET n = row',
    all: 'MATCH (n:Revision) RETURN properties(n) AS row ORDER BY n.revision',
  },
  files: {
    create: 'UNWIND $rows AS row MERGE (n:File {id: row.id}) ON CREATE SET n = row',
    all: 'MATCH (n:File) RETURN properties(n) AS row ORDER BY n.id',
  },
  declarations: {
    create: 'UNWIND $rows AS row CREATE (n:Declaration) SET n = row',
    all: 'MATCH (n:Declaration) RETURN properties(n) AS row ORDER BY n.id',
  },
  documents: {
    create: 'UNWIND $rows AS row CREATE (n:Document) SET n = row',
    all: 'MATCH (n:Document) RETURN properties(n) AS row ORDER BY n.id',
  },
  lists: {
    create: 'UNWIND $rows AS row CREATE (n:List) SET n = row',
    all: 'MATCH (n:List) RETURN properties(n) AS row ORDER BY n.id',
  },
  listRows: {
    create: 'UNWIND $rows AS row CREATE (n:ListRows) SET n = row',
    all: 'MATCH (n:ListRows) RETURN properties(n) AS row ORDER BY n.kind, n.subject, n.list',
  },
  unreadRows: {
    create: 'UNWIND $rows AS row CREATE (n:UnreadRows) SET n = row',
    all: 'MATCH (n:UnreadRows) RETURN properties(n) AS row ORDER BY n.kind, n.subject, n.list',
  },
  decisions: {
    create: 'UNWIND $rows AS row CREATE (n:Decision) SET n = row',
    all: 'MATCH (n:Decision) RETURN properties(n) AS row ORDER BY n.id',
  },
  productNames: {
    create: `UNWIND $rows AS row CREATE (n:ProductName) SET n = row
      WITH row WHERE row.toRevision IS NULL MERGE (p:Product {id: row.product}) SET p.name = row.name`,
    all: 'MATCH (n:ProductName) RETURN properties(n) AS row ORDER BY n.product, n.name, n.fromRevision',
    end: `UNWIND $rows AS row MATCH (n:ProductName {product: row.product, name: row.name})
      WHERE n.toRevision IS NULL SET n.toRevision = $revision`,
  },
  companyNames: {
    create: `UNWIND $rows AS row CREATE (n:CompanyName) SET n = row
      WITH row WHERE row.toRevision IS NULL
      MERGE (c:Company {id: row.company}) SET c.name = row.name, c.listed = row.listed = 1`,
    all: 'MATCH (n:CompanyName) RETURN properties(n) AS row ORDER BY n.company, n.name, n.fromRevision',
    end: `UNWIND $rows AS row MATCH (n:CompanyName {company: row.company, name: row.name, listed: row.listed})
      WHERE n.toRevision IS NULL SET n.toRevision = $revision`,
  },
  declaredBy: {
    create: `UNWIND $rows AS row MATCH (d:Declaration {id: row.declaration}) MERGE (c:Company {id: row.company})
      CREATE (d)-[e:DECLARED_BY]->(c) SET e = row`,
    all: 'MATCH (:Declaration)-[e:DECLARED_BY]->(:Company) RETURN properties(e) AS row ORDER BY e.declaration, e.company, e.fromRevision',
    end: `UNWIND $rows AS row
      MATCH (:Declaration {id: row.declaration})-[e:DECLARED_BY {asRead: row.asRead}]->(:Company {id: row.company})
      WHERE e.toRevision IS NULL SET e.toRevision = $revision`,
  },
  mentions: {
    create: 'UNWIND $rows AS row CREATE (n:Mention) SET n = row',
    all: 'MATCH (n:Mention) RETURN properties(n) AS row ORDER BY n.owner, n.kind, n.review',
    end: `UNWIND $rows AS row
      MATCH (n:Mention {owner: row.owner, kind: row.kind, review: row.review, waits: row.waits, mention: row.mention})
      WHERE n.toRevision IS NULL WITH row, n ORDER BY n.fromRevision DESC
      WITH row, collect(n)[0] AS n SET n.toRevision = $revision`,
  },
  findings: {
    create: 'UNWIND $rows AS row MERGE (n:Finding {id: row.id}) SET n = row',
    all: 'MATCH (n:Finding) RETURN properties(n) AS row ORDER BY n.id',
  },
  engineRecords: {
    create: 'UNWIND $rows AS row MERGE (n:EngineRecord {collection: row.collection, id: row.id}) SET n = row',
    all: 'MATCH (n:EngineRecord) RETURN properties(n) AS row ORDER BY n.collection, n.id',
  },
  records: {
    create: 'UNWIND $rows AS row CREATE (n:Record) SET n = row',
    all: 'MATCH (n:Record) RETURN properties(n) AS row ORDER BY n.collection, n.id',
  },
}
