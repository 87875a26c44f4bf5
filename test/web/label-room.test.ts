import { fitLabels, type Labelled } from '../../web/canvas/label-room.js'

const rules = { measure: (text: string) => Array.from(text).length * 10, widest: 220, end: 10_000 }
const node = (id: string, label: string, x: number, y: number): Labelled => ({
  id,
  label,
  at: { x, y },
  width: 30,
  height: 24,
})
/** Far from the edges of the drawing. */
const away = 1_000
const labelsOf = (...nodes: Labelled[]) =>
  Object.fromEntries(
    fitLabels(
      nodes.map((each) => ({ ...each, at: { ...each.at, x: each.at.x + away } })),
      rules,
    ),
  )

describe('labels around each other', () => {
  it('stand whole where nothing is in the way', () => {
    expect(labelsOf(node('a', 'Brightwater Components', 0, 0))).toEqual({ a: 'Brightwater Components' })
  })

  it('reach over the next column where that has nothing beside them', () => {
    // 80 to the right, but a row lower
    const labels = labelsOf(node('a', 'Brightwater Inc', 0, 0), node('b', 'Oriel', 80, 60))
    expect(labels['a']).toBe('Brightwater Inc')
  })

  it('stop before the drawing of another node', () => {
    const [a, b] = [node('a', 'Brightwater Components', 0, 0), node('b', '', 100, 20)]
    expect(labelsOf(a, b)['a']).toBe('Brightwater\nComponents')
  })

  it('share the way between two nodes of one row, the longer taking what the shorter leaves', () => {
    const labels = labelsOf(node('a', 'Ta', 0, 0), node('b', 'Castellan Wire', 100, 0))
    expect(labels).toEqual({ a: 'Ta', b: 'Castellan Wire' })
  })

  it('break in two lines only where nothing stands below', () => {
    const beside = [node('l', '', -80, 20), node('r', '', 80, 20)]
    const free = labelsOf(node('a', 'Castellan Wire', 0, 0), ...beside)
    const tight = labelsOf(node('a', 'Castellan Wire', 0, 0), node('b', '', 0, 37), ...beside)
    expect([free['a'], tight['a']]).toEqual(['Castellan\nWire', 'Castellan…'])
  })

  it('give up the legal form before a letter of the name', () => {
    const beside = [node('l', '', -80, 20), node('r', '', 80, 20), node('b', '', 0, 37)]
    const named = { ...node('a', 'Castellan AG', 0, 0), short: 'Castellan' }
    expect(labelsOf(named, ...beside)['a']).toBe('Castellan')
  })

  it('stay inside the drawing', () => {
    const atTheEdge = fitLabels([node('a', 'Castellan Wire', 950, 0)], { ...rules, end: 1_000 })
    expect(atTheEdge.get('a')).toBe('Castellan\nWire')
  })

  it('never meet, however crowded the drawing', () => {
    const words = ['Ore', 'Brightwater', 'Sable Bonding Wire', 'Oriel', 'Castellan Fasteners', 'Tin']
    const nodes = Array.from({ length: 60 }, (_, index) =>
      node(
        `n${index}`,
        words[index % words.length]!,
        (index % 6) * 110,
        Math.floor(index / 6) * 37 + (index % 6) * 7,
      ),
    )
    const boxes = [...fitLabels(nodes, rules)].flatMap(([id, label]) => {
      const { at } = nodes.find((each) => each.id === id)!
      return label.split('\n').map((text, line) => ({
        id,
        left: at.x - rules.measure(text) / 2,
        right: at.x + rules.measure(text) / 2,
        top: at.y + 14 + line * 13,
      }))
    })
    const meeting = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) =>
            a.id !== b.id &&
            Math.abs(a.top - b.top) < 13 &&
            a.left < b.right - 0.01 &&
            b.left < a.right - 0.01,
        )
        .map((b) => `${a.id} ${b.id}`),
    )
    expect(meeting).toEqual([])
  })
})
