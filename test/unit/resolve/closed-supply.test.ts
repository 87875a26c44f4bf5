import { companyDirectory } from '../../../graph/resolve/company-identity.js'
import { wholeSupply } from '../../../graph/resolve/supply-step.js'
import { atOnce } from '../../../graph/steps.js'
import { aForm, aRelation, aSupplier, companyOf, no, noReferences, yes, type Said } from './builders.js'

describe('a closed company that buys what it says it does not use (rule 12)', () => {
  const suppliers = ['S1', 'S2'].map((supplier) => aSupplier({ supplier, name: supplier }))
  const found = (
    says: Said,
    relation: Partial<ReturnType<typeof aRelation>>,
    minerals: string[] | 'all' = ['tin'],
  ) => {
    const relations = [{ ...aRelation({ minerals }), ...relation }]
    const references = { ...noReferences, suppliers, relations }
    const supply = atOnce(wholeSupply(references, companyDirectory(suppliers)))
    const { noted } = companyOf({
      declarations: [aForm('f1', { says: { Tin: says } })],
      relations: supply.relationsFrom('S1'),
    })
    return noted.map(({ finding }) => finding.code)
  }

  it('is a finding when the relation names the mineral', () => {
    expect(found(no, {})).toEqual(['closedButSupplied'])
  })

  it.each<[string, Said, object, string[] | 'all']>([
    ['the relation names another mineral', no, {}, ['gold']],
    ['the relation names none', no, {}, 'all'],
    ['the form says Yes', yes, {}, ['tin']],
    ['the No is contradicted by lines, so the trace goes on', { ...no, lines: 1 }, {}, ['tin']],
    ['the relation had ended before', no, { validTo: '2025-01-01' }, ['tin']],
    ['the relation begins only when the No is stale', no, { validFrom: '2026-04-02' }, ['tin']],
  ])('is none when %s', (_, says, relation, minerals) => {
    expect(found(says, relation, minerals)).toEqual([])
  })
})
