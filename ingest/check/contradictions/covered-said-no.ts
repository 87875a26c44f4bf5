import { coveredCountries } from '../../../graph/lists/covered-countries.js'
import type { Finding, SmelterLine } from '../../../graph/model.js'
import { finding } from '../codes.js'
import { answerTo, linesByMineral, placeOfAnswer, type Told } from './told.js'

/** No to the covered countries against lines that name one as origin. */
export function findCoveredSaidNo(told: Told): Finding[] {
  return [...linesByMineral(told)].flatMap(([mineral, lines]) => {
    const answer = answerTo(told, 'covered', mineral)
    const covered = lines.filter((line) => coveredIn(line).length > 0)
    if (answer?.answer !== 'No' || covered.length === 0) return []
    return [
      finding('coveredSaidNo', placeOfAnswer(answer), {
        question: answer.question,
        countries: [...new Set(covered.flatMap(coveredIn))].join('; '),
        rows: covered.map(({ row }) => row).join(', '),
      }),
    ]
  })
}

const coveredIn = ({ origins }: SmelterLine): readonly string[] =>
  origins.flatMap(({ code }) => (code !== undefined && coveredCountries.includes(code) ? [code] : []))
