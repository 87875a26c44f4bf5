import { groupBy } from '../group-by.js'
import type { ReachLinks } from '../supply-graph.js'
import { gateOf, isClosed, type Lens } from './lens.js'
import { followBom, followContains, type Walk, type WalkStart } from './reach-walk.js'
import { followRun, ownRun, type RelationRun, sharedRun } from './relation-runs.js'

/**
 * The hops of a walk that passes every open state. States of one company and number have the same relations, so that
 * their hops are two groups and not each with each: as many numbers as there are states and relations.
 */
export const linksOf = (lens: Lens, met: Walk, start: WalkStart): ReachLinks[] =>
  [...fromProducts(lens, met, start), ...fromCompanies(lens, met)].filter(({ to }) => to.length > 0)

function fromProducts(lens: Lens, met: Walk, start: WalkStart): ReachLinks[] {
  const positions = new Map(met.products.map((product, position) => [product, position]))
  return met.products.map((product, position) => {
    const only = position === 0 && 'parts' in start ? start.parts : undefined
    const to = new Set<number>()
    followContains(lens, product, only, (part) => to.add(-1 - (positions.get(part) ?? 0)))
    followBom(lens, product, only, (state) => to.add((met.position[state] ?? 0) - 1))
    return { from: [-1 - position], to: [...to] }
  })
}

function fromCompanies(lens: Lens, met: Walk): ReachLinks[] {
  const { graph } = lens
  const open = met.states.flatMap((state, position) => (isClosed(gateOf(lens, state)) ? [] : [position]))
  const byCompany = groupBy(open, (position) => graph.states.companyOf(met.states[position] ?? 0))
  return [...byCompany].flatMap(([company, positions]) => fromCompany(lens, met, { company, positions }))
}

interface OpenStates {
  readonly company: number
  readonly positions: readonly number[]
}

function fromCompany(lens: Lens, met: Walk, { company, positions }: OpenStates): ReachLinks[] {
  const { graph } = lens
  const targets = (run: RelationRun): Set<number> => {
    const found = new Set<number>()
    followRun(lens, run, (state) => found.add((met.position[state] ?? 0) - 1))
    return found
  }
  const shared = targets(sharedRun(graph, company))
  const byNumber = groupBy(positions, (position) => graph.states.partNumberOf(met.states[position] ?? 0))
  const own = [...byNumber.values()].map((from) => {
    const found = targets(ownRun(graph, met.states[from[0] ?? 0] ?? 0))
    return { from, to: [...found].filter((position) => !shared.has(position)) }
  })
  return [{ from: positions, to: [...shared] }, ...own]
}
