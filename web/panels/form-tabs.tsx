import { openDeclarations, openFindings } from '../actions/navigate.js'
import { view } from '../state/store.js'
import { t } from '../state/words.js'
import { Tab } from './tab.js'

/** The declarations, and what they contradict each other in. */
export function FormTabs() {
  const { page } = view.value
  return (
    <div class="desk-tabs">
      <Tab href="/declarations" isOn={page === 'declarations'} go={() => openDeclarations()}>
        {t('page.declarations')}
      </Tab>
      <Tab href="/findings" isOn={page === 'findings'} go={() => openFindings()}>
        {t('page.findings')}
      </Tab>
    </div>
  )
}
