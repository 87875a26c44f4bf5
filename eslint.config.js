import tseslint from 'typescript-eslint'

/** Who may import whom (docs/architecture.md); `test/guards.test.ts` greps the same rules. */
const forbid = (files, patterns) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: patterns.map(([group, message]) => ({ group, message })) },
    ],
  },
})

const onlyIn = {
  express: [['express', 'express/*', 'multer', 'helmet'], 'HTTP lives in server/.'],
  sqlite: [['libsql', 'libsql/*'], 'The SQLite driver lives in graph/embedded/.'],
  exceljs: [['exceljs'], 'exceljs writes; it lives in server/exports/.'],
  cytoscape: [['cytoscape'], 'Cytoscape lives in web/canvas/.'],
  node: [['node:*'], 'This layer is pure: no Node built-in.'],
}
const { express, sqlite, exceljs, cytoscape, node } = onlyIn

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'data/', '*.config.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
    },
  },
  forbid(
    ['graph/**'],
    [
      [['**/server/**', '**/ingest/**', '**/web/**'], 'graph imports nothing of ours.'],
      express,
      exceljs,
      cytoscape,
    ],
  ),
  forbid(
    [
      'graph/judge/**',
      'graph/resolve/**',
      'graph/text/**',
      'graph/api/**',
      'graph/model.ts',
      'graph/policy.ts',
    ],
    [
      [
        ['**/server/**', '**/ingest/**', '**/web/**', '**/embedded/**', '**/neo4j/**'],
        'Rules know no engine.',
      ],
      node,
      express,
      sqlite,
      exceljs,
      cytoscape,
    ],
  ),
  forbid(
    ['ingest/**'],
    [
      [['**/server/**', '**/web/**', '**/embedded/**', '**/neo4j/**'], 'ingest knows graph interfaces only.'],
      express,
      sqlite,
      exceljs,
      cytoscape,
    ],
  ),
  forbid(['server/**'], [[['**/web/**'], 'server never imports web.'], sqlite, cytoscape]),
  forbid(
    ['web/**'],
    [
      [
        ['**/server/**', '**/ingest/**', '**/embedded/**', '**/neo4j/**', '**/resolve/**', '**/judge/**'],
        'web imports graph/model, graph/api and graph/text only.',
      ],
      express,
      sqlite,
      exceljs,
    ],
  ),
  // The driver writes the shape of its options as classes nobody makes.
  {
    files: ['graph/neo4j/connect.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
)
