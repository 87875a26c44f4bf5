import type { DeclarationReply } from '../../graph/api/declarations.js'
import type { Finding } from '../../graph/model.js'
import { fill } from '../../graph/text/fill.js'
import { findingsOf, placeOf, placeText } from '../../web/state/declarations.js'
import { feedbackSheet } from '../../web/state/feedback-sheet.js'
import { enDeclarations } from '../../web/i18n/en-declarations.js'
import { zhDeclarations } from '../../web/i18n/zh-declarations.js'

const finding = (code: string, severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  code,
  severity,
  ...more,
})
const note = finding('dateAsText', 'note', { sheet: 'Declaration', cell: 'D22' })
const error = finding('answerMissing', 'error', {
  sheet: 'Declaration',
  cell: 'D27',
  params: { question: '1', mineral: 'tin' },
})
const across = finding('originsDiffer', 'warning')

// Of a reply only what is read here.
const reply = {
  declaration: { findings: [note, error] },
  across: { items: [{ finding: across }] },
} as unknown as DeclarationReply

describe('the findings of a declaration', () => {
  it('stand worst first, those against others marked', () => {
    expect(findingsOf(reply).map(({ finding: { code }, isAcross }) => [code, isAcross])).toEqual([
      ['answerMissing', false],
      ['originsDiffer', true],
      ['dateAsText', false],
    ])
  })

  it('make a sheet to send back: a line each, with its cell, safe to open', () => {
    const formula = finding('=1+1', 'error', { sheet: '=S', cell: 'A1' })
    const text = decodeURIComponent(
      feedbackSheet([
        { key: '0', finding: error, isAcross: false },
        { key: '1', finding: formula, isAcross: false },
      ]),
    )
    const [head, first, second] = text.split('\r\n')
    expect(head).toContain('\uFEFF"Severity","Sheet","Cell","Findings","Mend"')
    expect(first).toMatch(/^"error","Declaration","D27","Question 1 is not answered/)
    expect(second).toContain(`"'=S","A1"`)
  })
})

describe('a place in a workbook', () => {
  it.each([
    ['Smelter List!B7', 'Smelter List', 'B7'],
    ['D8', 'Declaration', 'D8'],
    ['Odd! name!C3', 'Odd! name', 'C3'],
  ])('%s', (text, sheet, cell) => {
    expect(placeOf(text)).toEqual({ sheet, cell })
    expect(placeOf(placeText(sheet, cell))).toEqual({ sheet, cell })
  })
})

describe('the words of the page', () => {
  it('fill the same gaps in both languages', () => {
    const gaps = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort()
    for (const [key, english] of Object.entries(enDeclarations))
      expect([key, gaps(zhDeclarations[key as keyof typeof enDeclarations])]).toEqual([key, gaps(english)])
    expect(fill(zhDeclarations.count, { n: 3 })).toBe('3 份申报')
  })
})
