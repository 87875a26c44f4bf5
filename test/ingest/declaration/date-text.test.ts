import { dayOfSerial, parseDateText } from '../../../ingest/declaration/date-text.js'
import { codesAt, readCmrt } from './a-form.js'

describe('dates people type', () => {
  it.each([
    '2025-09-28',
    '2025-9-28T00:00:00',
    '2025/9/28',
    '2025.09.28',
    '20250928',
    '45928',
    '28.09.2025',
    '28.9.25',
    '28-Sep-2025',
    '28 Sept. 2025',
    '28th September 2025',
    'September 28, 2025',
    'Sep-28-2025',
    '2025-Sep-28',
    'Sunday, September 28, 2025',
    '09/28/2025',
    '28/09/2025',
    '2025年9月28日',
    '２０２５年９月２８日',
    '令和7年9月28日',
    '民國114年9月28日',
    '2025년 9월 28일',
    '28 septembre 2025',
    '28 de septiembre de 2025',
    '28 de setembro de 2025',
    '28. September 2025',
    '28 settembre 2025',
    '28 Eylül 2025',
    '28º de setembro de 2025',
    '28.º de setembro de 2025',
    '28th of September 2025',
    '28th of September, 2025',
    'the 28th of September 2025',
    'September the 28th, 2025',
  ])('reads %s as 28 September 2025', (text) => {
    expect(parseDateText(text)).toEqual({ day: '2025-09-28' })
  })

  it.each([
    ['05/06/2025', '2025-06-05', '2025-05-06'],
    ['5-6-25', '2025-06-05', '2025-05-06'],
  ])('reads the ambiguous %s day first and hands back the other reading', (text, day, other) => {
    expect(parseDateText(text)).toEqual({ day, other })
  })

  it('is not in doubt where day and month are the same', () => {
    expect(parseDateText('06/06/2025')).toEqual({ day: '2025-06-06' })
  })

  it.each(['tbd', 'September 2025', '31.02.2025', '2025-13-01', '28 Foo 2025'])(
    'does not guess at %s',
    (text) => {
      expect(parseDateText(text)).toBeUndefined()
    },
  )

  it('counts serial days from 1899-12-30, or from 1904 in old Mac workbooks', () => {
    expect([dayOfSerial(45_928, false), dayOfSerial(45_928.7, false), dayOfSerial(44_466, true)]).toEqual([
      '2025-09-28',
      '2025-09-28',
      '2025-09-28',
    ])
  })
})

describe('the effective date', () => {
  it.each([
    ['a serial number', 45_928, '2025-09-28', []],
    ['a text', '28-Sep-2025', '2025-09-28', ['dateAsText']],
    ['an ambiguous text', '05/06/2025', '2025-06-05', ['dateAmbiguous']],
    ['a text that is no day', 'soon', undefined, ['dateUnreadable']],
    ['the day after reading', '2026-03-02', '2026-03-02', ['dateAsText']],
    ['a later day', '2026-03-03', '2026-03-03', ['dateAsText', 'dateInFuture']],
    ['a day well after reading', '2031-08-02', '2031-08-02', ['dateAsText', 'dateInFuture']],
  ])('is read from %s', (_, written, day, codes) => {
    const read = readCmrt({ declaration: { D22: written } })
    expect(read.effectiveDate).toBe(day)
    expect(codesAt(read, 'D22')).toEqual(codes)
  })
})
