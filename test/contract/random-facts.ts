/** Small random supply chains: few names, so that everything meets. */
import fc from 'fast-check'
import type { Decision, Place, Subject } from '../../graph/model.js'
import type { Change } from '../../graph/supply-graph.js'
import { declarationChange, listChange, type ShortDeclaration, type ShortList } from './facts.js'

export const days = ['2024-06-01', '2025-01-15', '2025-06-01', '2026-09-01']

const companies = ['ACME', 'BOLT', 'CAST', 'DALE']
const company = fc.constantFrom(...companies)
const product = fc.constantFrom('LAMP', 'DESK')
const part = fc.constantFrom('P-1', 'P-2', 'P-3', 'DESK')
const number = fc.constantFrom('X-1', 'x-2', 'X-3')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const day = fc.constantFrom('2024-01-10', '2024-09-01', '2025-01-01', '2025-03-01', '2025-05-01')
const carried = fc.constantFrom<'all' | string[]>('all', 'all', ['tin'], ['gold'], [])
const smelter = fc.constantFrom('CID900001', 'CID900002', 'CID900003', '"Old Foundry"')

const bomRow = fc.record(
  {
    product,
    part,
    supplier: maybe(company),
    supplierPart: maybe(number),
    minerals: carried,
    validFrom: maybe(day),
  },
  { requiredKeys: ['product', 'part', 'minerals'] },
)
const relationRow = fc.record({
  buyer: company,
  supplier: company,
  buyerPart: maybe(number),
  part: maybe(number),
  minerals: carried,
})
const supplierRow = fc.record({
  supplier: company,
  name: fc.constantFrom('Acme Ltd', 'Bolt', 'Cast Works', 'ACME'),
})
const smelterRow = fc.record({
  cid: fc.constantFrom('CID900001', 'CID900002', 'CID900003'),
  mineral: fc.constantFrom('tin', 'gold'),
  name: fc.constantFrom('First', 'Old Foundry', 'Third'),
  successor: maybe(fc.constantFrom('CID900002', 'CID900003')),
})
const originRow = fc.record({
  cid: fc.constantFrom('CID900001', 'CID900002'),
  mineral: fc.constant('tin'),
  text: fc.constant('CD'),
  origins: fc.constant([{ kind: 'country', code: 'CD', country: 'CD' }]),
})

const rowsOf = (row: fc.Arbitrary<object>, maxLength: number) => fc.array(row, { minLength: 1, maxLength })
const areaRow = fc.record({
  list: fc.constantFrom('house', 'other'),
  date: day,
  country: fc.constantFrom('CD', 'PE', 'ID'),
})

const watchedName = fc.constantFrom('Old Foundry', 'Oldfoundry', 'Acme Ltd', 'Acme GmbH')
const watchedKind = fc.constantFrom('smelter' as const, 'company' as const)
const watchRow = fc.record({
  list: fc.constantFrom('house', 'other'),
  date: day,
  kind: watchedKind,
  name: watchedName,
})

/** Rows of a kind, some of which could not be read in one of these columns. */
const listOfRows = <K extends ShortList['kind']>(
  kind: K,
  row: fc.Arbitrary<object>,
  columns: readonly string[],
) =>
  fc.record({
    kind: fc.constant(kind),
    complete: fc.boolean(),
    rows: rowsOf(row, 5),
    unread: fc.array(fc.record({ row, columns: fc.constantFrom(...columns).map((column) => [column]) }), {
      maxLength: 2,
    }),
  })
const list = fc.oneof(
  listOfRows('bom', bomRow, ['product', 'part', 'valid_to']),
  listOfRows('relations', relationRow, ['buyer', 'supplier', 'valid_to']),
  listOfRows('suppliers', supplierRow, ['supplier', 'name']),
  listOfRows('smelters', smelterRow, ['cid', 'mineral', 'name']),
  listOfRows('smelter-origins', originRow, ['cid', 'date']),
  listOfRows('cahra', areaRow, ['list', 'country', 'date']),
  listOfRows('watch-list', watchRow, ['list', 'name', 'date']),
)

const declaration = fc.record({
  company: fc.constantFrom(...companies, 'Acme Ltd', 'Cast Works'),
  effective: maybe(day),
  received: day,
  scope: fc.constantFrom<'A' | 'B' | 'C'>('A', 'A', 'B', 'B', 'C'),
  description: fc.constantFrom('boards', 'All  Boards'),
  products: fc.subarray(['X-1', 'X-2', 'P-1', 'P-3', 'X 3', 'X-*']),
  says: fc.record({
    tin: fc.constantFrom('YYYY', 'YYYYNN', 'YYNY', 'N', '-', 'U'),
    gold: fc.constantFrom('YYYY', 'NN', '-'),
  }),
  lines: fc.array(
    fc.tuple(
      fc.constantFrom('tin', 'gold'),
      smelter,
      fc.constantFrom('CD', 'PE', 'CH', 'ID,unknown', 'recycled', 'deferred', 'Congo', 'PE,Korea'),
    ),
    { maxLength: 4 },
  ),
})

