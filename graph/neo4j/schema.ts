/**
 * Constraints and indexes by number (docs/neo4j.md tells what the labels are). Each may run again without harm: a
 * process that ends between a statement and its mark runs it twice. A released one is never edited.
 */
import { EngineUnavailableError } from '../errors.js'
import type { Neo4j } from './connect.js'

export const migrations: readonly (readonly string[])[] = [
  [
    'CREATE CONSTRAINT migration_key IF NOT EXISTS FOR (n:Migration) REQUIRE n.number IS UNIQUE',
    'CREATE CONSTRAINT revision_key IF NOT EXISTS FOR (n:Revision) REQUIRE n.revision IS UNIQUE',
    'CREATE CONSTRAINT file_key IF NOT EXISTS FOR (n:File) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT declaration_key IF NOT EXISTS FOR (n:Declaration) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT document_key IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT list_key IF NOT EXISTS FOR (n:List) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT list_rows_key IF NOT EXISTS FOR (n:ListRows) REQUIRE (n.kind, n.subject, n.list) IS UNIQUE',
    'CREATE CONSTRAINT unread_rows_key IF NOT EXISTS FOR (n:UnreadRows) REQUIRE (n.kind, n.subject, n.list) IS UNIQUE',
    'CREATE CONSTRAINT decision_key IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT engine_record_key IF NOT EXISTS FOR (n:EngineRecord) REQUIRE (n.collection, n.id) IS UNIQUE',
    'CREATE CONSTRAINT record_key IF NOT EXISTS FOR (n:Record) REQUIRE (n.collection, n.id) IS UNIQUE',
    'CREATE CONSTRAINT finding_key IF NOT EXISTS FOR (n:Finding) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT product_key IF NOT EXISTS FOR (n:Product) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT company_key IF NOT EXISTS FOR (n:Company) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT smelter_key IF NOT EXISTS FOR (n:Smelter) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT origin_key IF NOT EXISTS FOR (n:Origin) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT part_key IF NOT EXISTS FOR (n:Part) REQUIRE n.number IS UNIQUE',
    'CREATE CONSTRAINT note_key IF NOT EXISTS FOR (n:Note) REQUIRE n.id IS UNIQUE',
  ],
  [
    'CREATE INDEX product_name IF NOT EXISTS FOR (n:ProductName) ON (n.product)',
    'CREATE INDEX company_name IF NOT EXISTS FOR (n:CompanyName) ON (n.company)',
    'CREATE INDEX mention_review IF NOT EXISTS FOR (n:Mention) ON (n.review)',
    'CREATE INDEX finding_code IF NOT EXISTS FOR (n:Finding) ON (n.code)',
  ],
  [
    'CREATE CONSTRAINT state_key IF NOT EXISTS FOR (n:State) REQUIRE n.key IS UNIQUE',
    'CREATE CONSTRAINT lease_key IF NOT EXISTS FOR (n:Lease) REQUIRE n.name IS UNIQUE',
    'CREATE INDEX record_state IF NOT EXISTS FOR (n:Record) ON (n.collection, n.state)',
    'CREATE INDEX record_file IF NOT EXISTS FOR (n:Record) ON (n.collection, n.file)',
    'CREATE INDEX mention_owner IF NOT EXISTS FOR (n:Mention) ON (n.owner)',
    'CREATE INDEX finding_settlement IF NOT EXISTS FOR (n:Finding) ON (n.settlement)',
    'CREATE INDEX list_rows_list IF NOT EXISTS FOR (n:ListRows) ON (n.list)',
    'CREATE INDEX unread_rows_list IF NOT EXISTS FOR (n:UnreadRows) ON (n.list)',
    'CREATE INDEX claim_declaration IF NOT EXISTS FOR ()-[e:SOURCES_FROM]-() ON (e.declaration)',
  ],
  ['CREATE CONSTRAINT country_key IF NOT EXISTS FOR (n:Country) REQUIRE n.code IS UNIQUE'],
]

/**
 * Brings a database to the newest schema.
 * @throws EngineUnavailableError when a newer Lodeline has written it
 */
export async function migrate(neo4j: Neo4j): Promise<void> {
  const rows = await neo4j.rows('MATCH (m:Migration) RETURN m.number AS number')
  const done = new Set(rows.map(({ number }) => Number(number)))
  if (Math.max(-1, ...done) >= migrations.length)
    throw new EngineUnavailableError('The Neo4j database was written by a newer Lodeline.')

  for (const [number, statements] of migrations.entries()) {
    if (done.has(number)) continue
    for (const statement of statements) await neo4j.run(statement)
    await neo4j.run('MERGE (:Migration {number: $number})', { number })
  }
}
