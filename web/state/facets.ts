/** The legend is the filter: values of three facets, counted here (under the other facets) and in all. */
import type { Assurance, Exposure } from '../../graph/model.js'
import { smelterKey, type EndRow, type SmelterRow } from './rows.js'

export type Facet = 'mineral' | 'assurance' | 'exposure'

export const assurances: readonly Assurance[] = ['assured', 'pending', 'unassured', 'failed']
export const exposures: readonly Exposure[] = [
  'declared',
  'possible',
  'none declared',
  'recycled',
  'unknown',
  'notAssessed',
]

export interface FacetCount {
  readonly facet: Facet
  readonly value: string
  readonly here: number
  readonly all: number
}

export const facetId = (facet: Facet, value: string) => `${facet}:${value}`

const facets: readonly Facet[] = ['mineral', 'assurance', 'exposure']

export function valueOf({ mineral, smelter }: SmelterRow, facet: Facet, list: string): string {
  if (facet === 'mineral') return mineral
  return facet === 'assurance' ? smelter.assurance : (smelter.exposure[list] ?? 'notAssessed')
}

export const isShown = (row: SmelterRow, hidden: ReadonlySet<string>, list: string): boolean =>
  facets.every((facet) => !hidden.has(facetId(facet, valueOf(row, facet, list))))

/** Ends of a hidden smelter go with it; companies and parts have no assurance to be hidden by. */
export function endsLeft(
  ends: readonly EndRow[],
  { rows, hidden, list }: { rows: readonly SmelterRow[]; hidden: ReadonlySet<string>; list: string },
): EndRow[] {
  const gone = new Set(rows.flatMap((row) => (isShown(row, hidden, list) ? [] : row.key)))
  return ends.filter(
    ({ mineral, end: { smelter } }) =>
      !hidden.has(facetId('mineral', mineral)) &&
      (smelter === null || !gone.has(smelterKey(mineral, smelter))),
  )
}

/** `values` in their order; zero values stay. */
export function countFacet(
  rows: readonly SmelterRow[],
  facet: Facet,
  { values, hidden, list }: { values: readonly string[]; hidden: readonly string[]; list: string },
): FacetCount[] {
  const others = new Set(hidden.filter((id) => !id.startsWith(`${facet}:`)))
  return values.map((value) => {
    const mine = rows.filter((row) => valueOf(row, facet, list) === value)
    return { facet, value, all: mine.length, here: mine.filter((row) => isShown(row, others, list)).length }
  })
}

/** Switches one value; `alone`: shows only this one of its facet, or all again if it already stands alone. */
export function toggled(
  hidden: readonly string[],
  { facet, value, values, alone }: { facet: Facet; value: string; values: readonly string[]; alone: boolean },
): readonly string[] {
  const id = facetId(facet, value)
  if (!alone) return hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id]

  const rest = values.filter((other) => other !== value).map((other) => facetId(facet, other))
  const elsewhere = hidden.filter((other) => !other.startsWith(`${facet}:`))
  const isAlone = rest.every((other) => hidden.includes(other)) && !hidden.includes(id)
  return isAlone ? elsewhere : [...elsewhere, ...rest]
}

export interface GridPlace {
  readonly mineral: string
  readonly exposure: Exposure
  readonly assurance: Assurance
}

/** Everything but one cell of the grid: the other minerals, exposures and assurances. */
export function hiddenBut(minerals: readonly string[], place: GridPlace): readonly string[] {
  const others = (facet: Facet, values: readonly string[]) =>
    values.filter((value) => value !== place[facet]).map((value) => facetId(facet, value))
  return [
    ...others('mineral', minerals),
    ...others('exposure', exposures),
    ...others('assurance', assurances),
  ]
}

export const isSameFilter = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))

/** One assurance and one exposure are left: a cell of the grid was chosen. */
export const isOneCell = (hidden: readonly string[]): boolean =>
  [assurances, exposures].every(
    (values, index) =>
      hidden.filter((id) => id.startsWith(index === 0 ? 'assurance:' : 'exposure:')).length ===
      values.length - 1,
  )