const decisionDay = fc.constantFrom('2025-01-10', '2025-04-01')
const declarationId = fc.constantFrom('form-0', 'form-1', 'form-2')
const anywhere = fc.oneof(
  fc.constant({}),
  declarationId.map((file) => ({ place: { file } })),
  declarationId.map((file) => ({ place: { file, row: 5 } })),
)
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constant('acceptance' as const),
    declaration: declarationId,
    state: fc.constantFrom('rejected' as const, 'accepted' as const),
    day: decisionDay,
  }),
  fc.record({
    kind: fc.constant('correction' as const),
    declaration: declarationId,
    declarant: company,
    day: decisionDay,
  }),
  fc.record({
    kind: fc.constant('identity' as const),
    subject: fc.record({ kind: fc.constant('scope' as const), company, text: fc.constant('boards') }),
    verdict: fc.constant('is' as const),
    ids: fc.constantFrom<string[]>(['X-1'], ['*']),
    day: decisionDay,
  }),
  fc.record({
    kind: fc.constant('identity' as const),
    subject: fc.record({
      kind: fc.constant('part' as const),
      company,
      text: fc.constantFrom('X 3', 'x 3', 'X-*', 'X-1'),
    }),
    verdict: fc.constant('is' as const),
    ids: fc.constantFrom<string[]>(['X-3'], ['P-1', 'P-2'], ['X-?'], ['*']),
    day: decisionDay,
  }),
  identity(
    fc.record({
      kind: fc.constant('smelter' as const),
      text: fc.constantFrom('Old Foundry', 'OLD FOUNDRY'),
      mineral: fc.constantFrom('tin', 'gold'),
    }),
    fc.constantFrom('CID900001', 'CID900002', 'CID900009'),
  ),
  identity(
    fc.record({ kind: fc.constant('company' as const), text: fc.constantFrom('Acme Ltd', 'cast works') }),
    fc.constantFrom('ACME', 'BOLT', 'co:acme-ltd'),
  ),
  identity(
    fc.record({ kind: fc.constant('origin' as const), text: fc.constantFrom('Congo', 'congo', 'Korea') }),
    fc.constantFrom('CD', 'CG', 'KR', 'CD-NK', 'recycled'),
  ),
  identity(
    fc.record({ kind: fc.constant('watch' as const), text: watchedName, of: watchedKind }),
    fc.constantFrom('CID900001', 'ACME', 'co:acme-ltd'),
    fc.constant({}),
  ),
  fc.record({ kind: fc.constant('merge' as const), company, into: company, day: decisionDay }),
  fc.record({
    kind: fc.constant('undo' as const),
    decision: fc.constantFrom('decision-0', 'decision-1', 'decision-2'),
    day: decisionDay,
  }),
)

/** About a text wherever it stands, or at one place. */
function identity<S extends Subject>(
  subject: fc.Arbitrary<S>,
  id: fc.Arbitrary<string>,
  somewhere: fc.Arbitrary<{ readonly place?: Place }> = anywhere,
) {
  const said = fc.oneof(
    fc.record({ verdict: fc.constant('is' as const), ids: id.map((one) => [one]) }),
    fc.record({ verdict: fc.constantFrom('own' as const, 'isNot' as const), ids: fc.constant<string[]>([]) }),
  )
  return fc.tuple(subject, said, somewhere, decisionDay).map(([about, verdict, place, day]) => ({
    kind: 'identity' as const,
    subject: about,
    ...verdict,
    ...place,
    day,
  }))
}

/** Facts of one supply chain. Lists come on days of their own: of one day, the order of learning decides (rule 24). */
export const facts: fc.Arbitrary<Change[]> = fc
  .record({
    lists: fc.array(list, { maxLength: 6 }),
    declarations: fc.array(declaration, { maxLength: 6 }),
    decisions: fc.array(decision, { maxLength: 5 }),
  })
  .map(({ lists, declarations, decisions }) => [
    ...lists.map((short, index) =>
      listChange({ ...listOf(short), received: `2025-02-0${index + 1}` }, index),
    ),
    ...declarations.map((short, index) => declarationChange(declarationOf(short, index))),
    ...decisions.map((one, index) => decisionChange(one, `decision-${index}`)),
  ])

/** More of them, beside those among the facts, that can be taken back. */
export const decisions = fc
  .array(
    decision.filter(({ kind }) => kind !== 'undo'),
    { minLength: 1, maxLength: 3 },
  )
  .map((some) => some.map((one, index) => decisionChange(one, `more-${index}`)))

const decisionChange = (one: Decision, id: string): Change & { kind: 'decision' } => ({
  kind: 'decision',
  id,
  received: one.day,
  decision: one,
})

type RandomList = typeof list extends fc.Arbitrary<infer T> ? T : never

/** Options left out are absent, as in what is read from files. */
function listOf({ kind, complete, rows, unread }: RandomList): ShortList {
  const present = (row: object) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
  const unreadRows = unread.map(({ row, columns }) => ({ row: present(row), columns }))
  return { kind, complete, rows: rows.map(present), unread: unreadRows }
}

type RandomDeclaration = typeof declaration extends fc.Arbitrary<infer T> ? T : never
function declarationOf({ effective, lines, ...rest }: RandomDeclaration, index: number): ShortDeclaration {
  return {
    id: `form-${index}`,
    ...rest,
    ...(effective === undefined ? {} : { effective }),
    lines: lines.map((line) => line.join(' ')),
  }
}

/** Takes a decision back. */
export const undoOf = ({ id }: Change & { kind: 'decision' }): Change => ({
  kind: 'decision',
  id: `undo-${id}`,
  received: '2026-01-01',
  decision: { kind: 'undo', decision: id, day: '2026-01-01' },
})
