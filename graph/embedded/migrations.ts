import type { Declaration, ListContent } from '../model.js'
import { bySubject, hasSubjects } from '../resolve/list-subjects.js'
import { text, type Database } from './database.js'
import { summaryOf } from './heads.js'
import { addListed } from './listed-numbers.js'
import { packedIfLong, unpacked } from './packed.js'

export type Migration = string | ((database: Database) => void)

/** Records of the service: in a file of their own, so that they are kept at once while a long change is under way. */
export const recordTables: readonly Migration[] = [
  `
  CREATE TABLE records (
    collection TEXT NOT NULL, id TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (collection, id)) WITHOUT ROWID;
  `,
]

/**
 * The tables, by version: `PRAGMA user_version` counts the migrations that ran. A released one is never edited.
 *
 * Facts (declarations, lists, decisions) are the record; edges are made from them and can be made again. Edges are
 * never updated but for `to_revision`, which closes them: what was held true at a revision is the rows whose
 * interval of revisions holds it. They are blocks of 32-bit numbers per product, company or declaration
 * (edge-blocks.ts, supply-blocks.ts), because they come by the million and change together. The numbers of blocks
 * stand for texts in `word_runs`.
 */
export const graphTables: readonly Migration[] = [
  `
  CREATE TABLE revisions (revision INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL);
  CREATE TABLE files (id TEXT PRIMARY KEY, name TEXT NOT NULL, bytes INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE declarations (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, received TEXT NOT NULL,
    mention TEXT NOT NULL, summary TEXT NOT NULL, read BLOB NOT NULL);
  CREATE TABLE lists (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, received TEXT NOT NULL,
    complete INTEGER NOT NULL, kind TEXT NOT NULL, rows INTEGER NOT NULL, content BLOB NOT NULL);
  CREATE TABLE decisions (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, received TEXT NOT NULL, decision TEXT NOT NULL);
  CREATE TABLE records (
    collection TEXT NOT NULL, id TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (collection, id)) WITHOUT ROWID;
  CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT NOT NULL);

  CREATE TABLE products (product TEXT NOT NULL, name TEXT NOT NULL,
    from_revision INTEGER NOT NULL, to_revision INTEGER);
  CREATE TABLE companies (company TEXT NOT NULL, name TEXT NOT NULL, listed INTEGER NOT NULL,
    from_revision INTEGER NOT NULL, to_revision INTEGER);
  CREATE TABLE declared_by (declaration TEXT NOT NULL, company TEXT NOT NULL, as_read INTEGER NOT NULL,
    from_revision INTEGER NOT NULL, to_revision INTEGER);
  CREATE INDEX declared_by_declaration ON declared_by (declaration) WHERE to_revision IS NULL;
  CREATE INDEX declared_by_company ON declared_by (company) WHERE to_revision IS NULL;
  CREATE INDEX companies_company ON companies (company) WHERE to_revision IS NULL;

  CREATE TABLE supplied_by (product TEXT NOT NULL, company TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL,
    part TEXT NOT NULL, minerals TEXT NOT NULL, by_form INTEGER NOT NULL, valid_from TEXT, valid_to TEXT,
    file TEXT NOT NULL, row INTEGER NOT NULL, from_revision INTEGER NOT NULL, to_revision INTEGER);
  CREATE INDEX supplied_by_product ON supplied_by (product);
  CREATE INDEX supplied_by_company ON supplied_by (company);
  CREATE TABLE contains (product TEXT NOT NULL, part TEXT NOT NULL, minerals TEXT NOT NULL,
    by_form TEXT NOT NULL, valid_from TEXT, valid_to TEXT, file TEXT NOT NULL, row INTEGER NOT NULL,
    from_revision INTEGER NOT NULL, to_revision INTEGER);
  CREATE INDEX contains_product ON contains (product);
  CREATE TABLE open_line (product TEXT NOT NULL, part TEXT NOT NULL, minerals TEXT NOT NULL,
    valid_from TEXT, valid_to TEXT, file TEXT NOT NULL, row INTEGER NOT NULL,
    from_revision INTEGER NOT NULL, to_revision INTEGER);
  CREATE INDEX open_line_product ON open_line (product);
  CREATE TABLE relation (buyer TEXT NOT NULL, buyer_keys TEXT NOT NULL, company TEXT NOT NULL, key TEXT NOT NULL,
    label TEXT, minerals TEXT NOT NULL, strength TEXT NOT NULL, valid_from TEXT, valid_to TEXT,
    file TEXT NOT NULL, row INTEGER NOT NULL, from_revision INTEGER NOT NULL, to_revision INTEGER);
  CREATE INDEX relation_buyer ON relation (buyer);
  CREATE INDEX relation_company ON relation (company);

  CREATE TABLE stands (owner TEXT NOT NULL, edges BLOB NOT NULL,
    from_revision INTEGER NOT NULL, to_revision INTEGER);
  CREATE INDEX stands_owner ON stands (owner) WHERE to_revision IS NULL;
  CREATE TABLE uses (owner TEXT NOT NULL, edges BLOB NOT NULL,
    from_revision INTEGER NOT NULL, to_revision INTEGER);
  CREATE INDEX uses_owner ON uses (owner) WHERE to_revision IS NULL;
  CREATE TABLE sources_from (owner TEXT NOT NULL, edges BLOB NOT NULL,
    from_revision INTEGER NOT NULL, to_revision INTEGER);
  CREATE INDEX sources_from_owner ON sources_from (owner) WHERE to_revision IS NULL;
  `,
  `
  CREATE TABLE noted (owner TEXT NOT NULL, edges BLOB NOT NULL,
    from_revision INTEGER NOT NULL, to_revision INTEGER);
  CREATE INDEX noted_owner ON noted (owner) WHERE to_revision IS NULL;
  `,
  `
  ALTER TABLE relation ADD COLUMN buyer_number TEXT;
  UPDATE relation SET buyer_number = substr(buyer_keys ->> 0, 1, instr((buyer_keys ->> 0) || char(31), char(31)) - 1)
    WHERE buyer_keys <> 'any';
  ALTER TABLE relation DROP COLUMN buyer_keys;
  `,
  `
  CREATE TABLE word_runs (first INTEGER PRIMARY KEY, texts TEXT NOT NULL);
  INSERT INTO word_runs SELECT 0, texts
    FROM (SELECT json_group_array(text) AS texts, count(*) AS size FROM (SELECT text FROM words ORDER BY id))
    WHERE size > 0;
  DROP TABLE words;

  DROP TABLE supplied_by;
  DROP TABLE contains;
  DROP TABLE open_line;
  DROP TABLE relation;
  CREATE TABLE supplied_by (owner TEXT NOT NULL, from_revision INTEGER NOT NULL, to_revision INTEGER,
    edges BLOB NOT NULL);
  CREATE INDEX supplied_by_owner ON supplied_by (owner) WHERE to_revision IS NULL;
  CREATE TABLE contains (owner TEXT NOT NULL, from_revision INTEGER NOT NULL, to_revision INTEGER,
    edges BLOB NOT NULL);
  CREATE INDEX contains_owner ON contains (owner) WHERE to_revision IS NULL;
  CREATE TABLE open_line (owner TEXT NOT NULL, from_revision INTEGER NOT NULL, to_revision INTEGER,
    edges BLOB NOT NULL);
  CREATE INDEX open_line_owner ON open_line (owner) WHERE to_revision IS NULL;
  CREATE TABLE by_form (owner TEXT NOT NULL, from_revision INTEGER NOT NULL, to_revision INTEGER,
    edges BLOB NOT NULL);
  CREATE INDEX by_form_owner ON by_form (owner) WHERE to_revision IS NULL;
  CREATE TABLE relation (owner TEXT NOT NULL, from_revision INTEGER NOT NULL, to_revision INTEGER,
    edges BLOB NOT NULL);
  CREATE INDEX relation_owner ON relation (owner) WHERE to_revision IS NULL;

  DROP INDEX declared_by_declaration;
  DROP INDEX declared_by_company;
  CREATE INDEX declared_by_declaration ON declared_by (declaration);
  CREATE INDEX declared_by_company ON declared_by (company);
  `,
  `
  CREATE TABLE findings (id INTEGER PRIMARY KEY, key TEXT NOT NULL, code TEXT NOT NULL, mineral TEXT NOT NULL,
    about TEXT NOT NULL, finding TEXT NOT NULL, companies TEXT NOT NULL, smelters TEXT NOT NULL,
    opened_revision INTEGER NOT NULL, opened TEXT NOT NULL, closed_revision INTEGER, closed TEXT);
  CREATE INDEX findings_open ON findings (key) WHERE closed_revision IS NULL;
  CREATE INDEX stands_since ON stands (from_revision);
  CREATE INDEX stands_ended ON stands (to_revision) WHERE to_revision IS NOT NULL;
  CREATE INDEX uses_since ON uses (from_revision);
  CREATE INDEX uses_ended ON uses (to_revision) WHERE to_revision IS NOT NULL;
  CREATE INDEX sources_from_since ON sources_from (from_revision);
  CREATE INDEX sources_from_ended ON sources_from (to_revision) WHERE to_revision IS NOT NULL;
  `,
  `
  ALTER TABLE decisions ADD COLUMN decided_by TEXT NOT NULL DEFAULT 'local';
  ALTER TABLE decisions ADD COLUMN reason TEXT;
  CREATE TABLE mentions (owner TEXT NOT NULL, kind TEXT NOT NULL, review TEXT NOT NULL, waits INTEGER NOT NULL,
    mention TEXT NOT NULL, from_revision INTEGER NOT NULL, to_revision INTEGER);
  CREATE INDEX mentions_owner ON mentions (owner, kind) WHERE to_revision IS NULL;
  CREATE INDEX mentions_review ON mentions (review) WHERE to_revision IS NULL;
  CREATE INDEX mentions_waiting ON mentions (kind) WHERE to_revision IS NULL AND waits = 1;
  CREATE INDEX decisions_revision ON decisions (revision);
  DELETE FROM records WHERE collection LIKE 'waiting-%';
  `,
  `
  CREATE TABLE list_rows (kind TEXT NOT NULL, subject TEXT NOT NULL, list TEXT NOT NULL, rows BLOB NOT NULL,
    PRIMARY KEY (kind, subject, list)) WITHOUT ROWID;
  CREATE INDEX products_product ON products (product) WHERE to_revision IS NULL;
  `,
  keepRowsBySubject,
  `
  CREATE TABLE unread_rows (kind TEXT NOT NULL, subject TEXT NOT NULL, list TEXT NOT NULL, rows BLOB NOT NULL,
    PRIMARY KEY (kind, subject, list)) WITHOUT ROWID;
  `,
  summariseAnew,
  `
  CREATE TABLE listed (number TEXT NOT NULL, declaration TEXT NOT NULL, own TEXT NOT NULL,
    label TEXT NOT NULL, PRIMARY KEY (number, declaration, own)) WITHOUT ROWID;
  CREATE INDEX listed_declaration ON listed (declaration);
  `,
  noteListed,
]

