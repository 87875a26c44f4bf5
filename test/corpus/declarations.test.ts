import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDeclaration } from '../../ingest/declaration.js'
import { openWorkbook } from '../../ingest/workbook/open-workbook.js'

const corpus = process.env.LODELINE_CORPUS ?? ''
const workbooks = (text: string): string[] =>
  readdirSync(corpus).filter((name) => name.endsWith('.xlsx') && name.includes(text))

/** The line `lodeline read --json` prints for a workbook. */
const lineOf = (file: string): string =>
  JSON.stringify({ file, ...readDeclaration(openWorkbook(readFileSync(join(corpus, file)))) })

describe('official workbooks with the truth beside each', () => {
  it.each(['CMRT', 'EMRT-1', 'EMRT-2', 'AMRT', '_CRT'])(
    'reads every %s right: cells, identities, origins, Checker, errors',
    (text) => {
      const folder = mkdtempSync(join(tmpdir(), 'lodeline-corpus-'))
      const results = join(folder, 'results.jsonl')
      writeFileSync(results, workbooks(text).map(lineOf).join('\n'))

      const compare = join(corpus, 'compare.mjs')
      const done = spawnSync(
        process.execPath,
        [compare, '--dir', corpus, '--only', text, '--results', results],
        {
          encoding: 'utf8',
        },
      )
      rmSync(folder, { recursive: true })

      expect(done.stdout).toMatch(/\n\d+ of \d+ right/)
      expect({ status: done.status, output: done.status === 0 ? '' : done.stdout }).toEqual({
        status: 0,
        output: '',
      })
    },
  )
})
