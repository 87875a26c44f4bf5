/** What would change in a trace; suppositions are texts of the address. Only `actions/what-if` writes. */
import { computed } from '@preact/signals'
import type { SmelterDifference, SupposedChange, WhatIfQuery, WhatIfReply } from '../../graph/api/what-if.js'
import { fill, type Params } from '../../graph/text/fill.js'
import { client } from '../client.js'
import { enWhatIf, type WhatIfKey } from '../i18n/en-what-if.js'
import { zhWhatIf } from '../i18n/zh-what-if.js'
import { type Hits, hitsEverywhere } from './hits.js'
import { createRemote } from './remote.js'
import { language, view } from './store.js'
import { country } from './words.js'

export const whatIf = createRemote((question: WhatIfQuery, signal) => client.whatIf(question, signal))

/** In the words of a chip. */
export function changeText(change: SupposedChange, names: WhatIfReply['names'] = {}): string {
  switch (change.change) {
    case 'smelterStatus':
      return tw('change.status', { name: names[change.smelter] ?? change.smelter, status: change.status })
    case 'removeCompany':
      return tw('change.without', { name: names[change.company] ?? change.company })
    case 'withdrawDeclaration':
      return tw('change.withdrawn', { name: change.declaration.slice(0, 12) })
    case 'addArea':
      return tw('change.area', { name: change.area.length === 2 ? country(change.area) : change.area })
    case 'decision':
      return change.decision.kind
  }
}

/** Smelters that appear, vanish or are judged otherwise against the list come first. */
export function worstFirst(smelters: readonly SmelterDifference[]): readonly SmelterDifference[] {
  const { list } = view.value
  const isSame = ({ before, after }: SmelterDifference) => before?.verdict[list] === after?.verdict[list]
  return [...smelters.filter((one) => !isSame(one)), ...smelters.filter(isSame)]
}

export const hitsOfProducts: Hits = {
  ...hitsEverywhere,
  items: computed(() =>
    hitsEverywhere.items.value.filter(({ kind }) => kind === 'product' || kind === 'company'),
  ),
}

const texts = { en: enWhatIf, zh: zhWhatIf }
export const tw = (key: WhatIfKey, params: Params = {}): string => fill(texts[language.value][key], params)
