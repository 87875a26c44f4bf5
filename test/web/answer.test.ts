import type { Evidence } from '../../graph/model.js'
import { gridCell, traceTotals, verdictCounts, worstVerdict } from '../../web/state/answer.js'
import { differingStatements, groupEvidence } from '../../web/state/evidence-groups.js'
import { smelterRows } from '../../web/state/rows.js'
import { nextSorting, sortRows } from '../../web/state/sorting.js'
import { aChain } from './fixtures/chain.js'

const { trace } = aChain({ companies: 24, smelters: 60, groups: 4, seed: 3 })
const tin = trace.minerals[0]!
const judged = (mineral = tin, list = 'covered') => ({ trace: mineral, verdicts: trace.verdicts, list })

describe('the grid', () => {
  it('words every filled cell as the service judged the smelters in it', () => {
    for (const { exposure, assurance, verdict } of tin.smelters.items) {
      const place = { exposure: exposure['covered']!, assurance }
      expect(gridCell(judged(), place)).toMatchObject({ verdict: verdict['covered'] })
    }
  })

  it('marks exposed and not assured, nothing else', () => {
    const marked = (exposure: 'declared' | 'possible', assurance: 'assured' | 'failed') =>
      gridCell(judged({ ...tin, grid: { covered: { [exposure]: { [assurance]: 1 } } } }), {
        exposure,
        assurance,
      }).alarm
    expect(marked('declared', 'failed')).toBe(true)
    expect(marked('declared', 'assured')).toBe(false)
    expect(marked('possible', 'failed')).toBe(false)
  })

  it('counts each smelter under one verdict, the worst first', () => {
    const counts = verdictCounts(judged())
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(tin.smelters.total)
    expect(worstVerdict(judged())).toBe(counts[0]!.verdict)
  })

  it('has no word for a list nobody judged against', () => {
    expect(verdictCounts(judged(tin, 'another list'))).toEqual([])
  })
})

describe('totals', () => {
  it('count smelters and ends over all minerals', () => {
    expect(traceTotals(trace)).toEqual({ smelters: 60, ends: 20, endings: 5 })
  })
})

describe('who the ends are at', () => {
  it('is not counted while only a page of them is here', () => {
    const page = { ...tin, ends: { ...tin.ends, next: '500' } }
    expect(traceTotals({ ...trace, minerals: [page] }).endings).toBeUndefined()
  })
})

describe('sorting', () => {
  const rows = smelterRows(trace)

  it('sorts numbers as numbers and turns round on the second click', () => {
    const byId = (descending: boolean) =>
      sortRows(rows, ({ smelter }) => smelter.suppliers, { descending, locale: 'en' }).map(
        ({ smelter }) => smelter.suppliers,
      )
    expect(byId(false)).toEqual([...byId(false)].sort((a, b) => a - b))
    expect(byId(true)[0]).toBe(Math.max(...byId(false)))
    expect(nextSorting({ column: 'cid', descending: false }, 'cid')).toEqual({
      column: 'cid',
      descending: true,
    })
    expect(nextSorting({ column: 'cid', descending: true }, 'name')).toEqual({
      column: 'name',
      descending: false,
    })
  })
})

describe('evidence', () => {
  const said = (company: string, cell: string, value: string, field = 'id'): Evidence => ({
    kind: 'declaration',
    file: company,
    fileName: `${company}.xlsx`,
    sheet: 'Smelter List',
    cell,
    field,
    value,
    received: '2026-01-01',
    companyName: company,
  })

  it('puts the cells of one form together, a cell once', () => {
    const groups = groupEvidence([
      said('A', 'A17', 'CID900001'),
      said('B', 'A5', 'CID900001'),
      said('A', 'O17', 'DRC'),
      said('A', 'O17', 'DRC'),
    ])
    expect(groups.map(({ first, cells }) => [first.companyName, cells.map(({ cell }) => cell)])).toEqual([
      ['A', ['A17', 'O17']],
      ['B', ['A5']],
    ])
  })

  it('sets differing origins side by side, agreeing ones and typed names not', () => {
    const differing = differingStatements([
      said('A', 'O17', 'DRC; Rwanda', 'origin'),
      said('B', 'G5', 'Australia', 'origin'),
      said('A', 'D17', 'Lusanda', 'name'),
      said('B', 'D5', 'Lusanda Ta', 'name'),
    ])
    expect(differing.map(({ who, value }) => [who, value])).toEqual([
      ['A', 'DRC; Rwanda'],
      ['B', 'Australia'],
    ])
    const alike = [said('A', 'O17', 'Peru', 'origin'), said('B', 'O5', 'Peru', 'origin')]
    expect(differingStatements(alike)).toEqual([])
  })
})
