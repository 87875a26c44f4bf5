import { useEffect } from 'preact/hooks'
import type { WhatIfReply } from '../../graph/api/what-if.js'
import { followWhatIf } from '../actions/what-if.js'
import { groupDifferences } from '../../graph/text/group-differences.js'
import { tw, whatIf } from '../state/what-if.js'
import { view } from '../state/store.js'
import { enumerated, mineral, t } from '../state/words.js'
import { KeysButton } from './keys-dialog.js'
import { EmptyNotice, ProblemNotice } from './notice.js'
import { WhatIfHead } from './what-if-head.js'
import { WhatIfMineral } from './what-if-mineral.js'

/** A trace judged twice: as it is, and as it would be if something happened. */
export function WhatIfPage() {
  useEffect(followWhatIf, [])
  const { slow } = whatIf.state.value
  return (
    <>
      <WhatIfHead />
      <div class={`thin-bar ${slow ? 'on' : ''}`} role="progressbar" aria-label={t('page.loading')} />
      <Body />
      <footer class="status">
        <KeysButton />
      </footer>
    </>
  )
}

function Body() {
  const { reply, problem } = whatIf.state.value
  const { product, company, of } = view.value
  const isAsked = (product ?? company) !== undefined
  return (
    <main class="impact-body" aria-busy={of.length > 0 && reply === undefined && problem === undefined}>
      {!isAsked && <EmptyNotice title={tw('emptyStart')}>{tw('emptyStartHint')}</EmptyNotice>}
      {isAsked && of.length === 0 && <EmptyNotice title={tw('empty')}>{tw('emptyHint')}</EmptyNotice>}
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => void whatIf.refresh()} />}
      {reply && <Differences reply={reply} />}
    </main>
  )
}

function Differences({ reply }: { reply: WhatIfReply }) {
  const { different, same } = groupDifferences(reply.minerals)
  if (different.length === 0) return <EmptyNotice title={tw('nothing')}>{tw('nothingHint')}</EmptyNotice>
  return (
    <div class="what-if-minerals">
      {different.map((difference) => (
        <WhatIfMineral key={difference.mineral} difference={difference} />
      ))}
      {same.length > 0 && (
        <p class="dim">{tw('same', { minerals: enumerated(same.map((one) => mineral(one.mineral))) })}</p>
      )}
    </div>
  )
}
