import type { Finding } from '../model.js'
import { absent, notedRow } from './edge-blocks.js'
import type { Lens } from './lens.js'
import type { Walk } from './reach-walk.js'
import type { Statements } from './statements.js'

/** What is noted about the companies, products and declarations a walk met, each once (rules 3, 7, 10, 12, 15). */
export function notedFindings(lens: Lens, met: Walk, statements: Statements): Finding[] {
  const { graph } = lens
  const products = new Set(met.products)
  const companies = new Set(met.states.map((state) => graph.states.companyOf(state)))
  const found = new Set<string>()
  for (const company of companies) {
    const texts: string[] = []
    for (let at = graph.noted.start(company), end = graph.noted.end(company); at < end; at += notedRow.size) {
      const row = graph.noted.values.subarray(at, at + notedRow.size)
      const [product = absent, declaration = absent] = [row[notedRow.product], row[notedRow.declaration]]
      if (!isAsked(lens, row) || (product !== absent && !products.has(product))) continue
      if (declaration !== absent && !statements.hasMet(declaration)) continue
      texts.push(graph.words.text(row[notedRow.finding] ?? absent))
    }
    for (const text of texts.sort()) found.add(text)
  }
  return [...found].map((text) => JSON.parse(text) as Finding) // written by `notedBlock` alone
}

function isAsked({ mineralWord, day }: Lens, row: Int32Array): boolean {
  const mineral = row[notedRow.mineral] ?? absent
  if (mineral !== absent && mineral !== mineralWord) return false
  return (row[notedRow.from] ?? 0) <= day && (row[notedRow.to] ?? 0) > day
}
