/** Rules argued twice, turned into failing tests (docs/architecture.md, CONTRIBUTING.md). */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'

const root = normalize(join(import.meta.dirname, '..'))
const product = ['server', 'graph', 'ingest', 'web']

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(path) : /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')
const sources = product.flatMap(filesUnder)
const tests = filesUnder('test')

/** Module specifiers a file imports or re-exports, dynamic imports included. */
function importsOf(file: string): string[] {
  const matches = textOf(file).matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g)
  return [...matches].map((match) => match[1] ?? '')
}

/** Ours as a path from the root without extension, others as they stand. */
function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  return relative(root, join(root, dirname(file), specifier)).replace(/\.js$/, '')
}

const importing = sources.flatMap((file) =>
  importsOf(file).map((specifier) => ({ file, target: targetOf(file, specifier) })),
)
const offenders = (from: RegExp, to: RegExp): string[] =>
  importing
    .filter(({ file, target }) => from.test(file) && to.test(target))
    .map(({ file, target }) => `${file} → ${target}`)

describe('who may import whom', () => {
  it.each<[string, RegExp, RegExp]>([
    ['graph imports nothing of ours', /^graph\//, /^(server|ingest|web)\//],
    ['ingest imports graph only', /^ingest\//, /^(server|web)\//],
    ['server never imports web', /^server\//, /^web\//],
    [
      'web imports graph/model, graph/api, graph/text, graph/group-by and graph/form-sheets only',
      /^web\//,
      /^(server|ingest)\/|^graph\/(?!model$|api\/|text\/|group-by$|form-sheets$)/,
    ],
    [
      'rules know no engine and no Node built-in',
      /^graph\/(judge|resolve|text|api)\/|^graph\/(model|policy)\.ts$/,
      /embedded|neo4j|^node:/,
    ],
    ['ingest knows no engine', /^ingest\//, /embedded|neo4j/],
    ['express and its kin live in server', /^(graph|ingest|web)\//, /^(express|multer|helmet)$/],
    ['the SQLite driver lives in graph/embedded', /^(?!graph\/embedded\/)/, /^libsql/],
    ['the Neo4j driver lives in graph/neo4j', /^(?!graph\/neo4j\/)/, /^neo4j-driver/],
    ['any-ascii lives in graph/resolve', /^(?!graph\/resolve\/)/, /^any-ascii/],
    ['exceljs lives in server/exports', /^(?!server\/exports\/)/, /^exceljs/],
    ['cytoscape lives in web/canvas', /^(?!web\/canvas\/)/, /^cytoscape/],
    ['Bull lives in ingest/bull-queue.ts', /^(?!ingest\/bull-queue\.ts)/, /^(bull|ioredis)$/],
    [
      'only what opens a store knows the engines',
      /^server\/(?!open-store\.ts|back-up\.ts|main\.ts)/,
      /^graph\/embedded\//,
    ],
  ])('%s', (_, from, to) => {
    expect(sources.some((file) => from.test(file))).toBe(true)
    expect(offenders(from, to)).toEqual([])
  })

  it('no module reaches itself through its imports', () => {
    const graph = new Map(sources.map((file) => [file.replace(/\.tsx?$/, ''), runtimeTargets(file)]))
    expect(cyclesIn(graph)).toEqual([])
  })
})

/** Targets that exist at run time: type-only imports make no cycle. */
function runtimeTargets(file: string): string[] {
  const text = textOf(file).replace(/(?:import|export)\s+type\s[^;]*?from\s+'[^']+'/g, '')
  return [...text.matchAll(/from\s+'(\.[^']+)'/g)].map((match) => targetOf(file, match[1] ?? ''))
}

function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) cycles.push([...path.slice(path.indexOf(node)), node].join(' → '))
    if (path.includes(node) || done.has(node)) return
    for (const target of graph.get(node) ?? []) visit(target, [...path, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return cycles
}

const linesMatching = (files: readonly string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  )

describe('how the code looks', () => {
  it.each<[string, RegExp]>([
    ['no default exports but where a tool demands one', /^export default /],
    ['no left-over marks', /\b(TODO|FIXME|XXX)\b/],
    ['nothing is not implemented', /not implemented/i],
    ['no silenced compiler', /@ts-(ignore|nocheck|expect-error)|(:|\bas|<) any\s*([,;)=>|&}\]]|$)/],
  ])('%s', (_, pattern) => {
    const allowed = sources.filter((file) => !file.endsWith('.config.ts') && !file.endsWith('.d.ts'))
    expect(linesMatching(allowed, pattern)).toEqual([])
  })

  it('no test is skipped, focused or left for later', () => {
    expect(
      linesMatching(tests, /\b(it|test|describe)(\.each\([^)]*\))?\.(skip|only|todo)\b|\bx(it|describe)\(/),
    ).toEqual([])
  })

  it('Cypher is written out, never put together', () => {
    const built = /`[^`]*\b(MATCH|MERGE|UNWIND|CREATE|DELETE|RETURN)\b[^`]*\$\{/s
    const files = filesUnder('graph/neo4j').filter((file) => built.test(textOf(file)))
    expect(files).toEqual([])
  })

  it('process.env is read in server/config.ts alone', () => {
    expect(
      linesMatching(sources, /process\.env/).filter((line) => !line.startsWith('server/config.ts')),
    ).toEqual([])
  })

  it('files stay within 300 lines, tests within 500, but for the contracts that are read as one', () => {
    const contracts = ['graph/model.ts', 'graph/supply-graph.ts']
    const long = (files: readonly string[], limit: number): string[] =>
      files.filter((file) => !contracts.includes(file) && textOf(file).split('\n').length > limit + 1)
    expect([...long(sources, 300), ...long(tests, 500)]).toEqual([])
  })

  it('every text of the page is shown somewhere', () => {
    const shown = filesUnder('web')
      .filter((file) => !file.startsWith('web/i18n/'))
      .map(textOf)
      .join('\n')
    const families = [...shown.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1] ?? '')
    const keys = filesUnder('web/i18n')
      .filter((file) => /\/en-[a-z]+\.ts$/.test(file))
      .flatMap((file) => [...textOf(file).matchAll(/^ +'([\w.-]+)':/gm)].map((match) => match[1] ?? ''))
    const left = keys.filter(
      (key) => !shown.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
    )
    expect(keys.length).toBeGreaterThan(300)
    expect(left).toEqual([])
  })

  it('files are named in kebab-case', () => {
    const odd = sources.filter(
      (file) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(file.split('/').at(-1) ?? ''),
    )
    expect(odd).toEqual([])
  })
})

describe('what ships', () => {
  it('names no smelter id outside the fictional range', () => {
    const cited = linesMatching([...sources, ...tests], /CID(?!9\d{5}|000000|\$|\d{0,5}\b|[^0-9])/i)
    expect(cited).toEqual([])
  })

  it('every file docs/architecture.md names exists, and every rule has its place', () => {
    const text = textOf('docs/architecture.md')
    const named = [...text.matchAll(/`((?:server|graph|ingest|web|test|docs)\/[\w./-]+)`/g)].map(
      (match) => match[1] ?? '',
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])

    const rules = new Set(
      [...text.matchAll(/^\| *(\d+)(?:–(\d+))? *\|/gm)].flatMap((match) => range(match[1], match[2])),
    )
    expect(range('1', '31').filter((rule) => !rules.has(rule))).toEqual([])
  })

  it('the README names only scripts that exist', () => {
    const scripts = Object.keys((JSON.parse(textOf('package.json')) as { scripts: object }).scripts)
    const named = [...textOf('README.md').matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !scripts.includes(name))).toEqual([])
  })

  it('top-level entries are those the layout names', () => {
    const layout =
      /^(server|graph|ingest|web|test|docs|dist|data|coverage|node_modules|docker-compose\.yml|package(-lock)?\.json|tsconfig.*\.json|README.*\.md|LICENSE|CONTRIBUTING\.md|CHANGELOG\.md|SECURITY\.md|Dockerfile|(jest|eslint|vite)\.config\..*|\..*)$/
    expect(readdirSync(root).filter((entry) => !layout.test(entry))).toEqual([])
    expect(statSync(join(root, 'graph')).isDirectory()).toBe(true)
  })
})

const range = (from = '0', to = from): number[] =>
  Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index)
