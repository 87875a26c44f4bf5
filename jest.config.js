const swc = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      },
      module: { type: 'es6' },
    },
  ],
}

const project = (displayName, roots, extra = {}) => ({
  displayName,
  roots: roots.map((root) => `<rootDir>/${root}`),
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: swc,
  ...extra,
})

const projects = [
  { ...project('guards', ['test']), testMatch: ['<rootDir>/test/guards.test.ts'] },
  project('unit', ['test/unit', 'test/ingest'], {}),
  project('contract', ['test/contract']),
  project('server', ['test/server']),
  project('web', ['test/web']),
]

// Official workbooks, a real browser and real servers are not part of a stranger's clone; `.ci/run` names them.
if (process.env.LODELINE_CORPUS) projects.push(project('corpus', ['test/corpus']))
if (process.env.LODELINE_NEO4J) projects.push(project('neo4j', ['test/neo4j']))
if (process.env.LODELINE_NEO4J && process.env.LODELINE_REDIS) projects.push(project('team', ['test/team']))
if (process.env.LODELINE_CHROMIUM) projects.push(project('e2e', ['test/e2e']))

/** @type {import('jest').Config} */
export default { projects, testTimeout: 180_000 }
