import type { BomEdge } from '../../../graph/edges.js'
import { findingsIn } from '../../../graph/resolve/noted.js'
import { aBomEdge, aForm, aPart, companyOf, no, yes } from './builders.js'

describe('minerals a line carries only because its own form says Yes (rule 15)', () => {
  const part = aPart('MPN-1')
  const carried = (line: ReturnType<typeof aBomEdge>, ...declarations: ReturnType<typeof aForm>[]) =>
    companyOf({ declarations, keys: [part], bom: [line] }).byForm.map(({ minerals, validFrom, validTo }) => ({
      minerals,
      validFrom,
      validTo,
    }))
  const own = aForm('f1', { scope: 'B', products: ['MPN-1'], says: { Tin: yes, Gold: no } })

  it.each<[string, BomEdge['minerals'], number]>([
    ['a line that names another mineral', ['gold'], 1],
    ['a line that is out of scope', [], 1],
    ['no line that names the mineral already', ['tin'], 0],
    ['no line that carries all', 'all', 0],
  ])('are carried by %s', (_, minerals, count) => {
    expect(carried(aBomEdge(part, { minerals }), own)).toHaveLength(count)
  })

  it('are carried from the form’s day on, within the line’s own days', () => {
    const line = aBomEdge(part, { minerals: [], validFrom: '2024-01-01', validTo: '2025-08-01' })
    expect(carried(line, own)).toEqual([
      { minerals: ['tin'], validFrom: '2025-01-01', validTo: '2025-08-01' },
    ])
  })

  it('are carried until a newer form of the part says No, a stale Yes included', () => {
    const later = aForm('f2', { effective: '2027-01-01', scope: 'B', products: ['MPN-1'], says: { Tin: no } })
    const [edge] = carried(aBomEdge(part, { minerals: [] }), own, later)
    expect(edge).toMatchObject({ validFrom: '2025-01-01', validTo: '2027-01-01' })
  })

  it('are not carried by a company-wide Yes', () => {
    expect(carried(aBomEdge(part, { minerals: [] }), aForm('f1'))).toEqual([])
  })

  it('are not carried by a form for another part', () => {
    expect(
      carried(aBomEdge(part, { minerals: [] }), aForm('f1', { scope: 'B', products: ['MPN-2'] })),
    ).toEqual([])
  })

  it('are a finding, once per line and mineral', () => {
    const line = aBomEdge(part, { minerals: [] })
    const { noted } = companyOf({ declarations: [own], keys: [part], bom: [line] })
    expect(findingsIn(noted)).toEqual([
      {
        code: 'mineralsDiffer',
        severity: 'warning',
        row: 2,
        params: { product: 'FG-1', part: 'MPN-1', mineral: 'tin', file: 'bom' },
      },
    ])
  })

  it('go through a sub-assembly that the same line names, too', () => {
    const line = aBomEdge(part, { minerals: [], assembly: 'FG-2' })
    const { byForm } = companyOf({ declarations: [own], keys: [part], bom: [line] })
    expect(byForm).toEqual([{ ...line, minerals: ['tin'], validFrom: '2025-01-01' }])
  })
})
