/** What would change in a trace if something happened; written nowhere. */
import type { TraceQuery, TraceReply } from './api/trace.js'
import type { SupposedChange, WhatIfQuery, WhatIfReply } from './api/what-if.js'
import { compareTraces } from './compare-traces.js'
import { addDays } from './day.js'
import { InvalidInputError } from './errors.js'
import { inForceOn } from './judge/areas-in-force.js'
import { type PageAt, pageAt, pageOf } from './judge/page.js'
import type { CahraRow, Day, ListContent } from './model.js'
import type { Policy } from './policy.js'
import type { AreaEntry, Change, SupplyGraph } from './supply-graph.js'
import type { Supposable, Suppose, Supposed } from './suppose.js'
import { createTracer } from './trace.js'

export interface WhatIfDependencies {
  readonly graph: SupplyGraph
  readonly suppose: Suppose
  readonly policy: Policy
  readonly today: () => Day
}

export interface WhatIf {
  /**
   * The same question asked twice of one revision: the traces by pages, what differs whole. Ids are taken as they are.
   * @throws NotFoundError and InvalidInputError as `Tracer.trace`, and for a declaration that is not held
   */
  whatIf(query: WhatIfQuery, signal?: AbortSignal): Promise<Omit<WhatIfReply, 'names'>>
}

export function createWhatIf({ graph, suppose, policy, today }: WhatIfDependencies): WhatIf {
  return {
    whatIf: async ({ changes, limit, after: from, ...asked }, signal) => {
      const page = pageAt(limit, from)
      const day = asked.asOf ?? today()
      const received = day > today() ? day : today()
      const question = { ...asked, asOf: day }
      const facts: Supposable[] = []
      for (const [at, change] of changes.entries())
        facts.push(await factOf(graph, change, { at, day, received }))
      return suppose({ changes: facts, day, received }, async (supposed, known) => {
        const trace = (asked: Supposed, query: TraceQuery) =>
          createTracer({ ...asked, policy, today }).trace(query, signal)
        const before = await trace(known, question)
        const list = listsOf(before.question.lists, changes, asked.list)
        const after = await trace(supposed, { ...question, list })
        return {
          question: before.question,
          supposed: changes,
          before: pageOfTrace(before, page),
          after: pageOfTrace(after, page),
          minerals: [...compareTraces(before, after)],
        }
      })
    },
  }
}

/** Of a whole trace, whose smelters and ends begin at the first. */
const pageOfTrace = (trace: TraceReply, page: PageAt): TraceReply => ({
  ...trace,
  minerals: trace.minerals.map((mineral) => ({
    ...mineral,
    smelters: pageOf(mineral.smelters.items, page, (smelter) => smelter),
    ends: pageOf(mineral.ends.items, page, (end) => end),
  })),
})

/** Against a list that only comes into being by a change, the trace before judges nothing. */
const listsOf = (
  known: readonly string[],
  changes: readonly SupposedChange[],
  asked: WhatIfQuery['list'],
): string[] => [
  ...new Set([
    ...known,
    ...(asked === undefined
      ? changes.flatMap((change) => (change.change === 'addArea' ? [change.list] : []))
      : []),
  ]),
]

/** Which of the changes, from which day on, and when it would be learned. */
interface Place {
  readonly at: number
  readonly day: Day
  readonly received: Day
}

async function factOf(graph: SupplyGraph, change: SupposedChange, place: Place): Promise<Supposable> {
  const { day } = place
  switch (change.change) {
    case 'removeCompany':
      return { kind: 'withoutSupplier', company: change.company }
    case 'withdrawDeclaration': {
      const { declaration } = change
      if ((await graph.declaration(declaration, { asOf: day })) === undefined)
        throw new InvalidInputError(`No declaration ${declaration} is held: nothing can be withdrawn.`)
      return decisionAt(place, { kind: 'acceptance', declaration, state: 'withdrawn', day })
    }
    case 'decision':
      return decisionAt(place, change.decision)
    case 'smelterStatus': {
      const { smelter: cid, status, scheme = 'RMAP', date = day } = change
      return listAt(place, { kind: 'smelter-status', rows: [{ row: 1, cid, status, scheme, date }] })
    }
    case 'addArea':
      return listAt(place, { kind: 'cahra', rows: await listWith(graph, change, day) })
  }
}

const decisionAt = (
  { at, received }: Place,
  decision: (Change & { kind: 'decision' })['decision'],
): Change => ({
  kind: 'decision',
  id: `supposed-${at}`,
  received,
  by: 'supposed',
  decision,
})

const listAt = ({ at, received }: Place, content: ListContent): Change => ({
  kind: 'list',
  file: { id: `supposed-${at}`, name: 'supposed', bytes: 0 },
  received,
  complete: false,
  content,
})

/** A country list is complete for itself (rule 24): all that is on it that day, and one more. */
async function listWith(
  graph: SupplyGraph,
  { list, area }: SupposedChange & { change: 'addArea' },
  day: Day,
): Promise<CahraRow[]> {
  const known = (await graph.lists({})).areas.find(({ id }) => id === list)?.entries ?? []
  const held = known.filter((entry) => inForceOn(entry, day))
  const [country = area, region] = area.includes('-') ? [area.slice(0, 2), area] : [area]
  const added: AreaEntry = {
    country,
    ...(region !== undefined && { region }),
    regionsComplete: true,
    confirmed: true,
    validFrom: day,
  }
  return [...held, added].map(
    ({ country: of, region: part, regionsComplete, confirmed, ...entry }, index) => ({
      row: index + 1,
      list,
      date: day,
      country: of,
      ...(part !== undefined && { region: part }),
      regionsComplete,
      confirmed,
      ...(entry.minerals && { minerals: [...entry.minerals] }),
      // The list says the last valid day (rule 2).
      ...(entry.validTo !== undefined && { validTo: addDays(entry.validTo, -1) }),
    }),
  )
}
