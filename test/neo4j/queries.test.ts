/** The queries of docs/neo4j.md, on a copy of the sample: they find what the service answers. */
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Counted } from '../../graph/findings-ledger.js'
import type { Evidence } from '../../graph/model.js'
import type { ResultRow } from '../../graph/neo4j/connect.js'
import { readConfig } from '../../server/config.js'
import { moveGraph } from '../../server/main.js'
import { aService } from '../server/a-service.js'
import { addressOfTest, anEmptyDatabase, type TestDatabase } from './a-database.js'

const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'neo4j.md'), 'utf8')
const queries = [...text.matchAll(/\n([^\n]+):\n\n```cypher\n([\s\S]*?)```/g)].map(
  ([, title = '', cypher = '']) => ({ title, cypher }),
)

let database: TestDatabase
/** What the service answers before the copy. */
let open: readonly Counted<string>[]
let evidence: readonly Evidence[]
beforeAll(async () => {
  database = await anEmptyDatabase()
  const service = await aService()
  await fetch(`${service.api}/sample`, { method: 'POST' })
  await service.parts.queue.idle()
  const { graph, findings, today } = service.parts
  open = (await findings.count({ state: 'open' })).codes
  const node = { kind: 'smelter', id: 'CID900074' } as const
  evidence = (await graph.evidence({ node, asOf: today(), limit: 500 })).items
  await service.stop()
  const config = readConfig({ data: service.dataFolder }, {})
  await moveGraph(config, { to: 'neo4j', address: addressOfTest() })
  await rm(service.dataFolder, { recursive: true })
})
afterAll(() => database.close())

const found = (title: RegExp): Promise<readonly ResultRow[]> =>
  database.neo4j.rows(queries.find((query) => title.test(query.title))?.cypher ?? '')

describe('the queries of the documentation', () => {
  it('are ten, and each finds something in the sample', async () => {
    const sizes = await Promise.all(queries.map(({ cypher }) => database.neo4j.rows(cypher)))
    expect(sizes.map(({ length }, at) => [queries[at]?.title, length > 0])).toEqual(
      queries.map(({ title }) => [title, true]),
    )
    expect(queries).toHaveLength(10)
  })

  it('find the findings the service counts', async () => {
    const counted = (await found(/contradictions/)).map((row) => ({ value: row['kind'], count: row['open'] }))
    expect(counted).toEqual(open)
  })

  it('find the rows of forms that the service gives as evidence for a smelter', async () => {
    const rows = await found(/name a smelter/)
    const cells = evidence.filter(({ field }) => field === 'id' || field === 'name')
    expect(rows.length).toBeGreaterThan(1)
    expect(new Set(rows.map(({ file, row }) => `${String(file)} ${String(row)}`))).toEqual(
      new Set(cells.map(({ fileName, cell }) => `${fileName} ${cell?.replace(/\D/g, '')}`)),
    )
  })
})
