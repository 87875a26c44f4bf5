import type { Declaration } from '../model.js'
import { declarantsOf } from '../resolve/acceptance.js'
import type { CompanyMention, IdentifiedCompany } from '../resolve/company-identity.js'
import type { DecisionFact } from '../resolve/facts.js'
import { text } from './database.js'
import type { EdgeWriter } from './edge-writer.js'
import type { Resolution } from './resolution.js'

/** How a form names its declarant (rule 19); by its file where the cell is empty. */
export function mentionOf(company: Declaration['company'], fileName: string): CompanyMention {
  const uniqueId = company.uniqueId?.value
  const authority = company.uniqueIdAuthority?.value
  return {
    text: company.companyName?.value ?? fileName,
    ...(uniqueId === undefined ? {} : { uniqueId }),
    ...(authority === undefined ? {} : { authority }),
  }
}

interface Declarant {
  readonly declaration: string
  readonly mention: CompanyMention
}

/** The declarants of all forms as they name themselves. */
export const declarants = (writer: EdgeWriter): Declarant[] =>
  writer.database.all('SELECT id, mention FROM declarations ORDER BY id').map(([id, mention]) => ({
    declaration: text(id),
    mention: JSON.parse(text(mention)) as CompanyMention, // written by `FactStore` alone
  }))

/**
 * Writes whose a form is: the company it names, and those a person corrects it to (rules 3, 19). Returns the
 * companies that gained or lost it.
 */
export function writeDeclarant(
  { writer, lists, decisions }: Pick<Resolution, 'writer' | 'lists' | 'decisions'>,
  { declaration, mention }: Declarant,
): { asRead: IdentifiedCompany; changed: string[] } {
  const asRead = lists.directory.identify(mention)
  const rows = allDeclarants(declaration, asRead, decisions).map((company) => [
    declaration,
    company,
    company === asRead.id ? 1 : 0,
  ])
  const part = { where: 'declaration = ?', values: [declaration] }
  const changed = writer.replaceRows('declared_by', ['declaration', 'company', 'as_read'], part, rows)
  if (changed.length > 0) writer.touched.declarations.add(declaration)
  return { asRead, changed: changed.map(([, company]) => String(company)) }
}

/** Corrections name companies; nothing else of the fact matters to them. */
function allDeclarants(
  declaration: string,
  { id }: IdentifiedCompany,
  decisions: readonly DecisionFact[],
): readonly string[] {
  const corrected = decisions.some(({ decision }) => decision.kind === 'correction')
  if (!corrected) return [id]

  const file = { id: declaration, name: '', bytes: 0 }
  const fact = { file, received: '', revision: 0, company: id, declaration: unread }
  return [...new Set([id, ...declarantsOf(fact, decisions)])]
}

const unread: Declaration = {
  template: '',
  version: '',
  language: '',
  minerals: [],
  company: {},
  answers: [],
  smelters: [],
  mines: [],
  products: [],
  checker: { missing: 0, broken: false },
  findings: [],
}
