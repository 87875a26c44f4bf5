import { Overview } from '../../graph/api/overview.js'
import type { AreaList, NodeKind } from '../../graph/supply-graph.js'
import type { Day } from '../../graph/model.js'
import type { Parts } from '../parts.js'
import { limits } from '../limits.js'
import { route, type Route } from '../route.js'

export const overviewRoutes = (parts: Parts): Route[] => [
  route(
    {
      method: 'get',
      path: '/overview',
      tag: 'nodes',
      summary: 'What is held: counts, imported lists, CAHRA lists with their newest date',
      reply: Overview,
      example: {},
    },
    async ({ signal }) => {
      const { graph, today } = parts
      const count = async (kind: NodeKind) => (await graph.nodes(kind, { limit: 1, signal })).total
      const imports = await graph.imports({ limit: limits.pageItems, signal })
      return {
        ...(await graph.revision()),
        products: await count('product'),
        companies: await count('company'),
        smelters: await count('smelter'),
        declarations: (await graph.declarations({ limit: 1, signal })).total,
        lists: imports.items.map(({ kind, file, received, rows }) => ({
          kind,
          name: file.name,
          received,
          rows,
        })),
        areaLists: (await graph.lists({ signal })).areas.flatMap((list) => areaListOf(list, today())),
      }
    },
  ),
]

/** Its newest edition and how many of its entries are in force. */
function areaListOf({ id, dates, entries }: AreaList, day: Day) {
  const date = dates.at(-1)
  const inForce = entries.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day < validTo),
  )
  return date === undefined ? [] : [{ id, date, entries: inForce.length }]
}
