/** Two whole answers to one question, and what differs: pure. */
import type { MineralTrace, TracedSmelter, TraceEnd, TraceReply } from './api/trace.js'
import type { MineralDifference, SmelterDifference, SmelterStanding } from './api/what-if.js'

/** Minerals in the order of the first trace, then those that only the second has. */
export function compareTraces(
  before: Pick<TraceReply, 'minerals'>,
  after: Pick<TraceReply, 'minerals'>,
): readonly MineralDifference[] {
  const [was, is] = [before, after].map(
    ({ minerals }) => new Map(minerals.map((trace) => [trace.mineral, trace])),
  )
  const minerals = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])
  return [...minerals].map((mineral) => compareMineral(mineral, was?.get(mineral), is?.get(mineral)))
}

function compareMineral(
  mineral: string,
  before: MineralTrace | undefined,
  after: MineralTrace | undefined,
): MineralDifference {
  return {
    mineral,
    ...(before && { before: { coverage: before.coverage, grid: before.grid } }),
    ...(after && { after: { coverage: after.coverage, grid: after.grid } }),
    smelters: compareSmelters(before?.smelters.items ?? [], after?.smelters.items ?? []),
    ends: {
      appeared: without(after?.ends.items ?? [], before?.ends.items ?? []),
      vanished: without(before?.ends.items ?? [], after?.ends.items ?? []),
    },
  }
}

function compareSmelters(
  before: readonly TracedSmelter[],
  after: readonly TracedSmelter[],
): SmelterDifference[] {
  const [was, is] = [before, after].map((all) => new Map(all.map((one) => [one.smelter, one])))
  const ids = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])
  const differences = [...ids].map((smelter): SmelterDifference => {
    const [then, now] = [was?.get(smelter), is?.get(smelter)]
    return {
      smelter,
      name: now?.name ?? then?.name ?? smelter,
      ...(then && { before: standingOf(then) }),
      ...(now && { after: standingOf(now) }),
    }
  })
  return differences
    .filter(({ before: then, after: now }) => JSON.stringify(then) !== JSON.stringify(now))
    .sort((a, b) => (`${a.name} ${a.smelter}` < `${b.name} ${b.smelter}` ? -1 : 1))
}

const standingOf = ({
  assurance,
  strength,
  suppliers,
  exposure,
  verdict,
}: TracedSmelter): SmelterStanding => ({ assurance, strength, suppliers, exposure, verdict })

/** Ends that are told otherwise are others. */
function without(ends: readonly TraceEnd[], others: readonly TraceEnd[]): TraceEnd[] {
  const known = new Set(others.map((end) => JSON.stringify(end)))
  return ends.filter((end) => !known.has(JSON.stringify(end)))
}
