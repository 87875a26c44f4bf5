/**
 * Who says what, and in which cell. A source knows its date at once and reads its file's cells only when the page it
 * stands on is asked for: a smelter may stand in thousands of forms.
 */
import { dayNumber, dayOfNumber } from '../day.js'
import { formSheets } from '../form-sheets.js'
import { mineralId } from '../lists/minerals.js'
import type { Day, Evidence, SmelterLine, StatedOrigin } from '../model.js'
import { isOfOrigin, originId } from '../origin-id.js'
import type { DeclarationFact, Effective } from '../resolve/facts.js'
import { identitiesOf } from '../resolve/identities.js'
import { decidedRow } from '../resolve/origin-claims.js'
import { readClaimOwner } from './claim-owner.js'
import { decidedBy, declarantDecidedBy, originDecidedBy } from './decided-by.js'
import { text } from './database.js'
import {
  claimPlaceOf,
  type ClaimPlace,
  claimRow,
  claimWordsOf,
  type SmelterAttributes,
  usesRow,
} from './edge-blocks.js'
import { claimedRow, runOf, smelterIndex, usedByRow } from './smelter-index.js'
import { companyNames } from './trace-start.js'
import type { View } from './view.js'

export interface Source {
  readonly date: Day
  /** Orders sources of one day. */
  readonly id: string
  read(): readonly Evidence[]
}

/** What a question sees: one day, one mineral or all. */
export interface Seen {
  readonly view: View
  readonly asOf: Day
  readonly mineral?: string
}

export interface ListRow extends Pick<Evidence, 'decision'> {
  readonly kind: Evidence['kind']
  readonly file: string
  readonly row: number
  readonly value: string
  readonly date?: Day
}
const dated = (date: Day | undefined): { date?: Day } => (date === undefined ? {} : { date })

/** A row of a list, evidence by its row number: a CSV has no cells. */
export function listSource(
  { facts, database }: View,
  { kind, file, row, value, date, decision }: ListRow,
): Source {
  const received = text(database.get('SELECT received FROM lists WHERE id = ?', file)?.[0])
  const read = (): Evidence[] => [
    {
      kind,
      file,
      fileName: facts.file(file)?.name ?? '',
      // what a complete list omits has no row in it (rule 24)
      ...(row > 0 && { cell: `row ${row}` }),
      value,
      date: date ?? received,
      received,
      ...(decision !== undefined && { decision }),
    },
  ]
  return { date: date ?? received, id: `${file} ${row}`, read }
}

/** Rows of a merged list that hold on the day. */
export function listSources<Row extends { row: number }>(
  { view, asOf }: Seen,
  kind: Evidence['kind'],
  rows: readonly Effective<Row>[],
  read: (row: Row) => Pick<Evidence, 'decision'> & { value: string; date?: Day | undefined },
): Source[] {
  return rows
    .filter(({ validFrom }) => validFrom === undefined || validFrom <= asOf)
    .map(({ row, file }) => {
      const { date, ...told } = read(row)
      return listSource(view, { kind, file, row: row.row, ...told, ...dated(date) })
    })
}

/** Answers of a form about the mineral, or all; those about the company come with every mineral. */
export const answerSource = (seen: Seen, declaration: string): Source =>
  declarationSource(seen, declaration, (fact, base) =>
    fact.declaration.answers
      .filter(({ mineral }) => isAsked(seen, mineral))
      .map(({ sheet = formSheets.declaration, cell, question, role, mineral, answer, text: typed }) => ({
        ...base,
        sheet,
        cell,
        question,
        ...(role === undefined ? {} : { role }),
        ...(mineral === undefined ? {} : { mineral: mineralId(mineral) }),
        ...(answer === undefined && typed === undefined ? {} : { value: answer ?? typed ?? '' }),
      })),
  )

const isAsked = ({ mineral }: Seen, about: string | undefined): boolean =>
  mineral === undefined || about === undefined || mineralId(about) === mineral

