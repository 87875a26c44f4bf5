/**
 * LOCATED_IN, Smelter → Country: where a smelter stands by the lists, which is not where its feed is mined. For people
 * who look at the graph; Lodeline itself reads it off the lists.
 */
import type { SmelterRow } from '../model.js'
import type { Effective } from '../resolve/facts.js'
import type { Statements } from './connect.js'

/** As the lists leave it at a revision: what differs from the revision before begins or ends. */
export async function pushLocations(
  { rows }: Statements,
  smelters: readonly Effective<SmelterRow>[],
  revision: number,
): Promise<void> {
  const known = await rows(
    `MATCH (s:Smelter)-[e:LOCATED_IN]->(c:Country) WHERE e.toRevision IS NULL
     RETURN elementId(e) AS edge, s.id AS smelter, c.code AS country`,
  )
  const stands = new Map(smelters.map(({ row }) => [row.cid, row.country]))
  const held = new Set<string>()
  const gone: string[] = []
  for (const { edge, smelter, country } of known) {
    if (stands.get(String(smelter)) === country) held.add(String(smelter))
    else gone.push(String(edge))
  }
  const begun = [...stands].flatMap(([smelter, country]) =>
    country === undefined || held.has(smelter) ? [] : [{ smelter, country }],
  )
  await rows('UNWIND $gone AS edge MATCH ()-[e]->() WHERE elementId(e) = edge SET e.toRevision = $revision', {
    gone,
    revision,
  })
  await rows(
    `UNWIND $begun AS row MERGE (s:Smelter {id: row.smelter}) MERGE (c:Country {code: row.country})
     CREATE (s)-[:LOCATED_IN {fromRevision: $revision}]->(c)`,
    { begun, revision },
  )
}
