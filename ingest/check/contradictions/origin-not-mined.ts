import { mineralId } from '../../../graph/lists/minerals.js'
import { isMinedIn } from '../../../graph/lists/mined-countries.js'
import type { Finding, MineLine, SmelterLine, StatedOrigin } from '../../../graph/model.js'
import { sheetNames } from '../../templates/template.js'
import { finding } from '../codes.js'
import { placeOfLine, type Told } from './told.js'

/** Origins in countries where no mining of the mineral is known at all. */
export const findOriginsNotMined = ({ lines, mines }: Told): Finding[] => [
  ...lines.flatMap(checkLine),
  ...mines.flatMap(checkMine),
]

function checkLine(line: SmelterLine): Finding[] {
  const place = placeOfLine(line, 'origin')
  return impossible(line.mineral, line.origins).map((country) =>
    finding('originNotMined', place, { country }),
  )
}

function checkMine({ sheet = sheetNames.mineList, row, mineral, origin, cells }: MineLine): Finding[] {
  const place = { sheet, row, mineral, cell: cells['country'] ?? '' }
  const origins = origin === undefined ? [] : [origin]
  return impossible(mineral, origins).map((country) => finding('originNotMined', place, { country }))
}

/** ISO codes, each once. */
function impossible(mineral: string | undefined, origins: readonly StatedOrigin[]): readonly string[] {
  if (mineral === undefined) return []
  const id = mineralId(mineral)
  const countries = origins.flatMap(({ code }) => (code === undefined ? [] : [code]))
  return [...new Set(countries)].filter((country) => isMinedIn(id, country) === false)
}
