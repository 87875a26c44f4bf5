import { FileReport } from '../api/files.js'
import { JobRecord, type JobCounts, type JobStore } from '../job-store.js'
import type { Page, PageRequest } from '../supply-graph.js'
import type { Neo4j, ResultRow, Statements } from './connect.js'
import { jobProperties } from './stored-nodes.js'

const defaultLimit = 100

/** Jobs as records of the collection `jobs`, with the properties they are found by (`jobProperties`). */
export class TeamJobs implements JobStore {
  constructor(readonly neo4j: Neo4j) {}

  async add(jobs: readonly JobRecord[]): Promise<void> {
    await this.neo4j.write(({ rows }) =>
      rows(
        `UNWIND $jobs AS job MERGE (j:Record {collection: 'jobs', id: job.id})
         ON CREATE SET j += job`,
        { jobs: jobs.map((job) => ({ id: job.report.id, ...written(job) })) },
      ),
    )
  }

  async get(id: string): Promise<JobRecord | undefined> {
    const [found] = await this.neo4j.rows(
      "MATCH (j:Record {collection: 'jobs', id: $id}) RETURN j.document AS document",
      { id },
    )
    return found && recordIn(found)
  }

  take(id: string): Promise<JobRecord | undefined> {
    return this.#change(id, (job) => ({
      ...job,
      attempts: job.attempts + 1,
      report: { ...job.report, state: 'running', step: 'read', progress: 0.1 },
    }))
  }

  async giveBack(id: string): Promise<void> {
    await this.#change(id, (job) => ({
      ...job,
      attempts: job.attempts - 1,
      report: { ...job.report, state: 'waiting' },
    }))
  }

  async end(report: FileReport): Promise<FileReport> {
    const ended = await this.#change(report.id, (job) => ({ ...job, report }))
    return ended?.report ?? (await this.get(report.id))?.report ?? report
  }

  async open(most: number): Promise<readonly string[]> {
    const found = await this.neo4j.rows(
      `MATCH (j:Record {collection: 'jobs'}) WHERE j.state IN ['waiting', 'running']
       RETURN j.id AS id ORDER BY id LIMIT $most`,
      { most },
    )
    return found.map(({ id }) => String(id))
  }

  async page({ limit = defaultLimit, after }: PageRequest): Promise<Page<FileReport>> {
    const found = await this.neo4j.rows(
      `MATCH (j:Record {collection: 'jobs'}) WHERE $after IS NULL OR j.id < $after
       RETURN j.document AS document ORDER BY j.id DESC LIMIT $limit`,
      { after: after ?? null, limit: limit + 1 },
    )
    const reports = found.map((row) => recordIn(row).report)
    const items = reports.slice(0, limit)
    const total = Object.values(await this.counts()).reduce((sum, count) => sum + count, 0)
    return { items, total, next: reports.length > limit ? (items.at(-1)?.id ?? null) : null }
  }

  async counts(): Promise<JobCounts> {
    const found = await this.neo4j.rows(
      "MATCH (j:Record {collection: 'jobs'}) WHERE j.state IS NOT NULL RETURN j.state AS state, count(*) AS count",
    )
    const known = new Map(found.map(({ state, count }) => [String(state), Number(count)]))
    return Object.fromEntries(states.map((state) => [state, known.get(state) ?? 0])) as JobCounts
  }

  async isApplied(file: string): Promise<boolean> {
    const found = await this.neo4j.rows(
      "MATCH (j:Record {collection: 'jobs', file: $file, state: 'applied'}) RETURN j.id LIMIT 1",
      { file },
    )
    return found.length > 0
  }

  async nameOf(file: string): Promise<string | undefined> {
    const [found] = await this.neo4j.rows(
      `MATCH (j:Record {collection: 'jobs', file: $file})
       RETURN j.document AS document ORDER BY j.id DESC LIMIT 1`,
      { file },
    )
    return found && recordIn(found).report.name
  }

  async lease(duty: string, holder: string, ms: number): Promise<boolean> {
    const found = await this.neo4j.write(({ rows }) =>
      rows(
        `MERGE (l:Lease {name: $duty}) SET l.asked = $holder WITH l
         WHERE coalesce(l.until, 0) < timestamp() OR l.holder = $holder
         SET l.holder = $holder, l.until = timestamp() + $ms RETURN l.name`,
        { duty, holder, ms },
      ),
    )
    return found.length > 0
  }

  /** Of a job that has not ended; nobody else changes it meanwhile. */
  #change(id: string, change: (job: JobRecord) => JobRecord): Promise<JobRecord | undefined> {
    return this.neo4j.write(async (statements) => {
      const found = await locked(statements, id)
      if (found === undefined) return undefined
      const changed = change(recordIn(found))
      await statements.rows("MATCH (j:Record {collection: 'jobs', id: $id}) SET j += $job", {
        id,
        job: written(changed),
      })
      return changed
    })
  }
}

async function locked({ rows }: Statements, id: string): Promise<ResultRow | undefined> {
  const [found] = await rows(
    `MATCH (j:Record {collection: 'jobs', id: $id}) SET j.touched = timestamp() WITH j
     WHERE j.state IN ['waiting', 'running'] RETURN j.document AS document`,
    { id },
  )
  return found
}

const states = FileReport.shape.state.options

const written = (job: JobRecord) => ({ document: JSON.stringify(job), ...jobProperties(job.report) })

const recordIn = ({ document }: ResultRow): JobRecord => JobRecord.parse(JSON.parse(String(document)))
