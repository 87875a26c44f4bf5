import type { FileReport } from '../../graph/api/files.js'
import type { TracedSmelter } from '../../graph/api/trace.js'
import { plainText } from '../../server/terminal.js'
import { reportsText, reportText } from '../../server/text/report-text.js'
import { smelterText } from '../../server/text/smelter-text.js'

const report = (state: FileReport['state']): FileReport => ({
  id: '1',
  file: 'f',
  name: 'areas.csv',
  bytes: 1,
  state,
  received: '2026-01-01T00:00:00Z',
  what: { kind: 'cahra', rows: 9 },
  findings: [
    { code: 'rowsLeftOut', severity: 'warning', params: { rows: 3, of: 12 } },
    {
      code: 'listCountryUnknown',
      severity: 'error',
      cell: 'C4',
      params: { column: 'country', text: 'Atlantis' },
    },
  ],
})

describe('the report of a file', () => {
  it('says in its first line how many rows were left out, and only there', () => {
    const [first, ...others] = reportText(report('applied'), plainText).split('\n')
    expect(first).toContain('list "cahra", 9 rows, 3 of 12 rows left out')
    expect(others).toEqual([
      expect.stringContaining('C4  The country in “country” is not known: “Atlantis”.'),
    ])
  })

  it('says of known bytes that nothing changed, and nothing else', () => {
    expect(reportText(report('known'), plainText)).toBe('known    areas.csv  nothing changed')
  })

  it('counts the files of a folder that nobody looked at', () => {
    expect(reportsText([report('applied')], 28)).toBe('1 file: 1 applied\n28 other files skipped')
  })
})

describe('the reasons of a verdict', () => {
  const smelter = (verdict: TracedSmelter['verdict']): TracedSmelter => ({
    smelter: 'CID900001',
    name: 'First Smelting',
    identity: 'listed',
    assurance: 'assured',
    statuses: [],
    origins: [],
    said: { named: 1, unknown: 0, nothing: 0 },
    strength: 'strong',
    suppliers: 1,
    minTier: 1,
    exposure: {},
    verdict,
    reasons: [
      { code: 'noStatus' },
      { code: 'listedOrigin', list: 'covered', params: { country: 'CD' } },
      { code: 'listedOrigin', list: 'eu-cahra', params: { country: 'CD' } },
      { code: 'noOrigin', list: 'own' },
      { code: 'needsAssuredStatus' },
    ],
  })
  const told = (verdict: TracedSmelter['verdict']) =>
    smelterText(smelter(verdict), 'tin', { paint: plainText, evidence: new Map() })

  it('name the lists they are about where there are several', () => {
    expect(told({ covered: 'watch', 'eu-cahra': 'watch', own: 'ask' })).toContain(
      'No scheme lists it. DR Congo is named as origin and is on the list. (covered, eu-cahra) Nobody says where its feed is mined. (own)\n    would change it: an assured status\n'.trimEnd(),
    )
  })

  it('name none where there is one', () => {
    expect(told({ covered: 'watch' })).toContain(
      'DR Congo is named as origin and is on the list. Nobody says where its feed is mined.',
    )
  })
})
