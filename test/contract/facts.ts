/**
 * Facts as a case writes them, short enough to read, and the changes they stand for. Lists are learned first, then
 * declarations, then decisions, each in the order written. Without a list of suppliers one comes first that names
 * every company by what the other facts call it.
 */
import type { Declaration, Decision, ListContent, ListKind, SmelterLine } from '../../graph/model.js'
import type { Change } from '../../graph/supply-graph.js'

export interface ShortFacts {
  readonly lists?: readonly ShortList[]
  readonly declarations?: readonly ShortDeclaration[]
  readonly decisions?: readonly {
    readonly id: string
    readonly received: string
    /** `local` if left out. */
    readonly by?: string
    readonly reason?: string
    readonly decision: Decision
  }[]
}

/** `rows` without what a case does not care for: row numbers count from 2, lists of values may be left out. */
export interface ShortList {
  readonly kind: ListKind
  readonly id?: string
  readonly received?: string
  readonly complete?: boolean
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  /** Rows that could not be read; `columns`: those that could not. */
  readonly unread?: readonly {
    readonly columns: readonly string[]
    readonly row: Readonly<Record<string, unknown>>
  }[]
}

/**
 * `says`: mineral → answers in the order used, remains, allIdentified, allReported, covered, cahra, a letter each: Y
 * yes, N no, U unknown, - blank, . not asked; those left out are not asked. `lines`: `mineral smelter origin,origin`
 * where smelter is a CID or `"a name"`, origins are ISO codes, `recycled`, `unknown`, `deferred` or a word nobody knows.
 */
export interface ShortDeclaration {
  readonly id: string
  readonly company: string
  readonly effective?: string
  readonly received?: string
  readonly scope?: 'A' | 'B' | 'C'
  readonly description?: string
  /** Numbers, `X-1 for CUST-1` where the requester's stands beside it. */
  readonly products?: readonly string[]
  readonly says: Readonly<Record<string, string>>
  readonly lines?: readonly string[]
}

export function changesOf(facts: ShortFacts): Change[] {
  const { lists = [], declarations = [], decisions = [] } = facts
  const suppliers = lists.some(({ kind }) => kind === 'suppliers') ? [] : [suppliersOf(facts)]
  return [
    ...[...suppliers, ...lists].map(listChange),
    ...declarations.map(declarationChange),
    ...decisions.map((decision): Change => ({ kind: 'decision', ...decision })),
  ]
}

function suppliersOf({ lists = [], declarations = [] }: ShortFacts): ShortList {
  const named = lists.flatMap(({ rows }) => rows.flatMap(({ supplier, buyer }) => [supplier, buyer]))
  const ids = [...named, ...declarations.map(({ company }) => company)].filter((id) => typeof id === 'string')
  return { kind: 'suppliers', rows: [...new Set(ids)].sort().map((id) => ({ supplier: id, name: id })) }
}

const usualDay = '2025-01-01'

export function listChange(list: ShortList, position = 0): Change & { kind: 'list' } {
  const id = list.id ?? `${list.kind}-${position}`
  const filled = (row: object, index: number) => ({ row: index + 2, ...defaults[list.kind], ...row })
  const rows = list.rows.map(filled)
  const unread = list.unread?.map(({ row, columns }, index) => ({
    row: filled(row, rows.length + index),
    unread: columns,
  }))
  const content: unknown = { kind: list.kind, rows, ...(unread && { unread }) }
  return {
    kind: 'list',
    file: { id, name: `${id}.csv`, bytes: 1 },
    received: list.received ?? usualDay,
    complete: list.complete ?? false,
    // Cases are data: what they leave out is added above.
    content: content as ListContent,
  }
}

const defaults: Readonly<Record<ListKind, object>> = {
  bom: { minerals: 'all' },
  suppliers: { aliases: [] },
  relations: { minerals: 'all' },
  smelters: { aliases: [] },
  'smelter-status': { scheme: 'RMAP' },
  'smelter-origins': {},
  cahra: { regionsComplete: true, confirmed: true },
  'watch-list': {},
}

export function declarationChange(short: ShortDeclaration): Change & { kind: 'declaration' } {
  return {
    kind: 'declaration',
    file: { id: short.id, name: `${short.id}.xlsx`, bytes: 1 },
    received: short.received ?? short.effective ?? usualDay,
    declaration: readingOf(short),
  }
}

function readingOf(short: ShortDeclaration): Declaration {
  const minerals = Object.keys(short.says).map(wordOf)
  return {
    template: 'CMRT',
    version: '6.5',
    language: 'English',
    scope: short.scope ?? 'A',
    ...(short.description === undefined ? {} : { scopeDescription: short.description }),
    minerals,
    ...(short.effective === undefined ? {} : { effectiveDate: short.effective }),
    company: { companyName: { value: short.company, cell: 'D8' } },
    answers: Object.entries(short.says).flatMap(([mineral, letters], index) =>
      answersOf(mineral, letters, index),
    ),
    smelters: (short.lines ?? []).map(lineOf),
    mines: [],
    products: (short.products ?? []).map(productLine),
    checker: { missing: 0, broken: false },
    findings: [],
  }
}

const roles = ['used', 'remains', 'allIdentified', 'allReported', 'covered', 'cahra'] as const
const firstRow: Readonly<Record<(typeof roles)[number], number>> = {
  used: 26,
  remains: 32,
  allIdentified: 56,
  allReported: 62,
  covered: 38,
  cahra: 44,
}
const words: Readonly<Record<string, string>> = { Y: 'Yes', N: 'No', U: 'Unknown' }

function answersOf(mineral: string, letters: string, index: number): Declaration['answers'] {
  return roles.flatMap((role, at) => {
    const letter = letters[at] ?? '.'
    const word = words[letter]
    if (letter === '.') return []
    const said = word === undefined ? {} : { answer: word, text: word }
    return [
      {
        question: String(at + 1),
        role,
        mineral: wordOf(mineral),
        ...said,
        cell: `D${firstRow[role] + index}`,
      },
    ]
  })
}

function lineOf(short: string, index: number): SmelterLine {
  const [, mineral = '', cid, name, places = ''] =
    /^(\S+)(?: (CID\d+))?(?: "([^"]+)")?(?: (\S+))?$/.exec(short) ?? []
  const row = 5 + index
  const codes = places === '' ? [] : places.split(',')
  return {
    row,
    status: cid === undefined ? 'notListed' : 'listed',
    ...(cid === undefined ? {} : { cid }),
    candidates: [],
    mineral: wordOf(mineral),
    name: name ?? `Smelter ${cid ?? ''}`,
    origins: codes.map(originOf),
    typed: { ...(cid === undefined ? { name: '' } : { id: cid }), ...(name && { name }), origin: places },
    cells: { id: `A${row}`, name: `D${row}`, origin: `J${row}` },
  }
}

const originOf = (place: string): SmelterLine['origins'][number] => {
  if (place === 'recycled' || place === 'unknown' || place === 'deferred') return { kind: place }
  if (!/^[A-Z]{2}$/.test(place)) return { kind: 'unknown' }
  return { kind: 'country', code: place, country: place }
}

const wordOf = (mineral: string): string => mineral.slice(0, 1).toUpperCase() + mineral.slice(1)

function productLine(text: string, index: number): Declaration['products'][number] {
  const [number, requesterNumber] = text.split(' for ')
  return {
    row: 6 + index,
    ...(number && { number }),
    ...(requesterNumber && { requesterNumber }),
    cells: { number: `B${6 + index}` },
  }
}
