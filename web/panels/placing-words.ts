import type { PictureNode } from '../../graph/api/picture.js'
import { coveredListId } from '../state/lists.js'
import { view } from '../state/store.js'
import { joined, listName, t } from '../state/words.js'

const chosenList = (): string => {
  const { list } = view.value
  return list === coveredListId ? t('list.coveredShort') : listName(list)
}

/** Where one area stands on the list judged against; nothing for what is no area. */
export const placingWord = (placing: PictureNode['placing']): string =>
  placing === undefined ? '' : t(`placing.${placing}`, { list: chosenList() })

/** How many of a group of areas are on the list judged against: `2 of 14 on the list “covered countries”, 3 perhaps`. */
export function placingCounts({ mix = {}, count = 0 }: PictureNode): string {
  const { listed = 0, perhaps = 0, notAssessed = 0 } = mix
  return joined([
    t('placing.countListed', { listed, n: count, list: chosenList() }),
    perhaps > 0 && t('placing.countPerhaps', { n: perhaps }),
    notAssessed > 0 && t('placing.countNotAssessed', { n: notAssessed }),
  ])
}
