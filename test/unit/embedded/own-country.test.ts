import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { weighClaims } from '../../../graph/judge/weak-claims.js'
import { defaultPolicy } from '../../../graph/policy.js'
import type { Change } from '../../../graph/supply-graph.js'
import { aForm, aLine } from '../resolve/builders.js'

const aFormFrom = (name: string, lookUp: string, mine: string): Change => {
  const { file, received, declaration } = aForm(name)
  const origins = [{ kind: 'country' as const, code: mine }]
  const smelters = [
    aLine({ cid: 'CID900001', name: 'Alder Tin', country: lookUp, origins, cells: { origin: 'L5' } }),
  ]
  const company = { companyName: { value: name, cell: 'D8' } }
  return { kind: 'declaration', file, received, declaration: { ...declaration, company, smelters } }
}

const list: Change = {
  kind: 'list',
  file: { id: 'smelters', name: 'smelters.csv', bytes: 1 },
  received: '2025-01-01',
  complete: false,
  content: {
    kind: 'smelters',
    rows: [{ row: 2, cid: 'CID900001', mineral: 'tin', name: 'Alder Tin', aliases: [], country: 'TH' }],
  },
}

describe('the smelter’s own country, where look-ups of two templates differ (rule 21)', () => {
  const weakIn = async (changes: readonly Change[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'lodeline-country-'))
    const engine = openEmbedded({ folder, policy: defaultPolicy })
    for (const change of changes) await engine.graph.apply(change)
    const [facts] = await engine.graph.smelterFacts(['CID900001'], { asOf: '2025-06-01', mineral: 'tin' })
    engine.close()
    rmSync(folder, { recursive: true })
    const weighed = facts === undefined ? [] : weighClaims(facts, defaultPolicy)
    return weighed
      .flatMap(({ claim, weakness }) => (weakness === undefined ? [] : [claim.origin.code]))
      .sort()
  }
  const [one, other] = [aFormFrom('one', 'MY', 'ID'), aFormFrom('other', 'ID', 'MY')]

  it.each([
    ['of either form', [one, other], ['ID', 'MY']],
    ['of the list beside those of the forms', [one, aFormFrom('third', 'MY', 'TH'), list], ['TH']],
    ['of a form beside that of the list', [list, one, other], ['ID', 'MY']],
  ])('makes a claim weak: that %s', async (_, changes, weak) => {
    expect(await weakIn(changes)).toEqual(weak)
  })
})
