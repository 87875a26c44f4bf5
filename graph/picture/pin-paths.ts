/**
 * Companies on the way to an important smelter are as important as it is, so that its path stays visible when the
 * rest is stacked: from each company that names it strongly, back along one way to the start. Linear.
 */
import type { CastMineral } from './scene.js'
import type { Items } from './item.js'

export function pinPaths(items: Items, drawn: Omit<CastMineral, 'gaps'>): void {
  const { reach } = drawn.mineral
  const named = importanceNamed(items, drawn)
  const importance = Float64Array.from(reach.states, ({ strength, inForce }) =>
    strength === 'strong'
      ? inForce.reduce((least, { declaration }) => Math.min(least, named[declaration] ?? Infinity), Infinity)
      : Infinity,
  )

  passBack(importance, drawn)
  reach.states.forEach((_, index) => {
    const number = drawn.states[index] ?? -1
    if (number < 0) return
    const item = items.at(number)
    item.importance = Math.min(item.importance, importance[index] ?? Infinity)
  })
}

/** Per declaration the most important smelter its lines name strongly. */
function importanceNamed(items: Items, { mineral, smelters }: Omit<CastMineral, 'gaps'>): Float64Array {
  const { reach, survey } = mineral
  const importance = Float64Array.from(smelters, (number) =>
    number < 0 ? Infinity : items.at(number).importance,
  )
  return Float64Array.from(reach.declarations, ({ uses }, index) => {
    if (survey.declarations.counted[index] !== 1 || survey.declarations.strength[index] !== 0) return Infinity
    let least = Infinity
    for (let at = 0; at < uses.length; at += 1) {
      least = Math.min(least, importance[uses[at] ?? 0] ?? Infinity)
    }
    return least
  })
}

/** Deepest states first, each to the one it was reached from. */
function passBack(importance: Float64Array, { mineral: { reach } }: Omit<CastMineral, 'gaps'>): void {
  const before = new Int32Array(reach.states.length).fill(-1)
  for (const {
    from: [from = -1],
    to: ends,
  } of reach.links) {
    for (const to of ends) {
      if (from < 0 || to < 0 || (before[to] ?? 0) >= 0) continue
      if ((reach.states[from]?.tier ?? 0) < (reach.states[to]?.tier ?? 0)) before[to] = from
    }
  }
  const deepestFirst = reach.states
    .map((state, index) => ({ index, tier: state.tier }))
    .sort((a, b) => b.tier - a.tier)
  for (const { index } of deepestFirst) {
    const previous = before[index] ?? -1
    if (previous < 0) continue
    importance[previous] = Math.min(importance[previous] ?? Infinity, importance[index] ?? Infinity)
  }
}