/** The lines of a form that name the smelter. */
export const lineSource = (seen: Seen, declaration: string, smelter: string): Source =>
  declarationSource(seen, declaration, (fact, base) => {
    const rows = rowsNaming(seen, declaration, smelter)
    return fact.declaration.smelters
      .filter(({ row }) => rows.has(row))
      .flatMap((line) =>
        lineCells(line).map((cell) => ({
          ...base,
          ...wherebyNamed(seen.view, rows.get(line.row)),
          sheet: line.sheet ?? formSheets.smelterList,
          ...cell,
        })),
      )
  })

/** What a line is known by: its id and its name as typed; where neither is, what it was looked up by or its mineral. */
function lineCells({ row, cells, typed }: SmelterLine): LineCell[] {
  const isTyped = (field: string): boolean => Boolean(typed[field] && cells[field])
  const named = ['id', 'name'].filter(isTyped)
  const fields = named.length > 0 ? named : ['lookup', 'mineral'].filter(isTyped).slice(0, 1)
  if (fields.length === 0) return [{ cell: cells.name ?? `row ${row}` }]
  return fields.map((field) => ({ cell: cells[field] ?? `row ${row}`, field, value: typed[field] ?? '' }))
}

interface LineCell {
  readonly cell: string
  readonly field?: string
  readonly value?: string
}

/** By whose word a line names the smelter, where its own does not. */
function wherebyNamed(
  view: View,
  { decision, retired, from }: Partial<SmelterAttributes> = {},
): Pick<Evidence, 'decision' | 'retired'> {
  const isInPlace = retired !== undefined && from !== undefined
  return {
    ...decidedBy(view, decision),
    ...(isInPlace && { retired: { cid: retired, from: dayOfNumber(from) } }),
  }
}

/** Rows that name the smelter, and how. */
function rowsNaming(
  { view, asOf, mineral }: Seen,
  declaration: string,
  smelter: string,
): ReadonlyMap<number, SmelterAttributes> {
  const { graph } = view
  const { uses, words } = graph
  const [wanted, asked] = [words.find(smelter), mineral === undefined ? undefined : words.find(mineral)]
  const owner = words.find(declaration)
  const rows = new Map<number, SmelterAttributes>()
  for (let at = uses.start(owner), end = uses.end(owner); at < end; at += usesRow.size) {
    if (uses.values[at + usesRow.smelter] !== wanted) continue
    if (asked !== undefined && uses.values[at + usesRow.mineral] !== asked) continue
    const attributes = uses.values[at + usesRow.attributes] ?? 0
    if (!graph.isUsedOn(attributes, dayNumber(asOf))) continue
    rows.set(uses.values[at + usesRow.row] ?? 0, graph.attributesOf(attributes))
  }
  return rows
}

/** Declarations with a line that names the smelter. */
export function declarationsNaming({ view, asOf, mineral }: Seen, smelter: string): string[] {
  const { graph } = view
  const { words } = graph
  const day = dayNumber(asOf)
  const { usedBy } = view.keep(smelterIndex)
  const asked = mineral === undefined ? undefined : words.find(mineral)
  const [start, end] = runOf(usedBy, words.find(smelter))
  const found = new Set<number>()
  for (let at = start; at < end; at += usedByRow.size) {
    if (asked !== undefined && usedBy.values[at + usedByRow.mineral] !== asked) continue
    if (!graph.isUsedOn(usedBy.values[at + usedByRow.attributes] ?? 0, day)) continue
    found.add(usedBy.values[at + usedByRow.declaration] ?? 0)
  }
  return [...found].map((word) => words.text(word)).sort()
}

function declarationSource(
  { view, asOf }: Seen,
  declaration: string,
  cells: (fact: DeclarationFact, base: Evidence) => Evidence[],
): Source {
  const head = view.heads.get(declaration, asOf)
  const { fileName, effective, received, company, template, version, scope } = head
  const base: Evidence = {
    kind: 'declaration',
    file: declaration,
    fileName,
    date: effective,
    received,
    declaration,
    company,
    companyName: view.keep(companyNames).get(company) ?? company,
    template,
    version,
    ...(scope === 'A' || scope === 'B' || scope === 'C' ? { scope } : {}),
  }
  const read = (): Evidence[] => {
    const fact = view.facts.declaration(declaration)
    return fact ? cells(fact, { ...base, ...declarantDecidedBy(view, fact, company) }) : []
  }
  return { date: effective, id: declaration, read }
}

