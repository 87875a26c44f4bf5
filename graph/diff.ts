/**
 * Two traces held against each other, and why they differ (DESIGN §5): between two days, two revisions, two products,
 * or several of these at once. Judges both, finds what to look at, and looks up the cells that only one of them has.
 */
import type { DiffQuery, DiffReply, TraceChange } from './api/diff.js'
import type { MineralDifference, SmelterDifference } from './api/what-if.js'
import { compareTraces } from './compare-traces.js'
import { CauseFinder, type CauseDependencies } from './difference-causes.js'
import { mineralTrace } from './judge/judge-mineral.js'
import { pageAt, pageOf } from './judge/page.js'
import type { Day } from './model.js'
import type { JudgedTrace, Tracer } from './trace.js'
import type { BothAsked } from './two-sides.js'

export interface DifferDependencies extends CauseDependencies {
  readonly tracer: Pick<Tracer, 'judged'>
  readonly today: () => Day
}

export interface Differ {
  /**
   * Without `limit` all changes; causes are looked up of those the page shows.
   * @throws NotFoundError and InvalidInputError as `Tracer.trace`
   */
  diff(query: DiffQuery, signal?: AbortSignal): Promise<DiffReply>
}

export function createDiffer(dependencies: DifferDependencies): Differ {
  return {
    async diff(query, signal) {
      const page = pageAt(query.limit, query.after)
      const asked = await judgedTwice(dependencies, query, signal)
      const minerals = compareTraces(traced(asked.first), traced(asked.second))
      const differences = minerals.flatMap(({ mineral, smelters }) =>
        smelters.map((difference) => ({ mineral, difference })),
      )
      const shown = pageOf(differences, page, (one) => one)
      const finder = new CauseFinder(dependencies, asked)
      const items: TraceChange[] = []
      for (const { mineral, difference } of shown.items) {
        const causes = await finder.because(mineral, difference)
        items.push({ mineral, ...difference, change: changeOf(difference), ...causes })
      }
      return {
        from: asked.first.question,
        to: asked.second.question,
        minerals: minerals.filter(isOther).map(({ mineral, before, after, ends }) => ({
          mineral,
          ...(before && { before }),
          ...(after && { after }),
          ends,
        })),
        changes: { ...shown, items, counts: countsOf(differences.map(({ difference }) => difference)) },
      }
    },
  }
}

/** The later side first: where nothing is said of the other, it is as this one is. */
async function judgedTwice(
  { tracer, today }: DifferDependencies,
  query: DiffQuery,
  signal: AbortSignal | undefined,
): Promise<BothAsked> {
  const { product, company, part, mineral, list, from, to = today(), knownFrom, knownTo, other } = query
  const asked = {
    ...(product !== undefined && { product }),
    ...(company !== undefined && { company }),
    ...(part !== undefined && { part }),
    ...(mineral !== undefined && { mineral }),
    ...(list !== undefined && { list }),
  }
  const later = { asOf: to, ...(knownTo !== undefined && { revision: knownTo }) }
  const second = await tracer.judged(
    { ...asked, ...later, ...(other !== undefined && { product: other }) },
    signal,
  )
  const revision = knownFrom ?? second.question.revision
  const first = await tracer.judged({ ...asked, asOf: from ?? to, revision }, signal)
  return { first, second, ...(signal && { signal }) }
}

function countsOf(differences: readonly SmelterDifference[]): DiffReply['changes']['counts'] {
  const counts = { appeared: 0, vanished: 0, verdict: 0, standing: 0 }
  for (const difference of differences) counts[changeOf(difference)] += 1
  return counts
}

const everything = { offset: 0 }

const traced = ({ question, minerals }: JudgedTrace) => ({
  question,
  minerals: minerals.map((mineral) => mineralTrace(mineral, everything)),
})

const isOther = ({ smelters, ends, before, after }: MineralDifference): boolean =>
  smelters.length + ends.appeared.length + ends.vanished.length > 0 ||
  JSON.stringify(before) !== JSON.stringify(after)

export function changeOf({ before, after }: SmelterDifference): TraceChange['change'] {
  if (before === undefined) return 'appeared'
  if (after === undefined) return 'vanished'
  return JSON.stringify(before.verdict) === JSON.stringify(after.verdict) ? 'standing' : 'verdict'
}
