import type { Finding } from '../../../graph/model.js'
import { groupFindings } from '../../../graph/text/group-findings.js'
import { findingSentence } from '../../../graph/text/sentences.js'

const duplicate = (row: number): Finding => ({
  code: 'duplicateSmelter',
  severity: 'warning',
  sheet: 'Smelter List',
  cell: `B${row}`,
  row,
  params: { firstRow: 5 },
})
const sameDay = (mineral: string, other: string): Finding => ({
  code: 'sameEffectiveDate',
  severity: 'warning',
  mineral,
  params: { stands: 'c.xlsx', other, effective: '2025-09-28' },
})
const another: Finding = { code: 'noMineralChosen', severity: 'error' }

const said = (findings: readonly Finding[], language: 'en' | 'zh' = 'en') =>
  groupFindings(findings).map((finding) => findingSentence(language, finding))

describe('findings for a reader', () => {
  it('say once, with count and rows, which lines repeat a smelter', () => {
    const findings = [duplicate(8), another, duplicate(10), duplicate(13)]
    expect(said(findings)).toEqual([
      '3 lines name smelters that stand in earlier rows already: rows 8, 10, 13.',
      'No mineral is chosen.',
    ])
    expect(said(findings, 'zh')[0]).toBe('有 3 行的冶炼厂已在更早的行中列出：第 8, 10, 13 行。')
    expect(groupFindings(findings)[0]).toMatchObject({ severity: 'warning', sheet: 'Smelter List' })
  })

  it('say once which form of a day stands, for all its minerals and rivals', () => {
    const pairs = ['gold', 'tin'].flatMap((mineral) => [
      sameDay(mineral, 'a.xlsx'),
      sameDay(mineral, 'b.xlsx'),
    ])
    expect(said(pairs)).toEqual([
      'c.xlsx and a.xlsx, b.xlsx are of one company and date, 28 Sep 2025; the first stands for Gold, Tin.',
    ])
    expect(said(pairs, 'zh')[0]).toContain('金、锡')
  })

  it('keep forms of different days, and what stands alone, as they are', () => {
    const later: Finding = {
      ...sameDay('tin', 'a.xlsx'),
      params: { stands: 'c.xlsx', effective: '2026-01-01' },
    }
    const findings = [sameDay('tin', 'a.xlsx'), later, duplicate(8), another, another]
    expect(groupFindings(findings)).toEqual(findings)
  })
})
