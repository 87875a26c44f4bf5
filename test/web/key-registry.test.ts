import { deedOf, keyFor, keyRegistry, type KeyGroup } from '../../web/state/key-registry.js'
import { en } from '../../web/i18n/en.js'

const groups = Object.keys(keyRegistry) as KeyGroup[]
const keysOf = (group: KeyGroup): string[] => keyRegistry[group].flatMap(({ keys }) => [...keys])

describe('the keys', () => {
  it('are bound once, where they could meet', () => {
    const onPage = [...keysOf('everywhere'), ...keysOf('trace')]
    const atDesk = [...keysOf('everywhere'), ...keysOf('reviews')]
    for (const keys of [onPage, atDesk, keysOf('drawing'), keysOf('search')])
      expect(new Set(keys).size).toBe(keys.length)
  })

  it('leave to the drawing what it moves with', () => {
    const onPage = [...keysOf('everywhere'), ...keysOf('trace')]
    expect(keysOf('drawing').filter((key) => onPage.includes(key))).toEqual([])
  })

  it('each have a text of their own', () => {
    const texts = groups.flatMap((group) => keyRegistry[group].map(({ text }) => en[text]))
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('are found by what is pressed, and named as a keyboard shows them', () => {
    expect([deedOf('trace', '='), deedOf('drawing', ' '), deedOf('trace', 'q')]).toEqual([
      'zoomIn',
      'choose',
      undefined,
    ])
    expect([
      keyFor('everywhere', 'stepOut'),
      keyFor('drawing', 'onward'),
      keyFor('trace', 'zoomOut'),
    ]).toEqual(['Esc', '→', '−'])
  })
})