/** Claims of the day that a smelter's feed comes from an origin (`originId`). */
export function claimSources(seen: Seen, smelter: string, named: string): Source[] {
  const { view, asOf, mineral } = seen
  const { claims, words } = view.graph
  const { claimed } = view.keep(smelterIndex)
  const [asked, day] = [mineral === undefined ? undefined : words.find(mineral), dayNumber(asOf)]
  const [start, end] = runOf(claimed, words.find(smelter))
  const found: Source[] = []
  for (let at = start; at < end; at += claimedRow.size) {
    const position = claimed.values[at + claimedRow.at] ?? 0
    const row = claims.values.subarray(position, position + claimRow.size)
    if (asked !== undefined && row[claimRow.mineral] !== asked) continue
    if ((row[claimRow.from] ?? 0) > day || (row[claimRow.to] ?? 0) <= day) continue
    const { origin } = claimWordsOf(words.text(row[claimRow.says] ?? 0))
    if (!isOfOrigin(origin, named)) continue

    const { declaration } = readClaimOwner(words.text(claimed.values[at + claimedRow.owner] ?? 0))
    const place = claimPlaceOf(words.text(row[claimRow.place] ?? 0))
    if (declaration === '') found.push(...referenceSources(seen, smelter, { ...place, origin }))
    else found.push(claimSource(seen, declaration, place))
  }
  return found
}

function claimSource(seen: Seen, declaration: string, { sheet, cell }: ClaimPlace): Source {
  return declarationSource(seen, declaration, (fact, base) => {
    const said = sheet === undefined || cell === undefined ? {} : saidAt(seen.view, fact, { sheet, cell })
    return [
      {
        ...base,
        ...(sheet === undefined ? {} : { sheet }),
        ...(cell === undefined ? {} : { cell }),
        ...said,
      },
    ]
  })
}

/** Which field of a form's smelter line a cell is, and what was typed there. */
function saidAt(
  view: View,
  { file, declaration }: DeclarationFact,
  place: { sheet: string; cell: string },
): Pick<Evidence, 'field' | 'value' | 'decision'> {
  for (const { sheet = formSheets.smelterList, row, cells, typed } of declaration.smelters) {
    const field = Object.keys(cells).find((name) => cells[name] === place.cell)
    const value = field === undefined ? undefined : typed[field]
    if (field !== undefined && value !== undefined && sheet === place.sheet)
      return { field, value, ...originDecidedBy(view, value, { file: file.id, row }) }
  }
  return minedAt(declaration.mines, place)
}

/** The same of a mine list. */
function minedAt(
  mines: DeclarationFact['declaration']['mines'],
  place: { sheet: string; cell: string },
): Pick<Evidence, 'field' | 'value'> {
  for (const { sheet = formSheets.mineList, cells, country, region } of mines) {
    const said = { country, region }
    const field = (['country', 'region'] as const).find((name) => cells[name] === place.cell)
    const value = field && said[field]
    if (field !== undefined && value !== undefined && sheet === place.sheet) return { field, value }
  }
  return {}
}

/** The rows of a reference list that say so. */
function referenceSources(
  seen: Seen,
  smelter: string,
  { file, origin }: { file: string; origin: StatedOrigin },
): Source[] {
  const says = (stated: StatedOrigin): boolean => originId(stated) === originId(origin)
  const { view } = seen
  const identities = identitiesOf(view.facts.decisions(view.revision))
  const rows = view
    .list('smelter-origins')
    .filter((known) => known.file === file && known.row.cid === smelter)
    .filter((known) => decidedRow(known, identities).origins.some(says))
  return listSources(seen, 'origin', rows, ({ text: value, date, row }) => ({
    value,
    date,
    ...originDecidedBy(view, value, { file, row }),
  }))
}
