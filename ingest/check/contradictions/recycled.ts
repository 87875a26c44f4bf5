import type { Finding, SmelterLine } from '../../../graph/model.js'
import { finding } from '../codes.js'
import { answerTo, contradictedAnswer, isMined, linesByMineral, placeOfLine, type Told } from './told.js'

/** 100 % recycled against a mine country on the same line, and against lines that say No or name a mine country. */
export function findRecycledContradictions(told: Told): Finding[] {
  const mined = told.lines.filter(({ recycled }) => recycled === 'Yes').flatMap(minedLine)
  return [...mined, ...[...linesByMineral(told)].flatMap(([mineral, lines]) => notAll(told, mineral, lines))]
}

/** A line that says of itself whether it is recycled is told for that alone. */
function notAll(told: Told, mineral: string, lines: readonly SmelterLine[]): Finding[] {
  const answer = answerTo(told, 'recycled', mineral)
  if (answer?.answer !== 'Yes') return []
  const denied = lines.filter(({ recycled }) => recycled === 'No')
  const mined = lines.filter((line) => line.recycled !== 'No' && line.recycled !== 'Yes' && isMined(line))
  return [
    ...(denied.length > 0 ? [contradictedAnswer('allRecycledButLineNot', answer, denied)] : []),
    ...(mined.length > 0 ? [contradictedAnswer('allRecycledButMined', answer, mined)] : []),
  ]
}

function minedLine(line: SmelterLine): Finding[] {
  const countries = line.origins.filter(({ kind }) => kind === 'country' || kind === 'region')
  if (countries.length === 0) return []
  const names = countries.map(({ country = '' }) => country).join('; ')
  return [finding('recycledButMined', placeOfLine(line, 'recycled'), { countries: names })]
}
