/**
 * The list of suppliers says otherwise who a company is (rule 19): the products and buyers that name such a company
 * are resolved anew, the others stay as they are.
 */
import type { RelationEdge } from '../edges.js'
import type { CompanyDirectory } from '../resolve/company-identity.js'
import { groupBy } from '../group-by.js'
import { subjectRows } from '../resolve/list-subjects.js'
import { foldNumber } from '../resolve/part-number.js'
import { type Meanings, productLines, type ProductLines } from '../resolve/supply.js'
import { type SupplyStep, supplyStep } from '../resolve/supply-step.js'
import type { Steps } from '../steps.js'
import { writeCompanyNodes } from './node-rows.js'
import type { Resolution } from './resolution.js'
import { knownSupply, namesInUse } from './supply-edges.js'
import { writeSupplyEdges } from './supply-write.js'
import { productsByFold } from './trace-start.js'
import type { View } from './view.js'

/** Writes supply edges and companies as `resolution` has them now; `view` and `formerly`: before. */
export function* followDirectory(
  view: View,
  resolution: Resolution,
  formerly: CompanyDirectory,
): Steps<SupplyStep> {
  const { directory } = resolution.lists
  const companyOf = (text: string): string => directory.identify({ text }).id
  const isMoved = (text: string): boolean => formerly.identify({ text }).id !== companyOf(text)
  const { products, buyers } = namesInUse(view.graph)
  const inLines = yield* ownersOf(products, isMoved)
  const inRelations = yield* ownersOf(buyers, isMoved)

  const lines = new Map<string, ProductLines>()
  const meanings: Meanings = { companyOf, productOf: (folded) => view.keep(productsByFold).get(folded) }
  for (const product of inLines) {
    const facts = resolution.facts.lists.of('bom', foldNumber(product))
    lines.set(product, productLines(subjectRows('bom', facts), meanings))
    yield
  }
  const known = knownSupply(view.graph)
  const relations = relationsAnew(known.relationsFrom, companyOf, inRelations)
  const step = yield* supplyStep(known, { lines, relations })
  const resolved: Resolution = { ...resolution, supply: step }
  yield* writeSupplyEdges(resolved, step)
  yield* writeCompanyNodes(resolved, new Set([...products.keys(), ...buyers.keys()]))
  return step
}

function* ownersOf(
  names: ReadonlyMap<string, ReadonlySet<string>>,
  isMoved: (name: string) => boolean,
): Steps<ReadonlySet<string>> {
  const owners = new Set<string>()
  for (const [name, own] of names) {
    if (isMoved(name)) for (const owner of own) owners.add(owner)
    yield
  }
  return owners
}

/** Relations of these buyers, by the buyers they now have; who had none of his own name keeps those he has. */
function relationsAnew(
  relationsFrom: (buyer: string) => readonly RelationEdge[],
  companyOf: Meanings['companyOf'],
  buyers: ReadonlySet<string>,
): ReadonlyMap<string, readonly RelationEdge[]> {
  const named = [...buyers].flatMap((buyer) =>
    relationsFrom(buyer).map(({ buyerNamed }) => companyOf(buyerNamed)),
  )
  const reached = new Set([...buyers, ...named])
  const edges = [...reached].flatMap(relationsFrom).map((edge) => ({
    ...edge,
    buyer: companyOf(edge.buyerNamed),
    company: companyOf(edge.named),
  }))
  const anew = groupBy(edges, ({ buyer }) => buyer)
  return new Map([...reached].map((buyer) => [buyer, anew.get(buyer) ?? []]))
}
