import type { Finding, SmelterLine } from '../../../graph/model.js'
import { countryOf } from '../../declaration/line-words.js'
import { isTyped } from '../../declaration/smelter-rows.js'
import { finding } from '../codes.js'
import { placeOfLine, type Told } from './told.js'

/** A country typed for a listed smelter that is not the one the form's own list gives it. */
export function findOtherCountry({ lines, rows, lookUp }: Told): Finding[] {
  const typed = new Map(rows.filter((row) => isTyped(row, 'country')).map((row) => [row.row, row]))
  return lines.flatMap((line) => {
    const text = typed.get(line.row)?.text.country
    const listed = listedCountry(line)
    const [own, stated] = [countryOf(listed), countryOf(text)]
    if (text === undefined || own === undefined || stated === undefined || own === stated) return []
    const params = { cid: line.cid ?? '', text, country: own }
    return [finding('smelterCountryDiffers', placeOfLine(line, 'country'), params)]
  })

  function listedCountry({ status, cid }: SmelterLine): string | undefined {
    return status === 'listed' && cid !== undefined ? lookUp.byId(cid)?.country : undefined
  }
}
