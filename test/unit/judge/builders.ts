import { defaultPolicy, type Policy } from '../../../graph/policy.js'
import { coveredAreas } from '../../../graph/judge/areas-in-force.js'
import type { OpenFinding } from '../../../graph/findings-ledger.js'
import { judgeMineral, type JudgedMineral } from '../../../graph/judge/judge-mineral.js'
import { judgeContext, judgeSmelter, type JudgeContext } from '../../../graph/judge/judge-smelter.js'
import type { StatedOrigin, Strength } from '../../../graph/model.js'
import type {
  AreaEntry,
  AreaList,
  ClaimGroup,
  InForce,
  Reach,
  ReachedDeclaration,
  ReachedState,
  ReachLinks,
  SchemeStatus,
  SmelterFacts,
  WatchEntry,
} from '../../../graph/supply-graph.js'

export const today = '2026-06-30'

/** `CD`, `BJ/Alibori`, `recycled`, `deferred`, `unknown`, `group:L3`. */
export function origin(text: string): StatedOrigin {
  if (text === 'recycled' || text === 'deferred' || text === 'unknown') return { kind: text }
  if (text.startsWith('group:')) return { kind: 'group', group: text.slice('group:'.length) }
  const [code = '', region] = text.split('/')
  return region === undefined ? { kind: 'country', code } : { kind: 'region', code, region }
}

/** A claim by one supplier's smelter line, unless `more` says otherwise. */
export const claim = (text: string, more: Partial<ClaimGroup> = {}): ClaimGroup => ({
  origin: origin(text),
  source: 'line',
  stale: false,
  saysNo: false,
  mixed: false,
  declarants: ['acme'],
  ...more,
})

export const status = (word: string, date: string, more: Partial<SchemeStatus> = {}): SchemeStatus => ({
  scheme: 'RMAP',
  status: word,
  date,
  ...more,
})

export const conformant = status('Conformant', '2026-01-10')

export const facts = (more: Partial<SmelterFacts> = {}): SmelterFacts => ({
  id: 'CID900001',
  mineral: 'tin',
  name: 'Penang Crown',
  identity: 'listed',
  country: 'MY',
  claims: [],
  declarants: ['acme'],
  statuses: [],
  ...more,
})

export const entry = (country: string, more: Partial<AreaEntry> = {}): AreaEntry => ({
  country,
  regionsComplete: true,
  confirmed: true,
  validFrom: '2026-01-01',
  ...more,
})

export const areaList = (entries: readonly AreaEntry[], more: Partial<AreaList> = {}): AreaList => ({
  id: 'house',
  dates: ['2026-01-01'],
  entries,
  ...more,
})

export const covered = coveredAreas(['AO', 'BI', 'CD', 'CF', 'CG', 'RW', 'SS', 'TZ', 'UG', 'ZM'])

export const context = (
  more: {
    areas?: readonly AreaList[]
    watch?: readonly WatchEntry[]
    policy?: Partial<Policy>
    day?: string
    mineral?: string
  } = {},
): JudgeContext =>
  judgeContext({
    day: more.day ?? today,
    mineral: more.mineral ?? 'tin',
    policy: { ...defaultPolicy, ...more.policy },
    areas: [covered, ...(more.areas ?? [])],
    watch: more.watch ?? [],
  })

/** A supplier's form in force for a state: fresh, Yes, proven, lines count. */
export interface Form extends Partial<Omit<InForce, 'declaration'>> {
  readonly id: string
  /** Ids of the facts given to the reach. */
  readonly uses?: readonly string[]
  readonly stated?: ReachedDeclaration['stated']
  readonly scope?: string
  readonly effective?: string
}

export interface State extends Partial<Omit<ReachedState, 'inForce' | 'company'>> {
  readonly company: string
  readonly forms?: readonly Form[]
}

const inForceOf = (form: Form): Omit<InForce, 'declaration'> => ({
  strength: form.strength ?? 'strong',
  proven: form.proven ?? true,
  stale: form.stale ?? false,
  closed: form.closed ?? false,
  covers: form.covers ?? false,
  answered: form.answered ?? true,
  counts: form.counts ?? true,
  conflict: form.conflict ?? false,
  ends: form.ends ?? [],
})

/** One place leads to another: indexes as in `Reach.links`. */
export const hop = (from: number, to: number): ReachLinks => ({ from: [from], to: [to] })

/** A reach of states and the smelters their forms name; `links` default to product → every tier 1 state. */
export function aReach(
  states: readonly State[],
  smelters: readonly SmelterFacts[] = [],
  more: Partial<Reach> = {},
): Reach {
  const declarations: ReachedDeclaration[] = []
  const indexOf = ({ id, uses = [], stated = {}, ...form }: Form, company: string): number => {
    const known = declarations.findIndex((declaration) => declaration.id === id)
    if (known >= 0) return known
    declarations.push({
      id,
      company,
      template: 'CMRT',
      version: '6.5',
      scope: form.scope ?? 'A',
      effective: form.effective ?? '2026-02-01',
      uses: uses.map((smelter) => smelters.findIndex((known) => known.id === smelter)),
      stated,
    })
    return declarations.length - 1
  }
  const reached = states.map(({ forms = [], ...state }): ReachedState => ({
    key: state.label ?? '',
    strength: 'strong',
    tier: 1,
    covered: false,
    ...state,
    inForce: forms.map((form) => ({ ...inForceOf(form), declaration: indexOf(form, state.company) })),
  }))
  const links = reached.flatMap(({ tier }, to) => (tier === 1 ? [hop(-1, to)] : []))
  return {
    mineral: 'tin',
    products: ['LD-100'],
    states: reached,
    declarations,
    smelters: smelters.map(({ id, identity }) => ({ id, identity })),
    links,
    noSupplier: [],
    noBom: [],
    outOfScope: 0,
    findings: [],
    ...more,
  }
}

/** Judges a reach of `states` over `smelters`. */
export function judged(
  states: readonly State[],
  smelters: readonly SmelterFacts[] = [],
  more: {
    reach?: Partial<Reach>
    context?: JudgeContext
    declaredOnly?: boolean
    strength?: Strength
    names?: ReadonlyMap<string, string>
    across?: readonly OpenFinding[]
  } = {},
): JudgedMineral {
  const shared = more.context ?? context()
  return judgeMineral({
    reach: aReach(states, smelters, more.reach),
    judged: smelters.map((smelter) => judgeSmelter(smelter, shared)),
    context: shared,
    names: more.names ?? new Map(),
    across: more.across ?? [],
    declaredOnly: more.declaredOnly ?? false,
    ...(more.strength === undefined ? {} : { strength: more.strength }),
  })
}
