import type { UsesEdge } from '../edges.js'
import type { Finding } from '../model.js'
import { periodsOf } from '../resolve/acceptance.js'
import { resolveCompany, type Spoken } from '../resolve/company.js'
import type { DeclarationFact } from '../resolve/facts.js'
import { findingsIn, isAboutOtherForms, nameFiles } from '../resolve/noted.js'
import { minesWithoutSmelter, resolveClaims } from '../resolve/origin-claims.js'
import { originMentions } from '../resolve/origin-mentions.js'
import { resolveUses } from '../resolve/smelter-identity.js'
import { companySupply } from '../resolve/supply-step.js'
import { smelterWaits } from '../resolve/waiting.js'
import { claimOwner, claimOwnersOf } from './claim-owner.js'
import { text } from './database.js'
import { claimsBlock, notedBlock, standsBlock, usesBlock } from './edge-blocks.js'
import type { Resolution } from './resolution.js'
import { writeMentions } from './mentions.js'
import { formBlock } from './supply-blocks.js'

/**
 * Resolves one company from its facts and writes what differs: which forms stand (rules 3–15), the smelters their
 * lines name (18), the origins they claim (20, 21), what a person should see. Findings are those about the company,
 * or about the company and the form `about`, never about others of its forms.
 */
export function writeCompany(resolution: Resolution, company: string, about?: string): readonly Finding[] {
  const declarations = resolution.facts.declarationsOf(company)
  const { spoken, findings } = writeStanding(resolution, company, declarations)
  endOtherClaims(resolution, company, declarations)

  const found = declarations.map((fact) => writeDeclaration(resolution, { company, fact, spoken }))
  const own = about === undefined ? findings : findings.filter((one) => !isAboutOtherForms(one, about))
  return [...own, ...found.filter(({ id }) => id === about).flatMap((one) => one.findings)]
}

/** What BOM lines and relations can change of a company: what its forms stand for, not what their lines say. */
export const writeCompanySupply = (resolution: Resolution, company: string): readonly Finding[] =>
  writeStanding(resolution, company, resolution.facts.declarationsOf(company)).findings

function writeStanding(
  { writer, supply, decisions, fileName, policy, references }: Resolution,
  company: string,
  declarations: readonly DeclarationFact[],
): { readonly spoken: readonly Spoken[]; readonly findings: readonly Finding[] } {
  const { smelters } = references
  const supplied = companySupply(supply, company)
  const edges = resolveCompany({ company, declarations, decisions, ...supplied, policy, smelters })

  writer.replaceBlock('stands', company, standsBlock(edges.stands, writer.words))
  writer.replaceBlock('by_form', company, formBlock(edges.byForm, writer.words))
  const noted = edges.noted.map((one) => ({
    ...one,
    finding: nameFiles(one.finding, fileName),
  }))
  writer.replaceBlock('noted', company, notedBlock(noted, writer.words))
  for (const kind of ['part', 'scope'] as const)
    writeMentions(writer, { owner: company, kind }, edges.mentions[kind])
  return { spoken: edges.spoken, findings: findingsIn(noted) }
}

interface Declared {
  readonly company: string
  readonly fact: DeclarationFact
  readonly spoken: readonly Spoken[]
}

/** Uses belong to the form and are written with its last declarant; claims to every company it spoke for. */
function writeDeclaration(resolution: Resolution, { company, fact, spoken }: Declared) {
  const { writer, references, decisions, identities } = resolution
  const id = fact.file.id
  const declarant = periodsOf(fact, decisions).at(-1)?.company ?? company
  const { uses, waiting, mentions, findings } = resolveUses({
    declaration: id,
    company: declarant,
    read: fact.declaration,
    references,
    identities,
  })

  if (declarant === company) {
    writer.replaceBlock('uses', id, usesBlock(uses, writer.words))
    writeMentions(writer, { owner: id, kind: 'smelter' }, mentions)
    writeMentions(writer, { owner: id, kind: 'origin' }, originMentions(fact.declaration, id, identities))
  }
  writer.replaceBlock(
    'sources_from',
    claimOwner(company, id),
    claimsOf({ company, fact, spoken }, uses, resolution),
  )
  return {
    id,
    findings: [
      ...findings,
      ...smelterWaits(waiting),
      ...minesWithoutSmelter({ uses, read: fact.declaration }),
    ],
  }
}

function claimsOf(
  { company, fact, spoken }: Declared,
  uses: readonly UsesEdge[],
  { writer, identities }: Resolution,
): Int32Array {
  const file = fact.file.id
  const own = spoken.filter(({ declaration }) => declaration === file)
  const claims = resolveClaims({ uses, read: fact.declaration, file, spoken: own, company, identities })
  return claimsBlock(claims, writer.words)
}

/** Claims of forms that are no longer the company's. */
function endOtherClaims(
  { writer }: Resolution,
  company: string,
  declarations: readonly DeclarationFact[],
): void {
  const kept = new Set(declarations.map(({ file }) => claimOwner(company, file.id)))
  const sql = 'SELECT owner FROM sources_from WHERE owner > ? AND owner < ? AND to_revision IS NULL'
  for (const [owner] of writer.database.all(sql, ...claimOwnersOf(company))) {
    if (!kept.has(text(owner))) writer.replaceBlock('sources_from', text(owner), new Int32Array())
  }
}
