/** Facts for the tests of resolve, as small as a case allows. */
import type { BomEdge } from '../../../graph/edges.js'
import {
  QuestionRole,
  type Answer,
  type BomRow,
  type Day,
  type Decision,
  type Declaration,
  type RelationRow,
  type Scope,
  type SmelterLine,
  type SmelterRow,
  type SupplierRow,
} from '../../../graph/model.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { resolveCompany, type CompanyEdges, type CompanyFacts } from '../../../graph/resolve/company.js'
import type { DecisionFact, DeclarationFact, Effective, References } from '../../../graph/resolve/facts.js'
import { foldNumber, stateKeyOf } from '../../../graph/resolve/part-number.js'
import type { MineralHead } from '../../../graph/resolve/question-roles.js'
import type { Candidate } from '../../../graph/resolve/standing.js'
import type { KeyedPart } from '../../../graph/resolve/supply.js'

/** What a form says about one mineral; a role left out is not asked, `''` is a blank cell. */
export type Said = Partial<Record<QuestionRole, string>> & { readonly lines?: number }

export interface FormOptions {
  readonly company?: string
  readonly effective?: Day | undefined
  readonly received?: Day
  readonly scope?: Scope | undefined
  readonly description?: string
  /** Product numbers, or pairs of the supplier's and the requester's number. */
  readonly products?: readonly (string | readonly [string, string])[]
  readonly says?: Readonly<Record<string, Said>>
}

export const yes: Said = { used: 'Yes', remains: 'Yes', allIdentified: 'Yes', allReported: 'Yes', lines: 1 }
export const no: Said = { used: 'No', remains: '', allIdentified: '', allReported: '', lines: 0 }

export function aForm(id: string, options: FormOptions = {}): DeclarationFact {
  return {
    file: { id, name: `${id}.xlsx`, bytes: 1 },
    received: options.received ?? '2025-02-01',
    revision: 1,
    company: options.company ?? 'S1',
    declaration: aDeclaration({ effective: '2025-01-01', scope: 'A', ...options }),
  }
}

export function aDeclaration(options: FormOptions): Declaration {
  const says = Object.entries(options.says ?? { Tin: yes })
  return {
    template: 'CMRT',
    version: '6.5',
    language: 'en',
    ...(options.scope && { scope: options.scope }),
    ...(options.description !== undefined && { scopeDescription: options.description }),
    minerals: says.map(([mineral]) => mineral),
    ...(options.effective && { effectiveDate: options.effective }),
    company: {},
    answers: says.flatMap(([mineral, said]) => answersOf(mineral, said)),
    smelters: says
      .flatMap(([mineral, { lines = 0 }]) => Array.from({ length: lines }, () => mineral))
      .map((mineral, index) => aLine({ row: 5 + index, mineral, cid: `CID90000${index}` })),
    mines: [],
    products: (options.products ?? []).map((product, index) => productLine(product, 6 + index)),
    checker: { missing: 0, broken: false },
    findings: [],
  }
}

function answersOf(mineral: string, said: Said): Answer[] {
  const roles = QuestionRole.options.flatMap((role) => {
    const text = said[role]
    return text === undefined ? [] : [{ role, text }]
  })
  return roles.map(({ role, text }) => ({
    question: role,
    role,
    mineral,
    ...(text !== '' && { answer: text, text }),
    cell: 'D1',
  }))
}

function productLine(
  product: string | readonly [string, string],
  row: number,
): Declaration['products'][number] {
  const [number, requesterNumber] = typeof product === 'string' ? [product] : product
  return {
    row,
    ...(number !== '' && { number }),
    ...(requesterNumber !== undefined && { requesterNumber }),
    cells: {},
  }
}

export const aLine = (line: Partial<SmelterLine> = {}): SmelterLine => ({
  row: 5,
  status: 'listed',
  candidates: [],
  mineral: 'Tin',
  origins: [],
  typed: {},
  cells: {},
  ...line,
})

/** A part asked for by a BOM line: the supplier's number (ours where it gives none) and ours. */
export function aPart(label: string, ours = label): KeyedPart {
  const key = { number: foldNumber(label), part: foldNumber(ours) }
  return { ...key, key: stateKeyOf(key), label }
}

export const aBomEdge = (part: KeyedPart, edge: Partial<BomEdge> = {}): BomEdge => ({
  product: 'FG-1',
  company: 'S1',
  key: part.key,
  label: part.label,
  part: part.label,
  minerals: 'all',
  named: 'S1',
  source: { file: 'bom', row: 2 },
  ...edge,
})

export const aDecision = (decision: Decision, id = 'd1'): DecisionFact => ({
  id,
  received: decision.day,
  at: `${decision.day}T12:00:00.000Z`,
  by: 'local',
  decision,
})

export const aHead = (head: Partial<MineralHead> = {}): MineralHead => ({
  mineral: 'tin',
  used: 'yes',
  remains: 'yes',
  completeness: 'complete',
  lines: 1,
  certainLines: head.lines ?? 1,
  ...head,
})

export const aCandidate = (candidate: Partial<Candidate> = {}): Candidate => ({
  id: 'a',
  received: '2025-02-01',
  effective: '2025-01-01',
  staleFrom: '2026-04-02',
  stale: false,
  key: '*',
  head: aHead(),
  ...candidate,
})

export const companyOf = (facts: Partial<CompanyFacts>): CompanyEdges =>
  resolveCompany({
    company: 'S1',
    declarations: [],
    decisions: [],
    keys: [],
    bom: [],
    policy: defaultPolicy,
    smelters: [],
    ...facts,
  })

/** What is in force for a key and mineral on a day, by declaration id. */
export const inForceOn = (edges: CompanyEdges, key: string, day: Day, mineral = 'tin') =>
  edges.stands
    .filter((edge) => edge.key === key && edge.mineral === mineral && holdsOn(edge, day))
    .toSorted((a, b) => (a.declaration < b.declaration ? -1 : 1))

export const holdsOn = (edge: { validFrom?: Day; validTo?: Day }, day: Day): boolean =>
  (edge.validFrom === undefined || edge.validFrom <= day) &&
  (edge.validTo === undefined || day < edge.validTo)

export const noReferences: References = {
  bom: [],
  relations: [],
  suppliers: [],
  smelters: [],
  statuses: [],
  origins: [],
  areas: [],
  watch: [],
}

export const effective = <Row>(row: Row, extra: Partial<Effective<Row>> = {}): Effective<Row> => ({
  row,
  file: 'list',
  received: '2025-01-01',
  ...extra,
})

export const aBomRow = (row: Partial<BomRow>): Effective<BomRow> =>
  effective({ row: 2, product: 'FG-1', part: 'PN-1', minerals: 'all', ...row })

export const aRelation = (row: Partial<RelationRow>): Effective<RelationRow> =>
  effective({ row: 2, buyer: 'S1', supplier: 'S2', minerals: 'all', ...row })

export const aSupplier = (row: Partial<SupplierRow>): Effective<SupplierRow> =>
  effective({ row: 2, supplier: 'S1', name: 'Aldermoor Components Ltd.', aliases: [], ...row })

export const aSmelter = (row: Partial<SmelterRow>): Effective<SmelterRow> =>
  effective({ row: 2, cid: 'CID900001', mineral: 'tin', name: 'Alder Tin', aliases: [], ...row })
