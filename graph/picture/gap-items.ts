/** Where the trace stops (rule 28), drawn dashed beside what it stops at: one per reason and column, counted. */
import type { TraceEnd } from '../api/trace.js'
import type { EndReason } from '../model.js'
import { membersListed, type Items } from './item.js'

/** Reasons that stop at a company's own answer; others stop short of a smelter. */
const ofTheAnswer = new Set<EndReason>(['noDeclaration', 'scopeUnproven', 'staleNo', 'notAnswered'])

/** A smelter that is named but not listed is drawn as itself. */
export const isDrawnAsGap = (reason: EndReason): boolean => reason !== 'smelterNotListed'

export const gapColumn = (reason: EndReason, companyColumn: number, smelterColumn: number): number =>
  ofTheAnswer.has(reason) ? Math.min(companyColumn + 1, smelterColumn) : smelterColumn

/** The number of the gap for a reason in a column. */
export function addGap(items: Items, reason: EndReason, column: number): number {
  const id = `gap:${reason}:${String(column)}`
  return items.number(id, () => ({
    kind: 'gap',
    id,
    column,
    minerals: new Set(),
    face: { label: reason, reason, count: 0, ends: 0, members: [] },
    stack: { name: reason, mix: reason },
    importance: Infinity,
  }))
}

/** What ends in each gap: one that ends for three minerals is one member and three ends. */
export class GapMembers {
  readonly #members = new Map<number, Map<string, { id: string; label: string; ref?: string }>>()
  readonly #ends = new Map<number, number>()

  add(gap: number, end: TraceEnd): void {
    const members = this.#members.get(gap) ?? new Map<string, { id: string; label: string; ref?: string }>()
    this.#members.set(gap, members)
    this.#ends.set(gap, (this.#ends.get(gap) ?? 0) + 1)
    for (const member of membersOf(end)) members.set(member.id, member)
  }

  /** Writes counts and members onto the gaps. */
  settle(items: Items): void {
    for (const [gap, members] of this.#members) {
      const item = items.at(gap)
      item.face = {
        ...item.face,
        count: members.size,
        ends: this.#ends.get(gap) ?? 0,
        members: [...members.values()].slice(0, membersListed),
      }
    }
  }
}

function membersOf(end: TraceEnd): readonly { id: string; label: string; ref?: string }[] {
  if (end.smelter !== null) {
    return [{ id: `smelter:${end.smelter}`, label: end.smelterName ?? end.smelter, ref: end.smelter }]
  }
  if (end.company !== null) {
    return [{ id: `company:${end.company}`, label: end.companyName ?? end.company, ref: end.company }]
  }
  return end.parts.map((part) => ({ id: `part:${part}`, label: part }))
}
