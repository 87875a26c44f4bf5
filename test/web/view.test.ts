import { isNewQuestion, readUrl, startView, without, writeUrl, type View } from '../../web/state/view.js'

const trace: View = { ...startView, page: 'trace', product: 'LD-100' }

describe('the address of a view', () => {
  it.each<[string, View]>([
    ['the start page', startView],
    ['a product', trace],
    ['a product number with signs', { ...trace, product: 'A&B/7 ü 中' }],
    ['a day and a mineral', { ...trace, asOf: '2026-01-31', mineral: 'tin' }],
    ['a CAHRA list', { ...trace, list: 'EU CAHRA' }],
    [
      'hidden values and open groups',
      {
        ...trace,
        hidden: ['assurance:failed', 'exposure:none declared'],
        open: ['group:smelter:4:tin:assured'],
      },
    ],
    ['a selection and a tab', { ...trace, selected: 'smelter:CID900012', tab: 'ends' }],
    ['a smelter on the start page', { ...startView, selected: 'smelter:CID900034' }],
    ['the texts that wait', { ...startView, page: 'reviews', kind: 'smelter', company: 'S001' }],
    ['one of them', { ...startView, page: 'reviews', review: 'smelter:tin:蓝江-锡业' }],
    ['what was decided', { ...startView, page: 'decisions' }],
    ['a company in Chinese', { ...startView, page: 'trace', company: 'S001', language: 'zh' }],
  ])('reproduces %s', (_, view) => {
    expect(readUrl(writeUrl(view))).toEqual(view)
  })

  it('leaves defaults out', () => {
    expect(writeUrl(trace)).toBe('/trace?product=LD-100')
    expect(writeUrl(startView)).toBe('/')
  })

  it.each([
    ['a trace of nothing', '/trace', 'start'],
    ['an unknown page', '/nowhere?product=LD-1', 'start'],
    ['a place within a place', '/reviews/S001', 'start'],
  ])('opens the start page for %s', (_, url, page) => {
    expect(readUrl(url).page).toBe(page)
  })

  it('says which path is no page', () => {
    expect(readUrl('/nowhere?product=LD-1').unknownPath).toBe('/nowhere')
    expect(readUrl('/trace?product=LD-1')).not.toHaveProperty('unknownPath')
  })

  it.each(['31.01.2026', '2026-13-45', '2026-02-30', 'today'])('takes today for %s and says it', (day) => {
    const view = readUrl(`/trace?product=LD-1&asOf=${day}`)
    expect(view).not.toHaveProperty('asOf')
    expect(view.notADay).toBe(day)
  })

  it.each<[string, View, boolean]>([
    ['another product', { ...trace, product: 'LD-200' }, true],
    ['another day', { ...trace, asOf: '2026-01-01' }, true],
    ['an opened group', { ...trace, open: ['g'] }, true],
    ['another list', { ...trace, list: 'EU CAHRA' }, true],
    ['the texts that wait', { ...startView, page: 'reviews' }, true],
    ['a selection', { ...trace, selected: 'smelter:CID900012' }, false],
    ['a hidden value', { ...trace, hidden: ['mineral:tin'] }, false],
  ])('Back steps over %s: %#', (_, next, isStep) => {
    expect(isNewQuestion(trace, next)).toBe(isStep)
  })

  it('forgets a value that is taken out', () => {
    expect(without({ ...trace, selected: 'company:S1' }, 'selected')).toEqual(trace)
  })
})
