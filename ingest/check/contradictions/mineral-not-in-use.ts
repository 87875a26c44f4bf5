import type { Answer, Finding, SmelterLine } from '../../../graph/model.js'
import { finding } from '../codes.js'
import { answerTo, linesByMineral, placeOfLine, type Told } from './told.js'

/** Smelter lines of a mineral the form says is not used (rule 12), not declared, or does not ask about. */
export function findMineralsNotInUse(told: Told): Finding[] {
  return [...linesByMineral(told)].flatMap(([mineral, lines]) => checkMineral(told, mineral, lines))
}

function checkMineral(told: Told, mineral: string, lines: readonly SmelterLine[]): Finding[] {
  const [first] = lines
  if (!first) return []
  const count = lines.length
  if (!told.minerals.includes(mineral))
    return [finding('mineralNotAsked', placeOfLine(first), { lines: count })]

  const used = answerTo(told, 'used', mineral)
  const denied = [used, answerTo(told, 'remains', mineral)].find((answer) => answer?.answer === 'No')
  if (denied) return [finding('mineralNotInUse', placeOfLine(first), paramsOf(denied, count))]
  if (used?.answer === undefined || used.answer === 'Yes') return []
  return [finding('mineralNotAnswered', placeOfLine(first), paramsOf(used, count))]
}

const paramsOf = ({ question, answer = '' }: Answer, lines: number) => ({ question, answer, lines })
