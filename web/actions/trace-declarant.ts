import { client } from '../client.js'
import { openCompany } from './navigate.js'

/**
 * Traces whoever a form speaks for now. The report on its file says who that was when it was read: lists and decisions
 * may have given the company another id since.
 */
export async function traceDeclarant(form: {
  readonly declaration: string
  readonly company: string
}): Promise<void> {
  const { company } = await client.declaration(form.declaration).catch(() => form)
  openCompany(company)
}
