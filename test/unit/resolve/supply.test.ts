import { companyDirectory } from '../../../graph/resolve/company-identity.js'
import type { References } from '../../../graph/resolve/facts.js'
import { numberOfKey } from '../../../graph/resolve/part-number.js'
import { buyerPartsUnmatched } from '../../../graph/resolve/supply.js'
import { companySupply, wholeSupply } from '../../../graph/resolve/supply-step.js'
import { atOnce } from '../../../graph/steps.js'
import { aBomRow, aRelation, aSupplier, noReferences } from './builders.js'

const supplyOf = (references: Partial<References>) => {
  const suppliers = ['S1', 'S2', 'S3'].map((supplier) => aSupplier({ supplier, name: `Name ${supplier}` }))
  const directory = companyDirectory(suppliers)
  const step = atOnce(wholeSupply({ ...noReferences, suppliers, ...references }, directory))
  const lines = [...step.lines.values()]
  return {
    bom: lines.flatMap(({ bom }) => bom),
    contains: lines.flatMap(({ contains }) => contains),
    open: lines.flatMap(({ open }) => open),
    relations: [...step.relations.values()].flat(),
    keysOf: (company: string) => companySupply(step, company).keys,
  }
}

describe('BOM lines (rule 15)', () => {
  it.each([
    ['its supplier', aBomRow({ supplier: 'S1' }), [1, 0, 0]],
    ['nobody, when it names neither supplier nor sub-assembly', aBomRow({}), [0, 0, 1]],
    ['nobody, when its supplier is blank', aBomRow({ supplier: '  ' }), [0, 0, 1]],
    ['its sub-assembly', aBomRow({ part: 'fg-2' }), [0, 1, 0]],
    [
      'its sub-assembly and its supplier, when it names both',
      aBomRow({ part: 'FG-2', supplier: 'S1' }),
      [1, 1, 0],
    ],
  ])('lead to %s', (_, line, counts) => {
    const { bom, contains, open } = supplyOf({
      bom: [line, aBomRow({ product: 'FG-2', part: 'PN-9', supplier: 'S2' })],
    })
    expect([bom.length - 1, contains.length, open.length]).toEqual(counts)
  })

  it('write a product as it is first written', () => {
    const { bom, contains } = supplyOf({
      bom: [
        aBomRow({ product: ' FG-2 ', supplier: 'S1' }),
        aBomRow({ product: 'fg-2', supplier: 'S1' }),
        aBomRow({ part: 'fg-2' }),
      ],
    })
    expect(bom.map(({ product }) => product)).toEqual(['FG-2', 'FG-2'])
    expect(contains[0]?.part).toBe('FG-2')
  })

  it('ask under the supplier’s number, under ours where it gives none (rule 10)', () => {
    const { keysOf, bom } = supplyOf({
      bom: [aBomRow({ supplier: 'S1', supplierPart: 'MPN 1/0' }), aBomRow({ part: 'PN-2', supplier: 'S1' })],
    })
    expect(keysOf('S1').map(({ label, number, part }) => ({ label, number, part }))).toEqual([
      { label: 'MPN 1/0', number: 'mpn 1/0', part: 'pn-1' },
      { label: 'PN-2', number: 'pn-2', part: 'pn-2' },
    ])
    expect(bom.map(({ key }) => key)).toEqual(keysOf('S1').map(({ key }) => key))
  })

  it('know the supplier by id or by name (rule 19)', () => {
    const { bom } = supplyOf({ bom: [aBomRow({ supplier: 'S1' }), aBomRow({ supplier: 'name s1' })] })
    expect(bom.map(({ company }) => company)).toEqual(['S1', 'S1'])
  })

  it('keep their days, minerals and row', () => {
    const line = {
      ...aBomRow({ supplier: 'S1', minerals: [], row: 7 }),
      validFrom: '2025-01-01',
      validTo: '2026-01-01',
    }
    expect(supplyOf({ bom: [line] }).bom[0]).toMatchObject({
      validFrom: '2025-01-01',
      validTo: '2026-01-01',
      minerals: [],
      source: { file: 'list', row: 7 },
    })
  })
})

describe('relations (rules 15, 16)', () => {
  const line = aBomRow({ supplier: 'S1', supplierPart: 'MPN-1' })
  const only = (relation: ReturnType<typeof aRelation>) => {
    const { relations, keysOf } = supplyOf({ bom: [line], relations: [relation] })
    const findings = buyerPartsUnmatched(relations).map(({ finding }) => finding.code)
    return { relation: relations[0], findings, keysOf }
  }

  it('are strong when they name both parts and the buyer is asked under the one', () => {
    const { relation, findings } = only(aRelation({ buyerPart: ' mpn-1', part: 'SUB 1' }))
    expect(relation).toMatchObject({ isAsked: true, key: 'sub 1', label: 'SUB 1', strength: 'strong' })
    expect(findings).toEqual([])
  })

  it('may-contain when they name only the buyer’s part, and are followed from it alone', () => {
    expect(only(aRelation({ buyerPart: 'MPN-1' })).relation).toMatchObject({
      isAsked: true,
      key: '',
      strength: 'may-contain',
    })
  })

  it('may-contain from every state of the buyer when they name no buyer’s part', () => {
    const { relation, findings } = only(aRelation({ part: 'SUB 1' }))
    expect(relation).toMatchObject({ isAsked: false, key: 'sub 1', strength: 'may-contain' })
    expect(findings).toEqual([])
  })

  it('are weakened and a finding when nobody gives the buyer that part', () => {
    const { relation, findings } = only(aRelation({ buyerPart: 'MPN-2', part: 'SUB 1' }))
    expect(relation).toMatchObject({ isAsked: false, strength: 'may-contain' })
    expect(findings).toEqual(['buyerPartUnmatched'])
  })

  it('match a buyer’s part that another relation gives it', () => {
    const relations = [
      aRelation({ part: 'SUB 1' }),
      aRelation({ buyer: 'S2', supplier: 'S3', buyerPart: 'SUB 1', part: 'SUB 2' }),
    ]
    expect(supplyOf({ relations }).relations.find(({ buyer }) => buyer === 'S2')).toMatchObject({
      isAsked: true,
      strength: 'strong',
    })
  })

  it('are followed from every part of ours that the supplier sells under one number', () => {
    const bom = [line, aBomRow({ part: 'PN-2', supplier: 'S1', supplierPart: 'MPN-1' })]
    const { relations, keysOf } = supplyOf({
      bom,
      relations: [aRelation({ buyerPart: 'MPN-1', part: 'SUB 1' })],
    })
    expect(relations[0]).toMatchObject({ isAsked: true, buyerPart: 'MPN-1' })
    expect(keysOf('S1').map(({ key }) => numberOfKey(key))).toEqual(['mpn-1', 'mpn-1'])
  })

  it('give the supplier a key only where they name its part', () => {
    expect(only(aRelation({})).keysOf('S2')).toEqual([])
    expect(only(aRelation({ part: 'SUB 1' })).keysOf('S2')).toEqual([
      { key: 'sub 1', label: 'SUB 1', number: 'sub 1' },
    ])
  })
})
