/** Identities that wait for a person (rules 18, 19), as findings of the form they stand in. */
import { formSheets } from '../form-sheets.js'
import type { Finding } from '../model.js'
import type { IdentifiedCompany } from './company-identity.js'
import type { WaitingLine } from './smelter-identity.js'

/** Lines told one by one; of more, only how many. */
const toldApart = 20

/** A declarant that the list of suppliers does not settle. */
export interface WaitingCompany {
  readonly declaration: string
  /** The company made of its name. */
  readonly company: string
  readonly text: string
  readonly sheet?: string
  readonly cell?: string
  /** Listed suppliers of a similar name, best first. */
  readonly candidates: readonly Pick<IdentifiedCompany, 'id' | 'name'>[]
}

export const companyWaits = ({ text, sheet, cell, candidates }: WaitingCompany): Finding => ({
  code: 'companyWaits',
  severity: 'warning',
  sheet: sheet ?? formSheets.declaration,
  ...(cell !== undefined && { cell }),
  params: {
    name: text,
    ...(candidates.length > 0 && { near: candidates.map(({ name }) => name).join(', ') }),
  },
})

/** Lines a person can decide, each once; one "not yet identified" has nothing to decide. */
export function decidableLines(waiting: readonly WaitingLine[]): readonly WaitingLine[] {
  const byRow = new Map(waiting.map((line) => [line.row, line]))
  return [...byRow.values()].filter(({ reason }) => reason !== 'notIdentified')
}

/** `smelterWaits` a line; one `smeltersWait` with their number where they are many. */
export function smelterWaits(waiting: readonly WaitingLine[]): readonly Finding[] {
  const lines = decidableLines(waiting)
  const sheet = lines[0]?.sheet ?? formSheets.smelterList
  const common = { severity: 'warning', sheet } as const
  if (lines.length > toldApart) return [{ code: 'smeltersWait', ...common, params: { lines: lines.length } }]
  return lines.map(({ row, name, mineral, isPossible, cell, candidates }) => ({
    code: 'smelterWaits',
    ...common,
    row,
    ...(cell !== undefined && { cell }),
    ...(!isPossible && { mineral }),
    params: { name, ...(candidates.length > 0 && { candidates: candidates.join(', ') }) },
  }))
}

/** A list has been imported and neither it nor a person settles who this is. */
export const isWaiting = ({ listed, decided }: IdentifiedCompany, suppliers: readonly unknown[]): boolean =>
  !listed && decided === undefined && suppliers.length > 0
