import { RefusedFileError } from '../../../graph/errors.js'
import { recognise } from '../../../ingest/recognise.js'
import type { Cells } from './a-workbook.js'
import { workbookOf } from './a-workbook.js'

const form = (declaration: Cells, translations: Cells = {}) =>
  workbookOf({
    Declaration: declaration,
    'Smelter List': { Q3: 'Version 2.0\nApril 25, 2025' },
    L: translations,
  })

function refusalOf(declaration: Cells): RefusedFileError | undefined {
  try {
    recognise(form(declaration))
  } catch (error) {
    if (error instanceof RefusedFileError) return error
    throw error
  }
  return undefined
}

describe('recognising a form', () => {
  it.each([
    ['CMRT', '6.01', 'Template (CMRT)'],
    ['CMRT', '6.1', 'Template (CMRT)'],
    ['CMRT', '6.22', 'Template (CMRT)'],
    ['CMRT', '6.31', 'Template (CMRT)'],
    ['CMRT', '6.4', 'Template (CMRT)'],
    ['CMRT', '6.5', 'Template (CMRT)'],
    ['EMRT', '2.0', '模版 (EMRT)'],
    ['EMRT', '2.1', 'テンプレート（EMRT）'],
    ['EMRT', '2.1', 'Modèle (Extended Template (EMRT))'],
    ['EMRT', '1.1', 'Template (EMRT)'],
    ['EMRT', '1.11', 'Template (EMRT)'],
    ['EMRT', '1.2', 'Template (EMRT)'],
    ['EMRT', '1.3', 'Vorlage (EMRT)'],
    ['AMRT', '1.2', '模板 (AMRT)'],
    ['AMRT', '1.3', 'テンプレート（AMRT）'],
    ['CRT', '2.21', '템플릿 (CRT)'],
  ])('knows %s %s by the brackets of its title and its release text', (kind, version, title) => {
    const found = recognise(form({ D2: { formula: title }, J3: `Revision ${version}\nApril 25, 2025` }))
    expect(found.template).toMatchObject({ kind, version })
    expect(found.findings.filter(({ severity }) => severity === 'warning')).toEqual([])
  })

  it('reads the title from the hidden labels when no value was cached', () => {
    const labels: Cells = { A9: 'DeclarationD2', D9: 'Sample Template (CMRT)' }
    const found = recognise(form({ D2: { formula: '' }, J3: 'Revision 6.4' }, labels))
    expect(found.template).toMatchObject({ kind: 'CMRT', version: '6.4' })
  })

  it('reads the version beside the smelter list when the declaration lost it', () => {
    expect(recognise(form({ D2: 'Template (EMRT)' })).version).toBe('2.0')
  })

  it('reads the version of an AMRT 1.2 beside its smelter list, two columns to the left', () => {
    const workbook = workbookOf({
      Declaration: { D2: 'Template (AMRT)' },
      'Smelter List': { O3: 'Revision 1.2\nOctober 4, 2024' },
    })
    expect(recognise(workbook).template).toMatchObject({ kind: 'AMRT', version: '1.2' })
  })

  it('takes a CRT that calls itself 2.2, as 2.21 does, for the later one, and says so', () => {
    const found = recognise(form({ D2: 'Template (CRT)', J3: 'Revision 2.2\nOctober 28, 2020' }))
    expect(found.version).toBe('2.21')
    expect(found.findings).toMatchObject([
      { code: 'versionsAlike', severity: 'note', params: { version: '2.2', readAs: '2.21' } },
    ])
  })

  it('names the newest template of the kind, of whatever family', () => {
    const found = recognise(form({ D2: 'Template (EMRT)', J3: 'Revision 1.3' }))
    expect(found.findings).toMatchObject([
      { code: 'olderVersion', params: { template: 'EMRT', version: '1.3', newest: '2.1' } },
    ])
  })

  it.each([
    ['CMRT', '6.6', '6.5'],
    ['CMRT', '6.21', '6.1'],
    ['CMRT', '6.0', '6.01'],
    ['EMRT', '2.2', '2.1'],
    ['EMRT', '2.1b', '2.1'],
    ['EMRT', '1.0', '1.1'],
    ['EMRT', '1.4', '1.3'],
    ['AMRT', '1.1', '1.2'],
    ['AMRT', '1.31', '1.3'],
    ['CRT', '2.1', '2.2'],
    ['CRT', '2.3', '2.21'],
    ['CMRT', '6.6 beta', '6.5'],
  ])('reads the unknown %s %s like %s, with a warning', (kind, version, readAs) => {
    const found = recognise(form({ D2: `Template (${kind})`, J3: `Revision ${version}` }))
    expect(found.version).toBe(version)
    expect(found.findings).toMatchObject([
      { code: 'unknownMinorVersion', severity: 'warning', cell: 'J3', params: { version, readAs } },
    ])
  })

  it.each([
    ['English', 'en'],
    ['中文 Chinese', 'zh'],
    ['日本語 Japanese', 'ja'],
    ['한국어 Korean', 'ko'],
    ['Français', 'fr'],
    ['Português', 'pt'],
    ['Deutsch', 'de'],
    ['Español', 'es'],
    ['italiano', 'it'],
    ['Türkçe', 'tr'],
  ])('knows the language %s', (name, code) => {
    expect(recognise(form({ D2: 'T (CMRT)', J3: 'Revision 6.5', D3: name })).language).toBe(code)
  })

  it.each([
    ['CMRT', '6.5', 6, 'pt'],
    ['CMRT', '6.5', 7, 'de'],
    ['EMRT', '2.1', 6, 'de'],
    ['EMRT', '2.1', 5, 'fr'],
    ['EMRT', '2.1', 7, 'en'],
  ])(
    'counts the languages as %s %s has them where the name is lost: %i is %s',
    (kind, version, index, code) => {
      const head = { D2: `T (${kind})`, J3: `Revision ${version}`, P3: index }
      expect(recognise(form(head)).language).toBe(code)
    },
  )

  it.each([
    ['unsupportedTemplate', { D2: 'Pilot (PRT)', J3: 'Revision 1.0' }, 'PRT 1.0'],
    ['unsupportedVersion', { D2: 'T (CMRT)', J3: 'Revision 5.12' }, 'CMRT 5.12'],
    ['unsupportedVersion', { D2: 'T (EMRT)', J3: 'Revision 3.0' }, 'EMRT 3.0'],
    ['unsupportedVersion', { D2: 'T (CRT)', J3: 'Version 1.0: PILOT' }, 'CRT 1.0'],
    ['unsupportedVersion', { D2: 'T (AMRT)', J3: 'Revision 2.0' }, 'AMRT 2.0'],
    ['unsupportedVersion', { D2: 'T (CMRT)', J3: 'Revision 7.0' }, 'CMRT 7.0'],
    ['unknownTemplate', { D2: 'Supplier questionnaire' }, 'D2'],
  ])('refuses with %s and says what was found and what is read', (reason, declaration: Cells, found) => {
    const refused = refusalOf(declaration)
    expect(refused?.reason).toBe(reason)
    expect(refused?.message).toContain(found)
    expect(refused?.message).toContain(
      'CMRT 6.01 to 6.5, EMRT 1.1 to 1.3, EMRT 2.0 to 2.1, AMRT 1.2 to 1.3, CRT 2.2 to 2.21',
    )
  })

  it('refuses a workbook without the sheet every template has', () => {
    expect(() => recognise(workbookOf({ Sheet1: { A1: 'x' } }))).toThrow('no sheet "Declaration"')
  })
})