/** BOM and relations leave the blob of their list for rows by product and buyer. */
function keepRowsBySubject(database: Database): void {
  const sql = "SELECT id, kind, content FROM lists WHERE kind IN ('bom', 'relations')"
  for (const [id = null, kind, packed] of database.all(sql)) {
    // As the build before wrote it.
    const content = { kind, rows: unpacked(packed as Buffer) } as ListContent
    if (!hasSubjects(content)) continue
    for (const [subject, rows] of bySubject(content.kind, content.rows)) {
      const insert = 'INSERT INTO list_rows VALUES (?, ?, ?, ?)'
      database.run(insert, content.kind, subject, id, packedIfLong(rows))
    }
    database.run("UPDATE lists SET content = x'' WHERE id = ?", id)
  }
}

/** Summaries hold the answers to `used` and `remains` too. */
function summariseAnew(database: Database): void {
  for (const [id, declaration] of declarationsIn(database)) {
    database.run(
      'UPDATE declarations SET summary = ? WHERE id = ?',
      JSON.stringify(summaryOf(declaration)),
      id,
    )
  }
}

function noteListed(database: Database): void {
  for (const [id, { products }] of declarationsIn(database)) addListed(database, id, products)
}

function* declarationsIn(database: Database): Iterable<readonly [string, Declaration]> {
  for (const id of database.all('SELECT id FROM declarations').map(([id]) => text(id))) {
    const [read] = database.get('SELECT read FROM declarations WHERE id = ?', id) ?? []
    yield [id, unpacked(read as Buffer) as Declaration] // packed by `FactStore` alone
  }
}
