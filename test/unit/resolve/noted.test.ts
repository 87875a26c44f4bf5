import type { Finding } from '../../../graph/model.js'
import { findingsIn, isAboutOtherForms, nameFiles } from '../../../graph/resolve/noted.js'

const tie: Finding = {
  code: 'sameEffectiveDate',
  severity: 'warning',
  params: { stands: 'a1', other: 'b2', effective: '2025-01-01' },
}

describe('what a person is shown', () => {
  it('names files as people named them and keeps their ids beside', () => {
    const names = new Map([
      ['a1', 'acme-2025.xlsx'],
      ['b2', 'acme-copy.xlsx'],
    ])
    expect(nameFiles(tie, (file) => names.get(file)).params).toEqual({
      stands: 'acme-2025.xlsx',
      standsId: 'a1',
      other: 'acme-copy.xlsx',
      otherId: 'b2',
      effective: '2025-01-01',
    })
  })

  it('is left as it is where no file is known by that id', () => {
    expect(nameFiles(tie, () => undefined)).toEqual(tie)
  })

  it('is not told of a form that the finding does not speak of', () => {
    const named = nameFiles(tie, (file) => `${file}.xlsx`)
    expect(isAboutOtherForms(named, 'b2')).toBe(false)
    expect(isAboutOtherForms(named, 'c3')).toBe(true)
    expect(isAboutOtherForms({ code: 'scopeConflict', severity: 'warning' }, 'c3')).toBe(false)
  })

  it('says once what holds in two intervals', () => {
    const noted = { finding: tie, minerals: ['tin'] }
    expect(
      findingsIn([
        { ...noted, validTo: '2025-02-01' },
        { ...noted, validFrom: '2025-03-01' },
      ]),
    ).toEqual([tie])
  })
})
