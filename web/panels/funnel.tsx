import type { Coverage, MineralTrace } from '../../graph/api.js'
import { mineral, number, t } from '../state/words.js'

const stages = ['companies', 'answered', 'smeltersIdentified', 'assured', 'originKnown'] as const

/** Companies in reach and how far their answers carry, each stage inside the one before (rule 26). */
export const Funnel = ({ traces }: { traces: readonly MineralTrace[] }) => (
  <div class={`funnel ${traces.length > 4 ? 'many' : ''}`}>
    <table>
      <thead>
        <tr class="fh">
          <th>
            <b>{t('answer.coverage')}</b>
          </th>
          <th>
            {t('funnel.companies')}
            <br />
            {t('funnel.companiesCovered')}
          </th>
          {stages.slice(1).map((stage) => (
            <th key={stage}>{t(`funnel.${stage}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {traces.map((trace) => (
          <tr key={trace.mineral} title={notes(trace.coverage)}>
            <th>{mineral(trace.mineral)}</th>
            {stages.map((stage, index) => (
              <Stage key={stage} coverage={trace.coverage} stage={stage} last={index === stages.length - 1} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

interface StageProps {
  readonly coverage: Coverage
  readonly stage: (typeof stages)[number]
  readonly last: boolean
}

function Stage({ coverage, stage, last }: StageProps) {
  const value = coverage[stage]
  const share = coverage.companies === 0 ? 0 : value / coverage.companies
  return (
    <td class={`stage ${last ? 'last' : ''}`}>
      <u style={{ width: `${Math.round(share * 92)}%` }} />
      <span>
        {stage === 'companies' ? <b>{number(value)}</b> : number(value)}
        {stage === 'companies' && coverage.covered > 0 && (
          <span class="dim"> +{number(coverage.covered)}</span>
        )}
        {stage === 'answered' && coverage.stale > 0 && (
          <span class="visually-hidden">{t('funnel.stale', { n: coverage.stale })}</span>
        )}
      </span>
    </td>
  )
}

const notes = ({ covered, stale, notAsked }: Coverage): string =>
  [
    covered > 0 && t('funnel.covered', { n: covered }),
    stale > 0 && t('funnel.stale', { n: stale }),
    notAsked > 0 && t('funnel.notAsked', { n: notAsked }),
  ]
    .filter(Boolean)
    .join(', ')
