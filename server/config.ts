/**
 * Everything that can be set from outside, parsed once and frozen. The only reader of environment variables; a flag
 * of the command line wins over its variable.
 */
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { InvalidInputError } from '../graph/errors.js'
import type { Neo4jAddress } from '../graph/neo4j/connect.js'

const loopbackHosts = ['127.0.0.1', '::1', 'localhost']

/** What the command line may say; absent: the variable, else the default. */
export interface Flags {
  readonly data?: string | undefined
  readonly port?: string | undefined
  readonly host?: string | undefined
  readonly concurrency?: string | undefined
}

const neo4jSchemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc']

export const isNeo4jUrl = (text: string): boolean =>
  neo4jSchemes.some((scheme) => text.startsWith(`${scheme}://`))

const Settings = z.object({
  data: z.string().min(1).default('data'),
  port: z.coerce.number().int().min(0).max(65_535).default(8080),
  host: z.string().default('127.0.0.1'),
  readThreads: z.coerce.number().int().min(1).max(64).optional(),
  concurrency: z.coerce.number().int().min(0).max(64).default(1),
  neo4j: z.string().min(1).refine(isNeo4jUrl).optional(),
  redis: z
    .string()
    .min(1)
    .regex(/^rediss?:\/\//)
    .optional(),
  replicas: z
    .string()
    .min(1)
    .default(join(tmpdir(), `lodeline-replicas-${process.getuid?.() ?? ''}`)),
  mode: z.string().default('production'),
})

const Package = z.object({ version: z.string() })

export interface Config {
  /** Absolute path of the data folder. */
  readonly dataFolder: string
  /** 0: any free port. */
  readonly port: number
  readonly host: string
  /** Worker threads that read files; absent: the reader's own choice. */
  readonly readThreads: number | undefined
  /** Neo4j and Redis in the place of the data folder's own graph and queue. */
  readonly team: TeamConfig | undefined
  /** Replies are checked against their schemas in development and tests. */
  readonly checkReplies: boolean
  /** The built web page. */
  readonly webFolder: string
  readonly version: string
}

export interface TeamConfig {
  readonly neo4j: Neo4jAddress
  /** Absent: nothing can be taken in, only asked. */
  readonly redis: string | undefined
  /** A folder of this machine for the replicas of its processes. */
  readonly replicas: string
  /** Jobs this process works at a time; 0: none. */
  readonly concurrency: number
}

/**
 * Variables: LODELINE_DATA, LODELINE_PORT, LODELINE_HOST, LODELINE_READ_THREADS, NODE_ENV; for team mode NEO4J_URL (and
 * those of `readNeo4jAddress`), REDIS_URL, LODELINE_REPLICAS, LODELINE_CONCURRENCY.
 * @throws InvalidInputError for a value that cannot be used, and for any host but loopback: there are no accounts yet
 */
export function readConfig(flags: Flags, env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Settings.safeParse({
    data: flags.data ?? env.LODELINE_DATA,
    port: flags.port ?? env.LODELINE_PORT,
    host: flags.host ?? env.LODELINE_HOST,
    readThreads: env.LODELINE_READ_THREADS,
    concurrency: flags.concurrency ?? env.LODELINE_CONCURRENCY,
    neo4j: env.NEO4J_URL,
    redis: env.REDIS_URL,
    replicas: env.LODELINE_REPLICAS,
    mode: env.NODE_ENV,
  })
  if (!parsed.success) throw new InvalidInputError(parsed.error.issues.map(describeIssue).join(' '))

  const { data, port, host, readThreads, mode, ...team } = parsed.data
  if (!loopbackHosts.includes(host)) throw new InvalidInputError(refusedHost(host))
  const root = packageRoot()
  return Object.freeze({
    dataFolder: resolve(data),
    port,
    host,
    readThreads,
    team: teamConfig(team, env),
    checkReplies: mode !== 'production',
    webFolder: join(root, 'dist', 'web'),
    version: readVersion(),
  })
}

function teamConfig(
  { neo4j, redis, replicas, concurrency }: Omit<z.infer<typeof Settings>, 'data' | 'port' | 'host' | 'mode'>,
  env: NodeJS.ProcessEnv,
): TeamConfig | undefined {
  if (neo4j === undefined && redis !== undefined)
    throw new InvalidInputError('REDIS_URL is set and NEO4J_URL is not: team mode needs both.')
  return neo4j === undefined
    ? undefined
    : { neo4j: readNeo4jAddress(neo4j, env), redis, replicas: resolve(replicas), concurrency }
}

const refusedHost = (host: string): string =>
  `Lodeline has no accounts yet, so it only listens on this machine: --host ${host} is refused. ` +
  `Use ${loopbackHosts.join(', ')}, and an SSH tunnel to reach it from another machine.`

/**
 * Who to be at a Neo4j server. Variables: NEO4J_USERNAME (default neo4j), NEO4J_PASSWORD or NEO4J_PASSWORD_FILE,
 * NEO4J_DATABASE (default the server's own).
 * @throws InvalidInputError without a password, and for an address that holds one
 */
export function readNeo4jAddress(url: string, env: NodeJS.ProcessEnv = process.env): Neo4jAddress {
  if (url.includes('@'))
    throw new InvalidInputError('An address is no place for a password: set NEO4J_PASSWORD instead.')
  const { NEO4J_PASSWORD_FILE: file, NEO4J_PASSWORD: password = file === undefined ? '' : passwordIn(file) } =
    env
  if (password === '')
    throw new InvalidInputError(
      'Neo4j asks for a password: set NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE to a file that holds it.',
    )
  return {
    url,
    user: env.NEO4J_USERNAME ?? 'neo4j',
    password,
    ...(env.NEO4J_DATABASE !== undefined && { database: env.NEO4J_DATABASE }),
  }
}

function passwordIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new InvalidInputError(`NEO4J_PASSWORD_FILE names a file that cannot be read: ${file}`, { cause })
  }
}

/** What each setting must be, in the words of a refusal. */
const demands: Readonly<Record<string, string>> = {
  data: 'data must name a folder.',
  port: 'port must be between 0 and 65535, a whole number.',
  readThreads: 'LODELINE_READ_THREADS must be between 1 and 64, a whole number.',
  concurrency: 'The jobs worked at a time must be between 0 and 64, a whole number.',
  neo4j: 'NEO4J_URL must be an address such as neo4j://host:7687 or bolt://host:7687.',
  redis: 'REDIS_URL must be an address such as redis://host:6379.',
}

const describeIssue = ({ path }: z.core.$ZodIssue): string => {
  const setting = path.join('.')
  return demands[setting] ?? `The setting ${setting} cannot be used.`
}

/** The version of the package. */
export const readVersion = (): string =>
  Package.parse(JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))).version

/** The folder of package.json, from the sources as from dist/. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
