import type { Finding, SmelterLine } from '../../../graph/model.js'
import { finding } from '../codes.js'
import { answerTo, contradictedAnswer, linesByMineral, placeOfLine, type Told } from './told.js'

/** 100 % recycled against a mine country on the same line, and against lines that say No. */
export function findRecycledContradictions(told: Told): Finding[] {
  const mined = told.lines.filter(({ recycled }) => recycled === 'Yes').flatMap(minedLine)
  const denied = [...linesByMineral(told)].flatMap(([mineral, lines]) => {
    const answer = answerTo(told, 'recycled', mineral)
    const notRecycled = lines.filter(({ recycled }) => recycled === 'No')
    if (answer?.answer !== 'Yes' || notRecycled.length === 0) return []
    return [contradictedAnswer('allRecycledButLineNot', answer, notRecycled)]
  })
  return [...mined, ...denied]
}

function minedLine(line: SmelterLine): Finding[] {
  const countries = line.origins.filter(({ kind }) => kind === 'country' || kind === 'region')
  if (countries.length === 0) return []
  const names = countries.map(({ country = '' }) => country).join('; ')
  return [finding('recycledButMined', placeOfLine(line, 'recycled'), { countries: names })]
}
