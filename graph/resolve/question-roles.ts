import { mineralId } from '../lists/minerals.js'
import type { Answer, Declaration } from '../model.js'
import { answerTo, type GateAnswer, gateAnswerTo, wordOf } from './form-answers.js'
import { type LineKnowledge, placeLines } from './smelter-lines.js'

/** What one form says about one mineral it asks about, as far as the rules of standing need it. */
export interface MineralHead {
  /** Id, such as `gold`. */
  readonly mineral: string
  readonly used: GateAnswer
  readonly remains: GateAnswer
  /**
   * `complete`: asked and says Yes to both `allIdentified` and `allReported` (rule 14); `incomplete`: one of them is
   * asked and not answered Yes (rule 13); `notAsked`: neither.
   */
  readonly completeness: 'complete' | 'incomplete' | 'notAsked'
  /** Smelter lines for the mineral, those that may be for it included: each keeps a No from closing (rule 12). */
  readonly lines: number
  /** Those of them that are for it beyond doubt: only they make a form cover its suppliers (rule 14). */
  readonly certainLines: number
}

/** The heads of a form by mineral id, of the minerals it asks about (rules 4, 5). */
export function headsOf(
  declaration: Declaration,
  knowledge: LineKnowledge,
): ReadonlyMap<string, MineralHead> {
  const lines = countLines(declaration, knowledge)
  const { answers } = declaration
  return new Map(
    declaration.minerals.map(mineralId).map((mineral) => {
      const head = {
        mineral,
        used: gateAnswerTo('used', answers, mineral),
        remains: gateAnswerTo('remains', answers, mineral),
        completeness: completenessOf(
          answerTo('allIdentified', answers, mineral),
          answerTo('allReported', answers, mineral),
        ),
        ...(lines.get(mineral) ?? noLines),
      }
      return [mineral, head]
    }),
  )
}

type LineCount = Pick<MineralHead, 'lines' | 'certainLines'>

const noLines: LineCount = { lines: 0, certainLines: 0 }

function countLines(declaration: Declaration, knowledge: LineKnowledge): ReadonlyMap<string, LineCount> {
  const counts = new Map<string, LineCount>()
  for (const { mineral, isPossible } of placeLines(declaration, knowledge)) {
    const { lines, certainLines } = counts.get(mineral) ?? noLines
    counts.set(mineral, { lines: lines + 1, certainLines: certainLines + (isPossible ? 0 : 1) })
  }
  return counts
}

function completenessOf(...asked: readonly (Answer | undefined)[]): MineralHead['completeness'] {
  if (asked.some((answer) => answer !== undefined && wordOf(answer) !== 'yes')) return 'incomplete'
  return asked.every((answer) => answer !== undefined) ? 'complete' : 'notAsked'
}
