import { fitLabel } from '../../web/canvas/fit-label.js'

const measure = (text: string) => Array.from(text).length * 10

describe('a label on the canvas', () => {
  it.each<[string, string, number, 1 | 2, string]>([
    ['stands whole where it fits', 'Vireo Optics', 120, 1, 'Vireo Optics'],
    ['is cut with an ellipsis on one line', 'Vireo Optics SAS', 100, 1, 'Vireo Opt…'],
    ['breaks between words where two lines fit', 'Vireo Optics SAS', 120, 2, 'Vireo Optics\nSAS'],
    ['cuts the second line only', 'Vireo Optics International SAS', 120, 2, 'Vireo Optics\nInternation…'],
    ['breaks Chinese between characters', '蓝岳电子科技有限公司', 50, 2, '蓝岳电子科\n技有限公司'],
    ['cuts a single long word', 'Aluminiumelektrolyse', 80, 2, 'Alumini…'],
  ])('%s', (...[, label, width, lines, expected]) => {
    expect(fitLabel(label, { width, lines, measure })).toBe(expected)
  })
})
