import { countryCodes } from '../../../graph/lists/countries.js'
import { regionCode } from '../../../graph/lists/regions.js'
import { euMinerals, seedLists } from '../../../graph/lists/seed-lists.js'
import type { CahraRow } from '../../../graph/model.js'
import { mergeLists } from '../../../graph/resolve/list-history.js'

const rows = seedLists.flatMap((list): readonly CahraRow[] => (list.kind === 'cahra' ? list.rows : []))
const inForce = (country: string, day: string): readonly CahraRow[] =>
  rows.filter((row) => row.country === country && row.date <= day && (row.validTo ?? day) >= day)

describe('the EU indicative list as it ships', () => {
  it('has the 27 countries of the first list and the four that came later', () => {
    const first = rows.filter(({ region }) => region === undefined)
    expect(first).toHaveLength(27)
    expect(new Set(rows.map(({ country }) => country)).size).toBe(31)
    expect(rows.every(({ country }) => countryCodes.includes(country))).toBe(true)
  })

  it('speaks of tin, tantalum, tungsten and gold only', () => {
    expect(rows.every(({ minerals }) => JSON.stringify(minerals) === JSON.stringify(euMinerals))).toBe(true)
  })

  it('never claims its regions are complete, and no whole country is confirmed', () => {
    expect(rows.filter(({ regionsComplete }) => regionsComplete)).toEqual([])
    expect(rows.filter(({ region, confirmed }) => region === undefined && confirmed)).toEqual([])
  })

  it('names regions by codes of their own country', () => {
    const regions = rows.filter(({ region }) => region !== undefined)
    expect(regions).toHaveLength(24)
    expect(regions.filter(({ country, region }) => regionCode(country, region ?? '') !== region)).toEqual([])
  })

  it('lists Alibori from its notice on, and Chernihiv until the notice that removed it', () => {
    expect(inForce('BJ', '2025-06-29')).toEqual([])
    expect(inForce('BJ', '2025-06-30').map(({ region }) => region)).toEqual(['BJ-AL'])
    const chernihiv = (day: string) => inForce('UA', day).some(({ region }) => region === 'UA-74')
    expect([chernihiv('2025-03-31'), chernihiv('2025-06-29'), chernihiv('2025-06-30')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('is one dated list once learned', () => {
    const [content] = seedLists
    const file = { id: 'seed', name: 'seed', bytes: 0 }
    const facts = content ? [{ file, received: '2026-11-23', revision: 1, complete: false, content }] : []
    const { areas } = mergeLists(facts)
    expect(areas.map(({ id, dates }) => [id, dates])).toEqual([
      ['eu-cahra', ['2020-12-23', '2024-09-30', '2025-03-31', '2025-06-30']],
    ])
    expect(areas[0]?.entries).toHaveLength(rows.length)
  })
})
