import { foldNumber } from '../resolve/part-number.js'
import type { AskedPart, AsOf, TraceStart } from '../supply-graph.js'
import { knownParts, namesOfParts } from './known-parts.js'
import { numbersListedBy } from './listed-numbers.js'
import { isOnDay, lensOfAll } from './lens.js'
import { lineRow } from './memory-rows.js'
import { checkCompany, linesOf, productCalled } from './trace-start.js'
import type { View } from './view.js'

/** @throws NotFoundError for an unknown product or company */
export const parts = (view: View, question: AsOf & { start: TraceStart }): readonly AskedPart[] =>
  'product' in question.start
    ? partsOfProduct(view, question.start.product, question)
    : partsOfCompany(view, question.start.company)

function partsOfProduct(view: View, typed: string, { asOf }: AsOf): readonly AskedPart[] {
  const { graph } = view
  const product = productCalled(view, typed)
  const lens = lensOfAll(graph, asOf)
  const found = new Set<string>()
  for (const { pool, at } of linesOf(graph, graph.words.number(product))) {
    if (isOnDay(lens, pool.values, at)) found.add(graph.words.text(pool.values[at + lineRow.part] ?? 0))
  }
  const names = namesOfParts(view, new Set([foldNumber(product)]))
  return [...found].sort().map((part) => ({ part, ...named(names.get(foldNumber(part))) }))
}

function partsOfCompany(view: View, company: string): readonly AskedPart[] {
  checkCompany(view, company)
  const known = knownParts(view)(company)
  const numbers = new Set(known.flatMap(({ number, part = number }) => [number, part]))
  const listed = numbersListedBy(view, company).filter(({ number }) => !numbers.has(number))
  return [
    ...known.map(({ id, name, hasOwnForm }) => ({ part: id, ...named(name), hasOwnForm })),
    ...listed.map(({ label, hasOwnForm }) => ({ part: label, hasOwnForm })),
  ].sort((a, b) => (a.part < b.part ? -1 : 1))
}

const named = (name: string | undefined): { name?: string } => (name === undefined ? {} : { name })
