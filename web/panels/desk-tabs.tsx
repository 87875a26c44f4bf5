import { openDecisions, openReviews } from '../actions/navigate.js'
import { decisions, waitingInAll } from '../state/desk.js'
import { view } from '../state/store.js'
import { number, t } from '../state/words.js'
import { Tab } from './tab.js'

/** What waits, and what was decided. */
export function DeskTabs() {
  const { page } = view.value
  return (
    <div class="desk-tabs">
      <Tab href="/reviews" isOn={page === 'reviews'} go={() => openReviews()}>
        {t('desk.waiting')} <Count n={waitingInAll.state.value.reply} />
      </Tab>
      <Tab href="/decisions" isOn={page === 'decisions'} go={openDecisions}>
        {t('desk.made')} <Count n={decisions.state.value.reply?.total} />
      </Tab>
    </div>
  )
}

const Count = ({ n }: { n: number | undefined }) =>
  n === undefined ? null : <span class="n">{number(n)}</span>
