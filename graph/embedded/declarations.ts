import { dayNumber } from '../day.js'
import type { Day } from '../model.js'
import { isListedKey } from '../resolve/part-number.js'
import type { DeclarationSummary, Page, PageRequest, StoredDeclaration } from '../supply-graph.js'
import { text } from './database.js'
import { strengthOf, strengths } from './edge-blocks.js'
import { acceptanceOf } from './heads.js'
import { forceRow } from './memory-rows.js'
import { pageOf } from './page.js'
import { companyName, companyNames } from './trace-start.js'
import type { View } from './view.js'

/** After the last correction: what a list shows. */
const lastDay = '9999-12-31'

/** Newest received first, ties by id. */
export function declarations(view: View, page: PageRequest & { company?: string }): Page<DeclarationSummary> {
  const ids = view.database
    .all(
      `SELECT id FROM declarations JOIN declared_by ON declaration = id AND as_read = 1 AND ${view.held}
       ORDER BY received DESC, id`,
    )
    .map(([id]) => text(id))
    .filter((id) => page.company === undefined || view.heads.get(id, lastDay).company === page.company)
  const found = pageOf(ids, page)
  const names = view.keep(companyNames)
  return { ...found, items: found.items.map((id) => summaryOf(view, id, (company) => names.get(company))) }
}

export function declaration(view: View, id: string, asOf: Day): StoredDeclaration | undefined {
  if (!view.heads.find(id, asOf)) return undefined
  const fact = view.facts.declaration(id)
  if (fact === undefined) return undefined
  const summary = summaryOf(view, id, (company) => companyName(view, company))
  return { ...summary, declaration: fact.declaration, stands: standsOf(view, id, asOf) }
}

function summaryOf(
  view: View,
  id: string,
  nameOf: (company: string) => string | undefined,
): DeclarationSummary {
  const head = view.heads.get(id, lastDay)
  const { fileName, company, template, version, language, scope, effective, received } = head
  return {
    id,
    fileName,
    company,
    companyName: nameOf(company) ?? company,
    template,
    version,
    language,
    ...(scope === '' ? {} : { scope }),
    effective,
    received,
    state: acceptanceOf(id, view.heads.decisions()),
    smelterLines: head.smelterLines,
    findings: head.findings,
  }
}

/** By mineral, then key. */
function standsOf(view: View, id: string, asOf: Day): StoredDeclaration['stands'] {
  const { graph, heads } = view
  const { inForce, words } = graph
  const [wanted, day] = [words.find(id), dayNumber(asOf)]
  const company = words.find(heads.get(id, asOf).company)
  const stands: { mineral: string; key: string; strength: (typeof strengths)[number] }[] = []
  for (const state of graph.statesInForce(company)) {
    const key = words.text(graph.states.keyOf(state))
    if (isListedKey(key)) continue
    for (let at = inForce.start(state), end = inForce.end(state); at < end; at += forceRow.size) {
      const row = inForce.values.subarray(at, at + forceRow.size)
      if (row[forceRow.declaration] !== wanted) continue
      if ((row[forceRow.from] ?? 0) > day || (row[forceRow.to] ?? 0) <= day) continue
      stands.push({
        mineral: words.text(row[forceRow.mineral] ?? 0),
        key,
        strength: strengths[strengthOf(row[forceRow.flags] ?? 0)] ?? 'may-contain',
      })
    }
  }
  const order = ({ mineral, key }: { mineral: string; key: string }) => `${mineral}\n${key}`
  return stands.sort((a, b) => (order(a) < order(b) ? -1 : 1))
}
