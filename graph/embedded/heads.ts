import { mineralId } from '../lists/minerals.js'
import type { Day, Declaration, QuestionRole } from '../model.js'
import { periodsOf, type DeclarationPeriod } from '../resolve/acceptance.js'
import type { DecisionFact } from '../resolve/facts.js'
import type { DeclarationSummary, ReachedDeclaration, StatedAnswer } from '../supply-graph.js'
import { text, type Database, type Row, type Value } from './database.js'
import type { FactStore } from './fact-store.js'
import { heldAt } from './load.js'

type Stated = ReachedDeclaration['stated']

/** What every question needs of a declaration: its form and what it says of the company, never its lines. */
interface Summary extends Pick<Declaration, 'template' | 'version' | 'language' | 'minerals'> {
  readonly scope?: Declaration['scope']
  readonly effectiveDate?: Day
  /** By mineral id. */
  readonly stated: Readonly<Record<string, Stated>>
  readonly smelterLines: number
  readonly findings: number
}

/** A declaration on a day: corrections applied (rule 3). */
export interface Head {
  readonly id: string
  readonly company: string
  readonly template: string
  readonly version: string
  readonly language: string
  readonly scope: string
  readonly effective: Day
  readonly received: Day
  readonly fileName: string
  readonly minerals: readonly string[]
  readonly smelterLines: number
  readonly findings: number
  readonly stated: Readonly<Record<string, Stated>>
}

const statedRoles = [
  'used',
  'remains',
  'covered',
  'cahra',
  'recycled',
  'response',
] as const satisfies readonly QuestionRole[]

export function summaryOf(declaration: Declaration): Summary {
  const { template, version, language, minerals, scope, effectiveDate } = declaration
  const stated = minerals.map(mineralId).map((mineral) => [mineral, statedOf(declaration, mineral)] as const)
  return {
    template,
    version,
    language,
    minerals: minerals.map(mineralId),
    ...(scope && { scope }),
    ...(effectiveDate && { effectiveDate }),
    stated: Object.fromEntries(stated),
    smelterLines: declaration.smelters.length,
    findings: declaration.findings.length,
  }
}

/** Reads the text that `summaryOf` has made. */
export const summaryIn = (json: Value | undefined): Summary => JSON.parse(text(json)) as Summary

function statedOf(declaration: Declaration, mineral: string): Stated {
  const stated: Record<string, StatedAnswer> = {}
  for (const { role, mineral: about, answer, text: typed, sheet, cell } of declaration.answers) {
    const isStated = statedRoles.some((known) => known === role)
    if (role === undefined || !isStated || (about !== undefined && mineralId(about) !== mineral)) continue
    const word = answer ?? typed
    stated[role] ??= { ...(word ? { answer: word } : {}), ...(sheet === undefined ? {} : { sheet }), cell }
  }
  return stated
}

interface Known {
  readonly summary: Summary
  readonly fileName: string
  readonly received: Day
  readonly periods: readonly DeclarationPeriod[]
}

/** Heads of declarations as known at a revision, read once and kept. */
export class Heads {
  readonly database: Database
  #decisions: readonly DecisionFact[] | undefined

  constructor(
    readonly facts: FactStore,
    readonly revision: number,
    readonly known = new Map<string, Known>(),
  ) {
    this.database = facts.database
  }

  /** Those of the next revision, which learned these declarations or decisions about them. */
  next(changed: Iterable<string>): Heads {
    const known = new Map(this.known)
    for (const id of changed) known.delete(id)
    return new Heads(this.facts, this.revision + 1, known)
  }

  /** The same, for whoever reads them through another connection. */
  through(facts: FactStore): Heads {
    return new Heads(facts, this.revision, new Map(this.known))
  }

  /** All at once: for the start. */
  load(): void {
    for (const row of this.database.each(this.#sql())) this.#keep(row)
  }

  find(id: string, day: Day): Head | undefined {
    const known = this.known.get(id) ?? this.#read(id)
    if (!known) return undefined

    const { summary, fileName, received, periods } = known
    const period = periods.find(({ validTo }) => validTo === undefined || day < validTo)
    const { template, version, language, minerals, stated, smelterLines, findings } = summary
    return {
      id,
      company: period?.company ?? '',
      scope: period?.scope ?? '',
      effective: period?.effective ?? received,
      received,
      fileName,
      ...{ template, version, language, minerals, stated, smelterLines, findings },
    }
  }

  /** By the form or by a correction, on whatever day. */
  isProductScoped(id: string): boolean {
    const known = this.known.get(id) ?? this.#read(id)
    return known?.periods.some(({ scope }) => scope === 'B') ?? false
  }

  /** All declarations, by id. */
  ids(): string[] {
    return this.database.all(`${this.#sql()} ORDER BY declarations.id`).map(([id]) => text(id))
  }

  /** All decisions known. */
  decisions(): readonly DecisionFact[] {
    this.#decisions ??= this.facts.decisions(this.revision)
    return this.#decisions
  }

  /** @throws Error for a declaration that an edge names and no fact holds: a broken database */
  get(id: string, day: Day): Head {
    const head = this.find(id, day)
    if (!head) throw new Error(`No declaration ${id}`)
    return head
  }

  #sql(where = ''): string {
    return `SELECT declarations.id, name, received, company, summary FROM declarations
      JOIN files ON files.id = declarations.id
      JOIN declared_by ON declaration = declarations.id AND as_read = 1 AND ${heldAt(this.revision)} ${where}`
  }

  #read(id: string): Known | undefined {
    const row = this.database.get(this.#sql('WHERE declarations.id = ?'), id)
    return row && this.#keep(row)
  }

  #keep([id, name, received, company, json]: Row): Known {
    const summary = summaryIn(json)
    const known = {
      summary,
      fileName: text(name),
      received: text(received),
      periods: this.#periods(text(id), text(company), text(received), summary),
    }
    this.known.set(text(id), known)
    return known
  }

  #periods(id: string, company: string, received: Day, summary: Summary): readonly DeclarationPeriod[] {
    const about = this.decisions().filter(
      ({ decision }) => 'declaration' in decision && decision.declaration === id,
    )
    const file = { id, name: '', bytes: 0 }
    return periodsOf(
      { file, received, revision: 0, company, declaration: { ...summary, ...withoutLines } },
      about,
    )
  }
}

/** What periods do not ask a declaration for: they need scope and date only. */
export const withoutLines = {
  company: {},
  answers: [],
  smelters: [],
  mines: [],
  products: [],
  checker: { missing: 0, broken: false },
  findings: [],
}

/** The newest word of a person on a declaration (rule 3). */
export function acceptanceOf(id: string, decisions: readonly DecisionFact[]): DeclarationSummary['state'] {
  const newest = decisions
    .flatMap((fact) =>
      fact.decision.kind === 'acceptance' && fact.decision.declaration === id
        ? [{ fact, ...fact.decision }]
        : [],
    )
    .sort((a, b) =>
      `${a.day} ${a.fact.received} ${a.fact.id}` < `${b.day} ${b.fact.received} ${b.fact.id}` ? -1 : 1,
    )
    .at(-1)
  return newest?.state ?? 'accepted'
}
