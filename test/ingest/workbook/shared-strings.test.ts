import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { defaultLimits } from '../../../ingest/workbook/limits.js'
import { ReadBudget } from '../../../ingest/workbook/read-budget.js'
import { SharedStrings } from '../../../ingest/workbook/shared-strings.js'

const open = (xml: string): SharedStrings =>
  new SharedStrings(Buffer.from(`<sst>${xml}</sst>`), 'xl/sharedStrings.xml', new ReadBudget(defaultLimits))

const shapes: readonly { readonly xml: string; readonly text: string }[] = [
  { xml: '<si><t>Acme</t></si>', text: 'Acme' },
  { xml: '<si><t>钽 &amp; 锡</t></si>', text: '钽 & 锡' },
  { xml: '<si><t xml:space="preserve"> kept </t></si>', text: ' kept ' },
  { xml: '<si><t xml:space="default">plain</t></si>', text: 'plain' },
  { xml: '<si><t note="a>b">behind a quoted bracket</t></si>', text: 'behind a quoted bracket' },
  { xml: '<si><t/></si>', text: '' },
  { xml: '<si><t></t></si>', text: '' },
  { xml: '<si/>', text: '' },
  { xml: '<si ></si>', text: '' },
  {
    xml: '<si><r><rPr><sz val="9"/><strike/></rPr><t>rich </t></r><r><t>text</t></r></si>',
    text: 'rich text',
  },
  { xml: '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si>', text: '漢字' },
  { xml: '<si><t>a<![CDATA[</t></si><si>]]>b</t></si>', text: 'a</t></si><si>b' },
  { xml: '<si><t>with <!-- <si> --> a comment</t></si>', text: 'with  a comment' },
  { xml: '<si>\n  <t>on a line of its own</t>\n</si>\n', text: 'on a line of its own' },
]

describe('texts of a workbook', () => {
  it('are found by their number, whatever shape they and their neighbours have', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...shapes), { maxLength: 12 }), (list) => {
        const strings = open(list.map(({ xml }) => xml).join(''))
        expect(list.map((_, index) => strings.get(index))).toEqual(list.map(({ text }) => text))
        expect(strings.count).toBe(list.length)
        expect(strings.get(list.length)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })
})
