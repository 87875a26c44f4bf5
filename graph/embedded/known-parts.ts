import type { KnownPart, PartsOf } from '../resolve/part-candidates.js'
import { groupBy } from '../group-by.js'
import { foldNumber } from '../resolve/part-number.js'
import { companySupply } from '../resolve/supply-step.js'
import { strengthOf, strengths } from './edge-blocks.js'
import { forceRow } from './memory-rows.js'
import { knownSupply } from './supply-edges.js'
import type { View } from './view.js'

/** What companies are asked under, each looked up once. */
export function knownParts(view: View): PartsOf {
  const known = new Map<string, readonly KnownPart[]>()
  return (company) => {
    const parts = known.get(company) ?? partsOf(view, company)
    known.set(company, parts)
    return parts
  }
}

function partsOf(view: View, company: string): readonly KnownPart[] {
  const { keys, bom } = companySupply(knownSupply(view.graph), company)
  const names = namesOfParts(view, new Set(bom.map(({ product }) => foldNumber(product))))
  const linesOf = groupBy(bom, ({ key }) => key)
  return keys
    .map(({ key, label, number, part }) => {
      const lines = linesOf.get(key) ?? []
      const name = lines.map((line) => names.get(foldNumber(line.part))).find((each) => each !== undefined)
      return {
        id: label,
        number,
        ...(part !== undefined && { part }),
        ...(name !== undefined && { name }),
        products: new Set(lines.map(({ product }) => product)).size,
        hasOwnForm: hasOwnForm(view, company, key),
      }
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** As the bills of materials of products (folded) call them: by our number, folded; the newest name of several. */
export function namesOfParts({ facts }: View, products: ReadonlySet<string>): ReadonlyMap<string, string> {
  const rows = [...products]
    .flatMap((product) => facts.lists.of('bom', product))
    .flatMap(({ content }) => (content.kind === 'bom' ? content.rows : []))
  const named = rows.flatMap(({ part, partName }) =>
    partName === undefined ? [] : [[foldNumber(part), partName] as const],
  )
  return new Map(named)
}

/** Whether a form stands for the number itself on any day: each grows stale, and then proves less. */
function hasOwnForm({ graph: { inForce, states, words } }: View, company: string, key: string): boolean {
  const state = states.number(words.number(company), words.number(key))
  for (let at = inForce.start(state), end = inForce.end(state); at < end; at += forceRow.size) {
    const strength = strengths[strengthOf(inForce.values[at + forceRow.flags] ?? 0)]
    if (strength === 'strong') return true
  }
  return false
}
