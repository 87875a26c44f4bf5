import type { Reach, ReachedState, ReachLinks } from '../supply-graph.js'
import type { KnownForms } from './known-forms.js'
import { doesCover, isCarried, isOnDay, type Lens } from './lens.js'
import { bomRow, lineRow } from './memory-rows.js'
import { linksOf } from './reach-links.js'
import { hasLine, walk, type Walk, type WalkStart } from './reach-walk.js'
import { notedFindings } from './noted-findings.js'
import type { SlicePool } from './slice-pool.js'
import { Statements } from './statements.js'

/**
 * Everything one mineral's trace meets. Two walks: one for what is reached, one that stops at covering states for
 * what is reached without passing one (rule 14). Linear in the edges met.
 */
export function reach(lens: Lens, start: WalkStart, forms: KnownForms): Reach {
  const met = walk(lens, start, () => true)
  const uncovered = walk(lens, start, (gate) => !doesCover(gate))
  const statements = new Statements(lens, forms)
  const states = met.states.map((_, position) => reachedState({ lens, met, uncovered, statements }, position))
  const { words } = lens.graph
  let links: readonly ReachLinks[] | undefined

  return {
    mineral: lens.mineral,
    products: met.products.map((product) => words.text(product)),
    states,
    declarations: statements.declarations,
    smelters: statements.smelters,
    /** Made when asked for: only a drawing needs them. */
    get links() {
      return (links ??= linksOf(lens, met, start))
    },
    noSupplier: noSupplier(lens, met, start),
    noBom: met.products.filter((product) => !hasLine(lens, product)).map((product) => words.text(product)),
    outOfScope: outOfScope(lens, met, start),
    findings: notedFindings(lens, met, statements),
  }
}

interface Met {
  readonly lens: Lens
  readonly met: Walk
  readonly uncovered: Walk
  readonly statements: Statements
}

function reachedState({ lens, met, uncovered, statements }: Met, position: number): ReachedState {
  const { graph } = lens
  const state = met.states[position] ?? 0
  const label = met.stateLabel[position] ?? -1
  return {
    company: graph.words.text(graph.states.companyOf(state)),
    key: graph.words.text(graph.states.keyOf(state)),
    ...(label < 0 ? {} : { label: graph.words.text(label) }),
    strength: met.stateStrong[position] === 1 ? 'strong' : 'may-contain',
    tier: met.stateTier[position] ?? 0,
    covered: uncovered.position[state] === 0,
    inForce: statements.inForce(state),
  }
}

/** The start may be narrowed to some of its parts; its sub-assemblies are not. */
const isAsked = (start: WalkStart, position: number, part: number): boolean =>
  position > 0 || !('parts' in start) || start.parts === undefined || start.parts.has(part)

/** Our parts of lines that lead nowhere, each once, sorted. */
function noSupplier(lens: Lens, met: Walk, start: WalkStart): string[] {
  const { open, words } = lens.graph
  const parts = new Set<string>()
  met.products.forEach((product, position) => {
    for (let at = open.start(product), end = open.end(product); at < end; at += lineRow.size) {
      const part = open.values[at + lineRow.part] ?? 0
      if (isCarried(lens, open.values, at) && isAsked(start, position, part)) parts.add(words.text(part))
    }
  })
  return [...parts].sort()
}

/** Lines in force that carry nothing, unless the form under the line's own number names the mineral (rule 15). */
function outOfScope(lens: Lens, met: Walk, start: WalkStart): number {
  const { bom, byForm, contains, open } = lens.graph
  const silent = new Set<string>()
  const carried = new Set<string>()
  const look = (pool: SlicePool, size: number, position: number): void => {
    const product = met.products[position] ?? 0
    for (let at = pool.start(product), end = pool.end(product); at < end; at += size) {
      const part = pool.values[at + lineRow.part] ?? 0
      if (!isOnDay(lens, pool.values, at) || !isAsked(start, position, part)) continue

      const line = `${pool.values[at + lineRow.file] ?? 0}:${pool.values[at + lineRow.row] ?? 0}`
      if (isCarried(lens, pool.values, at)) carried.add(line)
      else if (lens.graph.isEmptySet(pool.values[at + lineRow.minerals] ?? 0)) silent.add(line)
    }
  }

  for (let position = 0; position < met.products.length; position += 1) {
    look(bom, bomRow.size, position)
    look(byForm, bomRow.size, position)
    look(contains, lineRow.size, position)
    look(open, lineRow.size, position)
  }
  return [...silent].filter((line) => !carried.has(line)).length
}
