import { withoutPart } from '../resolve/part-number.js'
import { never } from './edge-blocks.js'
import { forceRow } from './memory-rows.js'
import type { View } from './view.js'

/** Whether nothing a form says is in force any more, while another form of its company is (rule 7). */
export type IsSuperseded = (form: string, company: string) => boolean

/** One pass over what is in force without part, which is all that stands under any key. */
export function supersededForms({ graph: { inForce, states, words } }: View): IsSuperseded {
  const [standing, companies] = [new Set<number>(), new Set<number>()]
  const key = words.find(withoutPart)
  for (let state = 0; state < states.size; state += 1) {
    if (states.keyOf(state) !== key) continue
    for (let at = inForce.start(state), end = inForce.end(state); at < end; at += forceRow.size) {
      if (inForce.values[at + forceRow.to] !== never) continue
      standing.add(inForce.values[at + forceRow.declaration] ?? 0)
      companies.add(states.companyOf(state))
    }
  }
  return (form, company) => companies.has(words.find(company)) && !standing.has(words.find(form))
}
