/**
 * What a drawing is made of once a reader hid some of it: the same judged minerals with only the smelters still
 * visible, judged against the one list asked about. Counts, lines and the worst a stack shows then follow by
 * themselves, because nothing after this knows what was hidden.
 */
import type { JudgedMineral } from '../judge/judge-mineral.js'
import type { JudgedSmelter } from '../judge/judge-smelter.js'
import { worstExposure } from './smelter-items.js'

export interface Visibility {
  /** The list that rings, fills and hidden exposures speak of; absent: the worst of all lists. */
  readonly against?: string
  /** `mineral:tin`, `assurance:failed`, `exposure:unknown`. */
  readonly hide: ReadonlySet<string>
}

export function visibleMinerals(
  minerals: readonly JudgedMineral[],
  visibility: Visibility,
): readonly JudgedMineral[] {
  return minerals
    .filter(({ reach }) => !visibility.hide.has(`mineral:${reach.mineral}`))
    .map((mineral) => visibleMineral(mineral, visibility))
}

function visibleMineral(mineral: JudgedMineral, { against, hide }: Visibility): JudgedMineral {
  const judged =
    against === undefined ? mineral.judged : mineral.judged.map((smelter) => judgedAgainst(smelter, against))
  const hidden = new Set(judged.flatMap((smelter) => (isHidden(smelter, hide) ? smelter.smelter : [])))
  const { areas } = mineral.context
  return {
    ...mineral,
    judged,
    context: {
      ...mineral.context,
      areas: against === undefined ? areas : areas.filter(({ id }) => id === against),
    },
    shown: mineral.shown.flatMap(({ index }) => {
      const smelter = judged[index]
      return smelter === undefined || hidden.has(smelter.smelter) ? [] : [{ index, smelter }]
    }),
    ends: mineral.ends.filter(({ smelter }) => smelter === null || !hidden.has(smelter)),
  }
}

function isHidden(smelter: JudgedSmelter, hide: Visibility['hide']): boolean {
  const exposure = worstExposure(Object.values(smelter.exposure)) ?? 'notAssessed'
  return hide.has(`assurance:${smelter.assurance}`) || hide.has(`exposure:${exposure}`)
}

function judgedAgainst(smelter: JudgedSmelter, list: string): JudgedSmelter {
  const [exposure, verdict] = [smelter.exposure[list], smelter.verdict[list]]
  return {
    ...smelter,
    exposure: exposure === undefined ? {} : { [list]: exposure },
    verdict: verdict === undefined ? {} : { [list]: verdict },
  }
}
