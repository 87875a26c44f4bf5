import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { RefusedFileError } from '../../../graph/errors.js'
import { defaultLimits } from '../../../ingest/workbook/limits.js'
import { openWorkbook } from '../../../ingest/workbook/open-workbook.js'
import { refusalReasons } from '../../../ingest/workbook/refusal.js'
import { buildWorkbook, rows, spreadsheetNamespace } from './build-workbook.js'

/** Reads every cell; the refusal's reason, or `read`. Anything else that is thrown fails the test. */
function outcomeOf(bytes: Uint8Array): string {
  try {
    const workbook = openWorkbook(bytes, { ...defaultLimits, streamAboveBytes: 2000, milliseconds: 5000 })
    for (const name of workbook.sheetNames) {
      const sheet = workbook.sheet({ name })
      sheet.rows.forEach((row) => sheet.at('A', row))
    }
    return 'read'
  } catch (error) {
    if (error instanceof RefusedFileError) return error.reason
    throw error
  }
}

const outcomes: readonly string[] = ['read', ...refusalReasons]

const sheet = `<worksheet xmlns="${spreadsheetNamespace}">${rows(
  Array.from(
    { length: 20 },
    (_, row) =>
      `<row r="${row + 1}" hidden="0"><c r="A${row + 1}" t="s"><v>${row % 3}</v></c><c r="B${row + 1}" t="str"><f>A1&amp;"x"</f><v>&#38079;_x000D_</v></c><c t="inlineStr"><is><r><t>a</t></r></is></c></row>`,
  ).join(''),
)}<mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>`
const strings = '<si><t>one</t></si><si><r><t>two</t></r><rPh><t>x</t></rPh></si><si/>'
const valid = buildWorkbook({ sheet: `<?xml version="1.0"?>${sheet}`, strings })

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  remove: fc.nat({ max: 40 }),
  insert: fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '</v>',
      '<v>',
      '<row>',
      '<c r="',
      '<!--',
      ']]>',
      '<![CDATA[',
      '<?',
      '<!DOCTYPE',
    ),
    fc.constantFrom(
      't="s"',
      'r="ZZZZ9"',
      'r="A99999999999"',
      '<is>',
      '<f/>',
      '&#x110000;',
      '</sheetData>',
      '\0',
      '\ufeff',
      'x:',
    ),
    fc.string({ maxLength: 5 }),
  ),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const apply = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((now, { at, remove, insert }) => {
    const start = Math.floor(at * now.length)
    return now.slice(0, start) + insert + now.slice(start + remove)
  }, text)

describe('any bytes at all', () => {
  it('are a workbook or a refusal with a reason: bytes changed in a valid file', () => {
    const change = fc.tuple(fc.nat({ max: valid.length - 1 }), fc.nat({ max: 255 }))
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.nat({ max: valid.length }),
        (changes, cut) => {
          const bytes = Uint8Array.from(valid)
          for (const [at, byte] of changes) bytes[at] = byte
          expect(outcomes).toContain(outcomeOf(bytes))
          expect(outcomes).toContain(outcomeOf(bytes.subarray(0, cut)))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('are a workbook or a refusal with a reason: XML that was edited blindly', () => {
    const edits = fc.array(edit, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(edits, edits, (sheetEdits, stringEdits) => {
        const bytes = buildWorkbook({
          sheet: `<?xml version="1.0"?>${apply(sheet, sheetEdits)}`,
          strings: apply(strings, stringEdits),
        })
        expect(outcomes).toContain(outcomeOf(bytes))
      }),
      { numRuns: 500 },
    )
  })

  it('are a workbook or a refusal with a reason: noise behind the mark of an archive', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        expect(outcomes).toContain(outcomeOf(Buffer.concat([Buffer.from('PK\x03\x04'), noise])))
        expect(outcomes).toContain(outcomeOf(noise))
      }),
      { numRuns: 500 },
    )
  })

  it('take time in proportion to their length, also where nothing is closed', () => {
    const openings = [
      '<',
      '<!--',
      '<![CDATA[',
      '<?',
      '&',
      '_x',
      '<c r="',
      '<row ',
      '<v>',
      '<is><t>',
      "<c a='",
    ]
    const slow = openings.filter((opening) => {
      const started = performance.now()
      outcomeOf(
        buildWorkbook({
          sheet: `<?xml version="1.0"?><worksheet><sheetData>${opening.repeat(200_000)}`,
          strings,
        }),
      )
      return performance.now() - started > 4000
    })
    expect(slow).toEqual([])
  })
})
