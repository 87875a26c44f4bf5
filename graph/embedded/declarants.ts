import { formSheets } from '../form-sheets.js'
import { countryOfAddress } from '../lists/address-country.js'
import type { Declaration, Finding } from '../model.js'
import { declarantsOf } from '../resolve/acceptance.js'
import { companyWaits, isWaiting } from '../resolve/waiting.js'
import type { CompanyMention, IdentifiedCompany } from '../resolve/company-identity.js'
import type { DecisionFact } from '../resolve/facts.js'
import { withoutLines } from './heads.js'
import { type Row, text } from './database.js'
import type { EdgeWriter } from './edge-writer.js'
import type { Resolution } from './resolution.js'
import { writeMentions } from './mentions.js'

/** How a form names its declarant, and in which cell; the sheet where it is not a template's own. */
export type DeclarantMention = CompanyMention & { readonly sheet?: string; readonly cell?: string }

/** By its file where the cell is empty; the country only as its address says it (rule 19). */
export function mentionOf(company: Declaration['company'], fileName: string): DeclarantMention {
  const { companyName, uniqueId, uniqueIdAuthority, address } = company
  const country = countryOfAddress(address?.value ?? '')
  return {
    text: companyName?.value ?? fileName,
    ...(uniqueId?.value !== undefined && { uniqueId: uniqueId.value }),
    ...(uniqueIdAuthority?.value !== undefined && { authority: uniqueIdAuthority.value }),
    ...(country !== undefined && { country }),
    ...(companyName?.sheet !== undefined && { sheet: companyName.sheet }),
    ...(companyName !== undefined && { cell: companyName.cell }),
  }
}

export interface Declarant {
  readonly declaration: string
  readonly mention: DeclarantMention
}

/** The declarants of all forms as they name themselves. */
export const declarants = (writer: EdgeWriter): Declarant[] =>
  writer.database.all('SELECT id, mention FROM declarations ORDER BY id').map(declarantOf)

/** Those that name this company, as they are read. */
export function declarantsNaming(writer: EdgeWriter, company: string): Declarant[] {
  const sql = `SELECT id, mention FROM declarations
    JOIN declared_by ON declaration = declarations.id AND as_read = 1 AND to_revision IS NULL WHERE company = ?`
  return writer.database.all(sql, company).map(declarantOf)
}

/** The declarant of one form, if it is known yet. */
export function declarant(writer: EdgeWriter, declaration: string): Declarant | undefined {
  const row = writer.database.get('SELECT id, mention FROM declarations WHERE id = ?', declaration)
  return row && declarantOf(row)
}

const declarantOf = ([id, mention]: Row): Declarant => ({
  declaration: text(id),
  mention: JSON.parse(text(mention)) as DeclarantMention, // written by `FactStore` alone
})

/**
 * Writes whose a form is: the company it names, and those a person corrects it to (rules 3, 19). Returns the
 * companies that gained or lost it.
 */
export function writeDeclarant(
  resolution: Resolution,
  declarant: Declarant,
): { asRead: IdentifiedCompany; changed: string[]; findings: readonly Finding[] } {
  const { writer, lists, decisions } = resolution
  const { declaration, mention } = declarant
  const asRead = lists.directory.identify(mention, declaration)
  const rows = allDeclarants(declaration, asRead, decisions).map((company) => [
    declaration,
    company,
    company === asRead.id ? 1 : 0,
  ])
  const part = { where: 'declaration = ?', values: [declaration] }
  const changed = writer.replaceRows('declared_by', ['declaration', 'company', 'as_read'], part, rows)
  if (changed.length > 0) writer.touched.declarations.add(declaration)
  return {
    asRead,
    changed: changed.map(([, company]) => String(company)),
    findings: noteDeclarant(resolution, declarant, asRead),
  }
}

/** Where the form names its declarant, and the finding if that waits for a person (rule 19). */
function noteDeclarant(
  { writer, references, lists }: Resolution,
  { declaration, mention: { sheet = formSheets.declaration, cell, ...named } }: Declarant,
  asRead: IdentifiedCompany,
): readonly Finding[] {
  const { text, ...clues } = named
  const waits = isWaiting(asRead, references.suppliers)
  const where = { sheet, ...(cell !== undefined && { cell }) }
  const subject = { kind: 'company', text } as const
  writeMentions(writer, { owner: declaration, kind: 'company' }, [
    { subject, waits, ...where, clues, near: [] },
  ])
  if (!waits) return []

  const candidates = lists.directory.candidates(named)
  return [companyWaits({ declaration, company: asRead.id, text, candidates, ...where })]
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

const unread: Declaration = { template: '', version: '', language: '', minerals: [], ...withoutLines }
