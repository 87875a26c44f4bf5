/** Replies as a case writes them: what a compliance officer would read off, in an order of their own. */
import type { Cause, KeptFinding } from '../../graph/findings-ledger.js'
import type { Finding } from '../../graph/model.js'
import type { Affected, InForce, Page, Path, Reach, ReachedState } from '../../graph/supply-graph.js'

/**
 * `states`: `company [number]` → strength, tier and `covered`; `inForce`: the same → forms with what they are;
 * `smelters`: form → what its lines name; `links`: `from > to`.
 */
export function readableReach(reach: Reach): object {
  const nameOf = ({ company, label }: ReachedState): string =>
    label === undefined ? company : `${company} [${label}]`
  const states = reach.states.map((state) => {
    const { strength, tier, covered } = state
    return [nameOf(state), `${strength}, tier ${tier}${covered ? ', covered' : ''}`] as const
  })
  const placeOf = (index: number): string => {
    const state = reach.states[index]
    return state ? nameOf(state) : (reach.products[-1 - index] ?? '')
  }
  return {
    products: [...reach.products].sort(),
    states: Object.fromEntries(states.sort()),
    inForce: Object.fromEntries(
      reach.states.map((state) => [
        nameOf(state),
        state.inForce.map((form) => readableForm(reach, form)).sort(),
      ]),
    ),
    smelters: Object.fromEntries(
      reach.declarations.map(({ id, uses }) => [
        id,
        Array.from(uses, (index) => reach.smelters[index]?.id).sort(),
      ]),
    ),
    identities: Object.fromEntries(reach.smelters.map(({ id, identity }) => [id, identity])),
    links: reach.links
      .flatMap(({ from, to }) =>
        from.flatMap((one) => to.map((other) => `${placeOf(one)} > ${placeOf(other)}`)),
      )
      .sort(),
    stated: Object.fromEntries(reach.declarations.map(({ id, stated }) => [id, stated])),
    noSupplier: reach.noSupplier,
    noBom: reach.noBom,
    outOfScope: reach.outOfScope,
    findings: reach.findings.map(readableFinding).sort(),
  }
}

/** `product part supplier: strength, else strength of the best alternative`. */
export const readableAffected = ({ products, contradicted, companies, declarants }: Affected): object => ({
  lines: products
    .flatMap(({ lines }) => lines)
    .map(
      ({ product, part, supplier = 'no supplier', strength, alternative = 'none' }) =>
        `${product} ${part} ${supplier}: ${strength}, else ${alternative}`,
    ),
  contradicted: contradicted.map(
    ({ product, part, company, smelters }) => `${product} ${part} ${company}: ${smelters.join(' ')}`,
  ),
  companies,
  declarants: declarants.map(({ company, products }) => `${company} ${products}`),
})

/** `code mineral: param=value …`, parameters in order of name. */
function readableFinding({ code, mineral, params = {} }: Finding): string {
  const said = Object.entries(params)
    .sort()
    .map(([name, value]) => `${name}=${value}`)
  return `${code}${mineral === undefined ? '' : ` ${mineral}`}: ${said.join(' ')}`
}

export function readableForm(reach: Reach, form: InForce): string {
  const flags = ['proven', 'stale', 'closed', 'covers', 'answered', 'counts', 'conflict'] as const
  const said = [form.strength, ...flags.filter((flag) => form[flag]), ...form.ends]
  return `${reach.declarations[form.declaration]?.id ?? ''}: ${said.join(' ')}`
}

/** Paths in their order, as `strength mineral: node > node`, and the evidence of every hop as `file cell value`. */
export function readablePaths(page: Page<Path>): object {
  return {
    paths: page.items.map(({ strength, mineral, hops }) => {
      const ids = [hops[0]?.from.id, ...hops.map(({ to }) => to.id)]
      return `${strength} ${mineral}: ${ids.join(' > ')}`
    }),
    evidence: page.items.map(({ hops }) =>
      hops.map(({ kind, evidence }) => [kind, ...evidence.map(readableEvidence)]),
    ),
  }
}

interface Place {
  readonly fileName: string
  readonly sheet?: string | undefined
  readonly cell?: string | undefined
  readonly value?: string | undefined
  readonly date?: string | undefined
  readonly decision?: { readonly by: string; readonly reason?: string | undefined } | undefined
}

/** `file sheet!cell "value" date decided by whom: why`. */
export const readableEvidence = ({ fileName, sheet, cell, value, date, decision }: Place): string =>
  `${fileName} ${sheet === undefined ? '' : `${sheet}!`}${cell ?? ''} "${value ?? ''}" ${date ?? ''}${decided(decision)}`.trim()

const decided = (decision: Place['decision']): string =>
  decision === undefined ? '' : ` decided by ${decision.by}: ${decision.reason ?? ''}`

/**
 * `open`, `closed`: findings as `readableFinding` writes them, sorted; `places`: where they stand; `history`: `code:
 * what opened it > what closed it`.
 */
export function readableFindings({ items, total, next }: Page<KeptFinding>): object {
  const of = (state: KeptFinding['state']): KeptFinding[] => items.filter((item) => item.state === state)
  const told = ({ finding }: KeptFinding): string => readableFinding(withoutNames(finding))
  return {
    open: of('open').map(told).sort(),
    closed: of('closed').map(told).sort(),
    places: items.map(({ finding: { code, sheet, cell } }) => `${code} ${sheet ?? ''}!${cell ?? ''}`).sort(),
    companies: items.map(({ finding: { code }, companies }) => [code, ...companies.map(({ name }) => name)]),
    history: items
      .map(({ finding: { code }, opened, closed }) =>
        [`${code}: ${readableCause(opened)}`, ...(closed ? [readableCause(closed)] : [])].join(' > '),
      )
      .sort(),
    total,
    next,
  }
}

const readableCause = ({ kind, id, day, revision }: Cause): string =>
  `${kind} ${id ?? ''} ${day} r${revision}`.replace('  ', ' ')

/** A name is its id where a case does not list suppliers, and only makes lines longer. */
const withoutNames = (finding: Finding): Finding => ({
  ...finding,
  params: Object.fromEntries(
    Object.entries(finding.params ?? {}).filter(([name]) => !/Name$|^name$/.test(name)),
  ),
})
