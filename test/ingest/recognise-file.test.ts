import { RefusedFileError } from '../../graph/errors.js'
import type { ReadFile } from '../../ingest/read-file.js'
import { readFile } from '../../ingest/recognise-file.js'
import { refusalDetail } from '../../graph/text/sentences.js'
import { labelledForm } from './declaration/a-labelled-form.js'
import { aForm, otherFiles, withMacros } from './other-files.js'
import { writeCells } from './write-cells.js'

async function refusalOf(bytes: Uint8Array | Promise<Uint8Array>, name: string): Promise<RefusedFileError> {
  try {
    readFile(await bytes, name)
  } catch (error) {
    if (error instanceof RefusedFileError) return error
    throw error
  }
  throw new Error(`${name} was read.`)
}

const codesOf = (file: ReadFile): readonly string[] =>
  (file.kind === 'declaration' ? file.declaration.findings : file.findings).map(({ code }) => code)

describe('a file that is no form and no list', () => {
  it.each(otherFiles)(
    'is refused saying what it is and what to do: $title',
    async ({ bytes, name, ...other }) => {
      const { reason, message } = await refusalOf(bytes(), name)
      expect(reason).toBe(other.reason)
      for (const says of other.says) expect(message).toMatch(says)
    },
  )

  it.each(otherFiles)('says so in Chinese too, without a gap: $title', async ({ bytes, name }) => {
    const { reason, message, details = {} } = await refusalOf(bytes(), name)
    const params = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, String(value)]))
    const text = refusalDetail('zh', { code: reason, message, params })
    expect(text).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(text).not.toMatch(/[{}[\]]|“”|：。/)
  })
})

describe('a workbook with macros', () => {
  it('is read as the form in it, with a note that they are ignored', async () => {
    const plain = readFile(await aForm('CMRT'), 'form.xlsx')
    const read = readFile(await withMacros(aForm('CMRT')), 'form.xlsm')
    expect(codesOf(read)).toEqual(['macrosIgnored', ...codesOf(plain)])
  })

  it('is read as the list in it, with the same note', async () => {
    const list = writeCells({ BOM: { A1: 'product', B1: 'part', A2: 'LD-1', B2: 'P-1' } })
    expect(codesOf(readFile(await withMacros(Promise.resolve(list)), 'bom.xlsm'))).toContain('macrosIgnored')
  })
})

describe('a list under a name of a workbook', () => {
  it('is read, with a note on its name', () => {
    const read = readFile(Buffer.from('product,part\nLD-1,P-1\n'), 'bom.xlsx')
    expect(read.kind === 'list' && read.content.kind).toBe('bom')
    expect(codesOf(read)).toContain('textNamedWorkbook')
  })

  it('says which column is missing when it is nearly one', async () => {
    const { reason, message } = await refusalOf(Buffer.from('product,supplier\nLD-1,S1\n'), 'bom.xlsx')
    expect([reason, message]).toEqual(['columnMissing', expect.stringContaining('column "part" is missing')])
  })
})

describe('a form that lacks what its template has', () => {
  const cmrt = labelledForm('CMRT', '6.5')
  const leading = (sheets: typeof cmrt) => {
    const file = readFile(writeCells(sheets), 'form.xlsx')
    return file.kind === 'declaration' ? file.declaration.findings[0] : undefined
  }

  it('leads with a sheet that is missing', () => {
    const others = Object.entries(cmrt).filter(([name]) => name !== 'Smelter List')
    expect(leading(Object.fromEntries(others))).toMatchObject({
      code: 'sheetMissing',
      severity: 'error',
      sheet: 'Smelter List',
    })
  })

  it('leads with a sheet of another template', () => {
    expect(leading({ ...cmrt, 'Mine List': {} })).toMatchObject({
      code: 'sheetNotOfTemplate',
      params: { sheet: 'Mine List', template: 'CMRT 6.5' },
    })
  })

  it('leads with saying nothing, where a company is named and nothing answered', () => {
    const declaration = Object.entries(cmrt['Declaration'] ?? {}).filter(
      ([address, written]) => typeof written === 'object' || !/^D(2[6-9]|[3-8]\d)$/.test(address),
    )
    const sheets = { ...cmrt, Declaration: Object.fromEntries(declaration), 'Smelter List': {} }
    expect(leading(sheets)).toMatchObject({ code: 'nothingDeclared', severity: 'error' })
  })
})
