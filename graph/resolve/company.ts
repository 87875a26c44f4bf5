/**
 * Declarations of one company → what stands, for what and when. Time is cut at the days on which anything changes
 * (timeline.ts), parts are grouped by the forms that name them (part-match.ts), minerals are independent.
 */
import type { BomEdge, NotedFinding, RelationEdge, StandsEdge } from '../edges.js'
import type { Policy } from '../policy.js'
import { dateFindings } from './acceptance.js'
import { closedButSupplied } from './closed-supply.js'
import type { DecisionFact, DeclarationFact, References } from './facts.js'
import { activeOn, candidatesFor, type Form, formOf, isProductScoped, turningDays } from './form.js'
import { carriedByForm, type LinesByKey, linesByKey, mineralsDiffer } from './minerals-differ.js'
import { formsForNothing } from './forms-for-nothing.js'
import { identitiesOf } from './identities.js'
import type { Mention } from './mention.js'
import { listedKey, numberOfKey } from './part-number.js'
import { nearNumbers } from './part-mentions.js'
import { nobodySettled, type NumberIndex, numberIndex, type SettledNumber, signature } from './part-match.js'
import { scopeMentions } from './scope-mentions.js'
import { describedScopes, type DescribedScopes } from './scope-key.js'
import { smelterBook } from './smelter-book.js'
import { type Spoken, spokenOf } from './spoken.js'
import type { Candidate } from './standing.js'
import {
  type MineralTimeline,
  type PartGroup,
  standingUnderAnyKey,
  standsOfGroup,
  standsWithoutPart,
} from './stands.js'
import { buyerPartsUnmatched, type KeyedPart } from './supply.js'
import { tieFindings } from './ties.js'
import { momentsOf } from './timeline.js'

export type { Spoken } from './spoken.js'

export interface CompanyEdges {
  readonly stands: readonly StandsEdge[]
  /**
   * Extra BOM edges: minerals a line carries, to its supplier and its sub-assembly, only because its own form says Yes
   * (rule 15, `mineralsDiffer`).
   */
  readonly byForm: readonly BomEdge[]
  readonly noted: readonly NotedFinding[]
  readonly spoken: readonly Spoken[]
  /** Texts of its forms that a person has to tell the meaning of, or has told. */
  readonly mentions: { readonly part: readonly Mention[]; readonly scope: readonly Mention[] }
}

export interface CompanyFacts {
  readonly company: string
  /** All of this company, in any order; those a correction gives to or takes from it too (`declarantsOf`). */
  readonly declarations: readonly DeclarationFact[]
  /** May hold those of other companies. */
  readonly decisions: readonly DecisionFact[]
  readonly keys: readonly KeyedPart[]
  /** Lines to this company. */
  readonly bom: readonly BomEdge[]
  /** Of this company as buyer. */
  readonly relations?: readonly RelationEdge[]
  readonly policy: Policy
  /** The imported smelter lists: a line's CID tells its mineral (rule 18). */
  readonly smelters: References['smelters']
}

/**
 * Which of a company's declarations are in force, for what and when (rules 3, 5–15). `stands` has the keys given and
 * `''` (reached without part). Noted: `buyerPartUnmatched`, `noEffectiveDate`, `effectiveAfterReceipt`,
 * `sameEffectiveDate`, `partMatchedOurNumber`, `partNumberDecided`, `partNumberWaits`, `scopeDecided`, `mineralsDiffer`,
 * `closedButSupplied`, `formForNoProduct`.
 */
