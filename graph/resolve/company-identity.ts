import type { SupplierRow } from '../model.js'
import type { Effective } from './facts.js'

/** How a row or a form names a company; `text` is a listed id or a name. */
export interface CompanyMention {
  readonly text: string
  readonly uniqueId?: string
  readonly authority?: string
  readonly country?: string
  readonly localName?: string
}

/** `listed`: on the list of suppliers; otherwise a company of its own that waits for a person. */
export interface IdentifiedCompany {
  readonly id: string
  readonly name: string
  readonly listed: boolean
}

export interface CompanyDirectory {
  identify(mention: CompanyMention): IdentifiedCompany
}

/** Certain matches of rule 19 only; whatever is not certain becomes a company of its own, named by its name. */
export function companyDirectory(suppliers: readonly Effective<SupplierRow>[]): CompanyDirectory {
  const ids = new Map(suppliers.map(({ row }) => [row.supplier, row.name]))
  return {
    identify: ({ text }) => ({ id: text, name: ids.get(text) ?? text, listed: ids.has(text) }),
  }
}
