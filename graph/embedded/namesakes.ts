import { exactName } from '../resolve/exact-name.js'
import type { Day } from '../model.js'
import { isOn, smelterBook } from '../resolve/smelter-book.js'
import { smelterIndex, usedByRow } from './smelter-index.js'
import type { View } from './view.js'

/**
 * CIDs that bear exactly this name for the mineral on the day: in the reference lists, alias or not, and in the forms
 * that list them (rule 23). Ascending.
 */
export function namesakesOf(
  view: View,
  { mineral, asOf }: { readonly mineral: string; readonly asOf: Day },
  name: string,
): string[] {
  const bearers = smelterBook({ smelters: view.list('smelters') }).bearers(mineral, name)
  const listed = bearers.find((period) => isOn(period, asOf))?.cids ?? []
  const declared = view.keep(declaredNames).get(nameKey(mineral, name)) ?? []
  return [...new Set([...listed, ...declared])].sort()
}

/** CIDs by mineral and the name forms list them under. */
function declaredNames(view: View): ReadonlyMap<string, ReadonlySet<string>> {
  const { graph } = view
  const { values, starts } = view.keep(smelterIndex).usedBy
  const names = new Map<string, Set<string>>()
  for (let smelter = 0; smelter + 1 < starts.length; smelter += 1) {
    let last = ''
    for (let at = starts[smelter] ?? 0; at < (starts[smelter + 1] ?? 0); at += usedByRow.size) {
      const [mineral, wording] = [values[at + usedByRow.mineral] ?? 0, values[at + usedByRow.attributes] ?? 0]
      if (`${mineral} ${wording}` === last) continue
      last = `${mineral} ${wording}`
      const { identity, name } = graph.attributesOf(wording)
      if (identity !== 'listed') continue

      const key = nameKey(graph.words.text(mineral), name)
      names.set(key, (names.get(key) ?? new Set()).add(graph.words.text(smelter)))
    }
  }
  return names
}

const nameKey = (mineral: string, name: string): string => `${mineral} ${exactName(name)}`