export function resolveCompany(facts: CompanyFacts): CompanyEdges {
  const declarations = facts.declarations.toSorted((a, b) => (a.file.id < b.file.id ? -1 : 1))
  const book = smelterBook(facts)
  const forms = declarations.map((fact) => formOf(fact, { decisions: facts.decisions, book }))
  const lists = forms.filter(isProductScoped).map(({ fact }) => listOf(fact))
  const settledNumber = settledNumbers(facts)
  const index = numberIndex(lists, settledNumber)
  const described = describedScopes(facts.company, facts.decisions)
  const groups = groupParts(facts.keys, index, described)
  const minerals = [...new Set(forms.flatMap(({ heads }) => [...heads.keys()]))].toSorted()

  const { company, keys: parts, decisions } = facts
  const numbers = nearNumbers({ company, lists, parts, index, settledNumber })
  const scopes = scopeMentions({ company, forms, described, identities: identitiesOf(decisions) })
  const lines = linesByKey(facts.bom)
  const timelineOf = timelines(facts, forms, described)
  const resolved = minerals.map((mineral) => resolveMineral(timelineOf(mineral), { groups, index, lines }))
  const byForm = resolved.flatMap((each) => each.byForm)
  const stands = resolved.flatMap((each) => each.stands)
  return {
    stands,
    byForm,
    spoken: resolved.flatMap((each) => each.spoken),
    mentions: { part: numbers.mentions, scope: scopes.mentions },
    noted: [
      ...buyerPartsUnmatched(facts.relations ?? []),
      ...declarations.flatMap((fact) => dateFindings(fact, facts.policy)),
      ...forms.flatMap((form) => formsForNothing(facts.company, form)),
      ...resolved.flatMap((each) => each.noted),
      ...numbers.noted,
      ...scopes.noted,
      ...mineralsDiffer(byForm),
      ...closedButSupplied(stands, facts.relations ?? []),
    ],
  }
}

/** What a person has decided that a listed number of this company means, there or wherever it stands. */
function settledNumbers({ company, decisions }: CompanyFacts): SettledNumber {
  const identities = identitiesOf(decisions)
  if (!identities.settles('part')) return nobodySettled
  return (file, { text, row }) => identities.settled({ kind: 'part', text, company }, { file, row })
}

const listOf = ({ file, declaration }: DeclarationFact) => ({ id: file.id, products: declaration.products })

/** Parts that the same forms name are one group; a part that a decision names is a group of its own. */
function groupParts(
  parts: readonly KeyedPart[],
  index: NumberIndex,
  described: DescribedScopes,
): readonly PartGroup[] {
  const groups = new Map<string, { forms: ReadonlySet<string>; parts: KeyedPart[] }>()
  for (const part of parts) {
    const { forms } = index.match(part)
    const id = JSON.stringify([signature(forms), described.namesPart(part) ? part.key : ''])
    const group = groups.get(id) ?? { forms, parts: [] }
    group.parts.push(part)
    groups.set(id, group)
  }
  return [...groups.values(), ...[...index.formSets, new Set<string>()].map(listedGroup)]
}

/** Numbers that nobody is known to buy under: of product-scoped forms, or, without forms, of others alone. */
function listedGroup(forms: ReadonlySet<string>): PartGroup {
  const key = listedKey(signature(forms))
  return { forms, parts: [{ key, number: numberOfKey(key), label: '' }] }
}

/** The timeline of each mineral, over moments that all minerals share. */
function timelines(
  { company, policy }: CompanyFacts,
  forms: readonly Form[],
  described: DescribedScopes,
): (mineral: string) => MineralTimeline {
  const days = [...forms.flatMap((form) => turningDays(form, policy)), ...described.days]
  const moments = momentsOf(days)
  const active = moments.map(({ from }) =>
    forms.flatMap((form) => activeOn(form, from, { company, described, policy }) ?? []),
  )
  return (mineral) => ({
    company,
    mineral,
    moments,
    described,
    candidates: moments.map(({ from }, at) => candidatesFor(mineral, from, active[at] ?? [])),
  })
}

interface Parts {
  readonly groups: readonly PartGroup[]
  readonly index: NumberIndex
  readonly lines: LinesByKey
}

type MineralEdges = Omit<CompanyEdges, 'mentions'>

function resolveMineral(timeline: MineralTimeline, { groups, index, lines }: Parts): MineralEdges {
  const standing = timeline.candidates.map((candidates) => standingUnderAnyKey(candidates, index.formSets))
  const standingAt = (at: number): readonly Candidate[] => standing[at] ?? []
  return {
    stands: [
      ...groups.flatMap((group) => standsOfGroup(timeline, group)),
      ...standsWithoutPart(timeline, standingAt),
    ],
    byForm: groups.flatMap((group) => carriedByForm(timeline, group, lines)),
    spoken: spokenOf(timeline, standingAt),
    noted: tieFindings(timeline, index),
  }
}
