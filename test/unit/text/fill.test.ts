import { fill } from '../../../graph/text/fill.js'

describe('a filled text', () => {
  it.each([
    [
      'a Latin value keeps its blanks',
      '冶炼厂 {name} 已列入',
      { name: 'Penang Crown' },
      '冶炼厂 Penang Crown 已列入',
    ],
    ['a Chinese value needs none', '冶炼厂 {name} 已列入', { name: '云岭锡业' }, '冶炼厂云岭锡业已列入'],
    ['a mixed value, each side by itself', '{name} 的 {n} 行', { name: '深圳 A1', n: 3 }, '深圳 A1 的 3 行'],
    ['two values side by side', '来自 {place} {name}', { place: '刚果', name: '云岭' }, '来自刚果云岭'],
    ['blanks inside a value stay', '称“{name}”', { name: '云岭 锡业' }, '称“云岭 锡业”'],
    ['blanks of the sentence itself stay', '见 {cell}：甲 乙', { cell: 'D8' }, '见 D8：甲 乙'],
    [
      'a value that ends the sentence brings its full stop',
      'It is {name}.',
      { name: 'Acme Inc.' },
      'It is Acme Inc.',
    ],
    ['English is left alone', 'the smelter {name} is', { name: '云岭' }, 'the smelter 云岭 is'],
  ])('%s', (_what, template, params, filled) => {
    expect(fill(template, params)).toBe(filled)
  })
})
