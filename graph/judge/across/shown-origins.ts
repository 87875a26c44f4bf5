/**
 * Which smelters are shown to source from a listed place, and by whom, list by list. A list is asked as it stood on
 * the day of a form; between two of its editions it is one answer, made once per smelter.
 */
import type { Day } from '../../model.js'
import type { AreaList, ClaimGroup, SmelterFacts } from '../../supply-graph.js'
import { areasInForce, type AreasInForce } from '../areas-in-force.js'
import { placeOrigin } from '../place-origin.js'
import { weighClaims } from '../weak-claims.js'
import type { AcrossQuestion } from './question.js'

/** `firm`: claims that hold against others; `any`: weak ones too, that hold against whoever makes them. */
export interface Shown {
  readonly firm: readonly ClaimGroup[]
  readonly any: readonly ClaimGroup[]
}

export interface ShownOrigins {
  /** Of the smelter at this place of the standing. */
  at(index: number): Shown
}

const nothing: Shown = { firm: [], any: [] }

/** By the day of a form; the same object for days between which the list does not change. */
export function shownOrigins(list: AreaList, question: AcrossQuestion): (day: Day) => ShownOrigins {
  const days = [
    ...new Set(list.entries.flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? validFrom])),
  ].sort()
  const known = new Map<Day, ShownOrigins>()
  return (day) => {
    const turned = days.findLast((turning) => turning <= day) ?? ''
    const shown = known.get(turned) ?? shownOn(day, list, question)
    known.set(turned, shown)
    return shown
  }
}

function shownOn(day: Day, list: AreaList, { standing, facts, policy }: AcrossQuestion): ShownOrigins {
  const areas = areasInForce(list, { day, mineral: standing.mineral, policy })
  const known: Shown[] = []
  return {
    at: (index) => {
      const smelter = facts(standing.smelters[index] ?? '')
      known[index] ??= smelter === undefined || !areas.assessed ? nothing : shownOf(smelter, areas)
      return known[index]
    },
  }

  function shownOf(smelter: SmelterFacts, within: AreasInForce): Shown {
    const listed = weighClaims(smelter, policy).filter(
      ({ claim }) => placeOrigin(claim.origin, within).placing === 'listed',
    )
    if (listed.length === 0) return nothing
    const of = (claims: typeof listed) => claims.map(({ claim }) => claim)
    return { firm: of(listed.filter(({ weakness }) => weakness === undefined)), any: of(listed) }
  }
}
