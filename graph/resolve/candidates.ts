/** What a text may mean, best first and why: guesses for a person, never taken as certain (rules 18, 19). */
import type { Candidate } from '../api.js'
import type { SmelterRow, SupplierRow } from '../model.js'
import type { Effective } from './facts.js'
import { splitLegalForm } from './legal-forms.js'
import type { Mention } from './mention.js'
import { type NearName, nearNames } from './near-names.js'

export interface CandidateSources {
  readonly smelters: readonly Effective<SmelterRow>[]
  readonly suppliers: readonly Effective<SupplierRow>[]
  /** What a CID is called where no list knows it. */
  readonly smelterName: (cid: string) => string | undefined
}

const candidatesShown = 5

/** At most five; `rejected` are not proposed again. */
export function candidatesFor(
  mention: Mention,
  sources: CandidateSources,
  rejected: ReadonlySet<string>,
): readonly Candidate[] {
  return proposals(mention, sources)
    .filter(({ id }) => !rejected.has(id))
    .slice(0, candidatesShown)
}

function proposals(mention: Mention, sources: CandidateSources): readonly Candidate[] {
  switch (mention.subject.kind) {
    case 'smelter':
      return smeltersLike(mention, sources)
    case 'company':
      return companiesLike(mention.subject.text, sources)
    case 'part':
    case 'origin':
    case 'scope':
      return []
  }
}

function smeltersLike(
  { subject, near }: Mention,
  { smelters, smelterName }: CandidateSources,
): readonly Candidate[] {
  const mineral = subject.kind === 'smelter' ? subject.mineral : undefined
  const rows = smelters
    .map(({ row }) => row)
    .filter((row) => mineral === undefined || row.mineral === mineral)
  const byCid = new Map(rows.map((row) => [row.cid, row]))
  const names = rows.flatMap(({ cid, name, aliases }) =>
    [name, ...aliases].map((each) => ({ id: cid, name: splitLegalForm(each).body })),
  )
  const listed = nearNames(names).near(splitLegalForm(subject.text).body, candidatesShown)
  const proposed: readonly NearName[] = near.map((id, rank) => ({ id, likeness: 1 / (rank + 2) }))
  return [...listed, ...proposed.filter(({ id }) => !listed.some((one) => one.id === id))].map(
    ({ id, likeness }) => {
      const row = byCid.get(id)
      return {
        id,
        name: row?.name ?? smelterName(id) ?? id,
        ...(row !== undefined && { mineral: row.mineral }),
        ...(row?.country !== undefined && { country: row.country }),
        likeness,
        reasons: near.includes(id) ? [{ code: 'lookUpNear', speaks: 'for' }] : [],
      }
    },
  )
}

function companiesLike(text: string, { suppliers }: CandidateSources): readonly Candidate[] {
  const rows = new Map(suppliers.map(({ row }) => [row.supplier, row]))
  const names = [...rows.values()].flatMap(({ supplier, name, localName = '', aliases }) =>
    [name, localName, ...aliases].map((each) => ({ id: supplier, name: splitLegalForm(each).body })),
  )
  return nearNames(names)
    .near(splitLegalForm(text).body, candidatesShown)
    .map(({ id, likeness }) => {
      const { name = id, country } = rows.get(id) ?? {}
      return { id, name, ...(country !== undefined && { country }), likeness, reasons: [] }
    })
}
