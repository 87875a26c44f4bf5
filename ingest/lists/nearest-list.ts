/** What to tell of a text that is no list: the list it is nearest to and what it lacks. */
import { ListKind } from '../../graph/model.js'
import type { Grid, GridRow } from './grid.js'
import { foldHeader, listColumns } from './list-columns.js'
import { refuseList } from './list-findings.js'

/** One header row taken for one list. `columns`: index of each known column; `missing`: required ones not found. */
export interface Attempt {
  readonly kind: ListKind
  readonly header: GridRow
  readonly columns: ReadonlyMap<string, number>
  readonly missing: readonly string[]
}

/** A list must be met by two headers, spelled wrong or right, to be named as the nearest. */
const headersMet = 2
export const whereDescribed = 'docs/lists.md describes the lists.'

/** The list is one, with columns of another beside them: which is meant, and what becomes of the rest, nobody can tell. */
export function refuseTwoLists(one: Attempt, other: Attempt): Error {
  const [ownOfOne, ownOfOther] = [ownHeaders(one, other), ownHeaders(other, one)].map((headers) =>
    headers.map((text) => text.slice(0, 40)).join(', '),
  )
  return refuseList(
    'twoLists',
    `This header is that of two lists: ${one.kind} (${ownOfOne}) and ${other.kind} (${ownOfOther}). Send a file for ` +
      `each, without the other's columns. ${whereDescribed}`,
    { list: one.kind, columns: ownOfOne ?? '', otherList: other.kind, otherColumns: ownOfOther ?? '' },
  )
}

/** Headers of needed columns of one list that the other has no use for. */
export function ownHeaders(one: Attempt, other: Attempt): readonly string[] {
  const known = new Set(listColumns[other.kind].flatMap(({ headers }) => headers))
  return listColumns[one.kind]
    .filter(({ isRequired }) => isRequired)
    .map(({ name }) => one.header.cells[one.columns.get(name) ?? -1]?.text ?? '')
    .filter((text) => text !== '' && !known.has(foldHeader(text)))
}

/** `columnMissing` naming the nearest list, `unknownList` when none is near, `emptyList` when nothing stands there. */
export function refuseUnlisted(attempts: readonly Attempt[], grid: Grid): Error {
  const [nearest] = attempts
    .map((attempt) => ({ ...attempt, meant: meantHeaders(attempt) }))
    .filter(({ columns, meant }) => columns.size + meant.size >= headersMet)
    .toSorted((a, b) => closeness(b) - closeness(a))
  if (nearest === undefined) return refuseUnknown(grid)

  const { kind, header, missing, meant } = nearest
  const lacks = missing.map((name) => {
    const found = meant.get(name)
    return `column "${name}" is missing${found === undefined ? '' : `, did you mean "${found}"?`}`
  })
  const said = lacks.join('; ')
  return refuseList(
    'columnMissing',
    `This is no list yet. Closest: ${kind}; ${said}${said.endsWith('?') ? '' : '.'} ${whereDescribed}`,
    { list: kind, missing: missing.join(', '), row: header.row },
  )
}

type Near = Attempt & { readonly meant: ReadonlyMap<string, string> }

/** A list that lacks least first, then the one that knows most of the headers. */
const closeness = ({ columns, missing, meant }: Near): number =>
  (meant.size - missing.length) * 100 + columns.size

/** Headers nobody knows that are nearly a missing column's name or synonym, as written, by column. */
function meantHeaders({ kind, header, columns, missing }: Attempt): ReadonlyMap<string, string> {
  const taken = new Set(columns.values())
  const rest = header.cells.map(({ text }) => text).filter((text, at) => text !== '' && !taken.has(at))
  return new Map(
    listColumns[kind]
      .filter(({ name }) => missing.includes(name))
      .flatMap(({ name, headers }) => {
        const found = rest.find((text) => headers.some((known) => isNearly(foldHeader(text), known)))
        return found === undefined ? [] : [[name, found.slice(0, 40)] as const]
      }),
  )
}

/** One slip of the keyboard, two in words of eight letters; words of fewer than three letters have no slips. */
function isNearly(word: string, known: string): boolean {
  const slips = known.length < 8 ? 1 : 2
  if (known.length < 3 || Math.abs(word.length - known.length) > slips) return false
  return editDistance(word, known) <= slips
}

/** Levenshtein, row by row: O(length²). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 0; row < a.length; row += 1) {
    const current = [row + 1]
    for (let at = 1; at <= b.length; at += 1) {
      const replaced = (above[at - 1] ?? 0) + (a[row] === b[at - 1] ? 0 : 1)
      current.push(Math.min(replaced, (above[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1))
    }
    above = current
  }
  return above[b.length] ?? 0
}

function refuseUnknown(grid: Grid): Error {
  const first = grid.rows.find(({ cells }) => cells.some(({ text }) => text !== ''))
  if (first === undefined) return refuseList('emptyList', 'The file has no rows.')
  const found = first.cells.map(({ text }) => text.slice(0, 40)).filter((text) => text !== '')
  const headers = found.slice(0, 6).join(', ')
  return refuseList(
    'unknownList',
    `No list has a header row like "${headers}". Lists are ${ListKind.options.join(', ')}; ${whereDescribed}`,
    { headers },
  )
}
