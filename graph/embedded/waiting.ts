/**
 * Identities that wait for a person, as records of the same transaction as the edges they belong to: one per
 * declaration and kind, what `GET /reviews` lists.
 */
import { formSheets } from '../form-sheets.js'
import type { Finding } from '../model.js'
import type { IdentifiedCompany } from '../resolve/company-identity.js'
import type { DeclarationFact } from '../resolve/facts.js'
import type { WaitingLine } from '../resolve/smelter-identity.js'
import { companyWaits, decidableLines, isWaiting } from '../resolve/waiting.js'
import { type Review, waitingCompanies, waitingSmelters } from '../reviews.js'
import type { Declarant } from './declarants.js'
import type { EdgeWriter } from './edge-writer.js'
import { EmbeddedRecordStore } from './records.js'
import type { Resolution } from './resolution.js'

/** Keeps whether the declarant waits (rule 19); the finding if it does. */
export function noteCompany(
  { writer, references, lists }: Resolution,
  { declaration, received, mention: { sheet = formSheets.declaration, cell, ...named } }: Declarant,
  asRead: IdentifiedCompany,
): readonly Finding[] {
  if (!isWaiting(asRead, references.suppliers)) {
    keep(writer, { collection: waitingCompanies, declaration }, [])
    return []
  }

  const candidates = lists.directory.candidates(named).map(({ id, name }) => ({ id, name }))
  const where = { declaration, sheet, ...(cell !== undefined && { cell }) }
  const about = { text: named.text, company: asRead.id, candidates, since: received }
  const review: Review = { id: `company:${declaration}`, kind: 'company', ...about, ...where }
  keep(writer, { collection: waitingCompanies, declaration }, [review])
  return [companyWaits({ ...about, ...where })]
}

/** Keeps the lines that wait (rule 18). */
export function noteSmelters(
  writer: EdgeWriter,
  { file, received }: DeclarationFact,
  waiting: readonly WaitingLine[],
): void {
  const reviews = decidableLines(waiting).map(
    ({ sheet, row, name, mineral, isPossible, company, cell, candidates }): Review => ({
      id: `smelter:${file.id}:${row}`,
      kind: 'smelter',
      text: name,
      ...(!isPossible && { mineral }),
      company,
      declaration: file.id,
      sheet: sheet ?? formSheets.smelterList,
      ...(cell !== undefined && { cell }),
      candidates: candidates.map((id) => ({ id })),
      since: received,
    }),
  )
  keep(writer, { collection: waitingSmelters, declaration: file.id }, reviews)
}

function keep(
  { database }: EdgeWriter,
  { collection, declaration }: { collection: string; declaration: string },
  reviews: readonly Review[],
): void {
  const records = new EmbeddedRecordStore(database)
  if (reviews.length > 0) records.put(collection, declaration, { reviews })
  else records.remove(collection, declaration)
}
