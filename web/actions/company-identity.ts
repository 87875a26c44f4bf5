/** Which company is which, by the word of a person: a fact like every other, taken back under Decisions. */
import { client } from '../client.js'
import { decider } from '../state/desk.js'
import { refreshAll } from './ask.js'
import { openCompany } from './navigate.js'

export interface CompanyRuling {
  /** `merge`: the company is `into`; `split`: what is called `text` is `into` instead. */
  readonly kind: 'merge' | 'split'
  readonly into: string
  readonly text: string
  readonly reason: string
}

/** What went wrong, or nothing: then the other company is shown. */
export async function ruleOnCompany(
  company: string,
  { kind, into, text, reason }: CompanyRuling,
): Promise<unknown> {
  const signed = {
    into,
    ...(decider.value.trim() !== '' && { by: decider.value.trim() }),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  }
  try {
    if (kind === 'merge') await client.mergeCompany(company, signed)
    else await client.splitCompany(company, { ...signed, text })
  } catch (problem) {
    return problem
  }
  openCompany(into)
  await refreshAll()
  return undefined
}
