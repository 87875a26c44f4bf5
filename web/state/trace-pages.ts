/** A trace in pages: the server sends the first smelters and ends of each mineral, the rest on request. */
import type { MineralTrace, TraceReply } from '../../graph/api/trace.js'

/** Where the next page begins; nothing when all is here. */
export const nextPage = ({ minerals }: TraceReply): string | undefined =>
  minerals.flatMap(({ smelters, ends }) => smelters.next ?? ends.next ?? [])[0]

/** The next page behind what is here. */
export const joinPages = (shown: TraceReply, page: TraceReply): TraceReply => ({
  ...shown,
  minerals: shown.minerals.map((mineral) => {
    const more = page.minerals.find((other) => other.mineral === mineral.mineral)
    return more ? joinMineral(mineral, more) : mineral
  }),
})

const joinMineral = (mineral: MineralTrace, more: MineralTrace): MineralTrace => ({
  ...mineral,
  stated: { ...mineral.stated, cells: [...mineral.stated.cells, ...more.stated.cells] },
  smelters: { ...more.smelters, items: [...mineral.smelters.items, ...more.smelters.items] },
  ends: { ...more.ends, items: [...mineral.ends.items, ...more.ends.items] },
})
