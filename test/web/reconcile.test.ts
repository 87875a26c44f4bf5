import { reconcile, type Drawn } from '../../web/canvas/reconcile.js'

const drawn = (id: string, more: Partial<Drawn> = {}): Drawn => ({
  id,
  data: { label: id },
  classes: '',
  ...more,
})
const before = (...elements: Drawn[]) => new Map(elements.map((element) => [element.id, element]))

describe('reconcile', () => {
  it('adds what is new, removes what is gone and leaves the rest alone', () => {
    const { add, update, remove } = reconcile(before(drawn('a'), drawn('b')), [drawn('b'), drawn('c')])
    expect(add.map(({ id }) => id)).toEqual(['c'])
    expect(update).toEqual([])
    expect(remove).toEqual(['a'])
  })

  it.each([
    ['its name changes', drawn('a', { data: { label: 'new' } })],
    ['it gains a fact', drawn('a', { data: { label: 'a', count: 3 } })],
    ['its look changes', drawn('a', { classes: 'weak' })],
    ['it moves', drawn('a', { position: { x: 1, y: 2 } })],
  ])('updates a node when %s', (_, next) => {
    expect(reconcile(before(drawn('a')), [next])).toEqual({ add: [], update: [next], remove: [] })
  })

  it('changes nothing when the same is shown again', () => {
    const same = () => drawn('a', { position: { x: 1, y: 2 }, data: { label: 'a', width: 3 } })
    expect(reconcile(before(same()), [same()])).toEqual({ add: [], update: [], remove: [] })
  })
})
