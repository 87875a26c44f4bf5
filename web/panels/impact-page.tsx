import { useEffect } from 'preact/hooks'
import type { ImpactReply } from '../../graph/api/impact.js'
import { followImpact } from '../actions/impact.js'
import { impact, ti } from '../state/impact.js'
import { view } from '../state/store.js'
import { number, t } from '../state/words.js'
import { ImpactHead } from './impact-head.js'
import { ImpactParts } from './impact-parts.js'
import { ImpactSide } from './impact-side.js'
import { KeysButton } from './keys-dialog.js'
import { EmptyNotice, ProblemNotice } from './notice.js'

/** What hangs on smelters, areas or companies: products and parts, what is left without them, whom to write to. */
export function ImpactPage() {
  useEffect(followImpact, [])
  const { slow } = impact.state.value
  return (
    <>
      <ImpactHead />
      <div class={`thin-bar ${slow ? 'on' : ''}`} role="progressbar" aria-label={t('page.loading')} />
      <Body />
      <footer class="status">
        <KeysButton />
      </footer>
    </>
  )
}

function Body() {
  const { reply, problem } = impact.state.value
  if (view.value.of.length === 0)
    return (
      <main class="impact-body">
        <EmptyNotice title={ti('empty')}>{ti('emptyHint')}</EmptyNotice>
      </main>
    )
  return (
    <main class="impact-body" aria-busy={reply === undefined && problem === undefined}>
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => void impact.refresh()} />}
      {reply && (
        <>
          <Totals {...reply.totals} />
          <div class="impact-columns">
            <ImpactParts reply={reply} />
            <ImpactSide reply={reply} />
          </div>
        </>
      )}
    </main>
  )
}

const Totals = ({ products, parts, companies, without, perhaps, smelters }: ImpactReply['totals']) => (
  <dl class="impact-totals">
    <Total
      n={products}
      name={ti('products', { n: products })}
      hint={smelters && ti('smeltersBehind', smelters)}
    />
    <Total n={parts} name={ti('parts', { n: parts })} />
    <Total n={companies} name={ti('companies', { n: companies })} />
    <Total
      n={without}
      name={ti('without', { n: without })}
      hint={[ti('withoutHint'), perhaps > 0 && ti('perhaps', { n: number(perhaps) })]
        .filter(Boolean)
        .join(' · ')}
    />
  </dl>
)

interface TotalProps {
  readonly n: number
  readonly name: string
  readonly hint?: string | undefined
}

const Total = ({ n, name, hint }: TotalProps) => (
  <div>
    <dd class="figure">{number(n)}</dd>
    <dt>
      <b>{name}</b>
      {hint !== undefined && <small>{hint}</small>}
    </dt>
  </div>
)
