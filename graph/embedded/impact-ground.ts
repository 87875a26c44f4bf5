/**
 * What every impact of one mineral on one day starts from, made once per view: the BOM lines, the places they lead to,
 * which products reach a place, and which smelters the forms in force there name. It costs a pass over the edges of
 * the mineral; a question on it then costs a pass over places and lines.
 */
import type { Day } from '../model.js'
import { Recent } from '../recent.js'
import { absent, usesRow } from './edge-blocks.js'
import { grouped, type Grouped } from './grouped.js'
import { lensOf, type Lens } from './lens.js'
import { lineTable, type PlacedLines } from './line-table.js'
import { productsOver } from './spread-supply.js'
import { supplyPlaces, type SaidRows, type SupplyPlaces } from './supply-places.js'
import { SupplySets } from './supply-sets.js'
import type { View } from './view.js'

export interface ImpactGround {
  readonly lens: Lens
  readonly lines: PlacedLines
  readonly places: SupplyPlaces
  /** Ids, ascending, and by position of one its places. */
  readonly companies: { readonly ids: readonly string[]; readonly places: Grouped }
  /** By place, positions of the products that reach it. */
  readonly over: SupplySets
  readonly said: Said
}

/** What is in force at places, and the smelters it names. */
export interface Said {
  /** A row per place and declaration; `declaration` a position. */
  readonly place: readonly number[]
  readonly declaration: readonly number[]
  readonly flags: readonly number[]
  /** By smelter (word), the declarations that name it. */
  readonly namedBy: SupplySets
}

export const impactGround = (view: View, mineral: string, asOf: Day): ImpactGround =>
  view.keep(grounds).get(`${mineral} ${asOf}`, () => groundOf(lensOf(view.graph, mineral, asOf)))

/** As many as fit into so many bytes: the sets are what grows. */
const keptBytes = 128 * 2 ** 20
const grounds = (): Recent<ImpactGround> =>
  new Recent(keptBytes, ({ over, lines, said }) => over.bytes + lines.place.length * 24 + said.namedBy.bytes)

function groundOf(lens: Lens): ImpactGround {
  const table = lineTable(lens)
  const { places, placeOf } = supplyPlaces(
    lens,
    table.state.filter((state) => state !== absent),
  )
  const lines = { ...table, place: table.state.map((state) => placeOf.get(state) ?? absent) }
  return {
    lens,
    lines,
    places,
    companies: companiesOf(lens, places),
    over: productsOver(places, lines),
    said: saidOf(lens, places.said),
  }
}

function companiesOf({ graph: { words } }: Lens, { company }: SupplyPlaces): ImpactGround['companies'] {
  const sorted = [...new Set(company)].map((word) => ({ word, id: words.text(word) }))
  sorted.sort((a, b) => (a.id < b.id ? -1 : 1))
  const positions = new Map(sorted.map(({ word }, position) => [word, position]))
  return {
    ids: sorted.map(({ id }) => id),
    places: grouped(
      company.map((word) => positions.get(word) ?? absent),
      sorted.length,
    ),
  }
}

function saidOf({ graph, mineralWord, day }: Lens, rows: SaidRows): Said {
  const words = [...new Set(rows.declaration)]
  const positions = new Map(words.map((word, position) => [word, position]))
  const namedBy = new SupplySets(words.length)
  const { values } = graph.uses
  words.forEach((declaration, position) => {
    const end = graph.uses.end(declaration)
    for (let at = graph.uses.start(declaration); at < end; at += usesRow.size) {
      if (values[at + usesRow.mineral] !== mineralWord) continue
      if (!graph.isUsedOn(values[at + usesRow.attributes] ?? 0, day)) continue
      namedBy.add(values[at + usesRow.smelter] ?? absent, position)
    }
  })
  const declaration = rows.declaration.map((word) => positions.get(word) ?? absent)
  return { ...rows, declaration, namedBy }
}
