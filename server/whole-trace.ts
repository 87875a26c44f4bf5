import type { MineralTrace, TraceQuery, TraceReply } from '../graph/api/trace.js'

/** Most the API gives at once. */
const pageItems = 10_000

/** A trace with whole lists, as a terminal prints it: its pages put together, unless a page is what was asked for. */
export async function wholeTrace(
  ask: (query: TraceQuery) => Promise<TraceReply>,
  query: TraceQuery,
): Promise<TraceReply> {
  if (query.limit !== undefined || query.after !== undefined) return ask(query)

  let whole = await ask({ ...query, limit: pageItems })
  const pinned = { ...query, limit: pageItems, revision: whole.question.revision }
  for (let after = nextOf(whole); after !== undefined; after = nextOf(whole))
    whole = joined(whole, await ask({ ...pinned, after }))
  return whole
}

const nextOf = ({ minerals }: TraceReply): string | undefined =>
  minerals.flatMap(({ smelters, ends }) => smelters.next ?? ends.next ?? [])[0]

const joined = (whole: TraceReply, page: TraceReply): TraceReply => ({
  ...whole,
  minerals: whole.minerals.map((mineral) => {
    const more = page.minerals.find((other) => other.mineral === mineral.mineral)
    return more === undefined ? mineral : joinedMineral(mineral, more)
  }),
})

const joinedMineral = (mineral: MineralTrace, more: MineralTrace): MineralTrace => ({
  ...mineral,
  stated: { ...mineral.stated, cells: [...mineral.stated.cells, ...more.stated.cells] },
  smelters: { ...more.smelters, items: [...mineral.smelters.items, ...more.smelters.items] },
  ends: { ...more.ends, items: [...mineral.ends.items, ...more.ends.items] },
})
