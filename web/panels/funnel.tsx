import type { Coverage, MineralTrace } from '../../graph/api/trace.js'
import { mineral, number, t } from '../state/words.js'

/** Counted apart from the stages; a column where any mineral has some. */
const asides = ['usesNone', 'stale', 'unproven', 'notAsked', 'outOfScope'] as const

const stages = ['companies', 'answered', 'smeltersIdentified', 'assured', 'originKnown'] as const

/** Companies in reach and how far their answers carry, each stage inside the one before (rule 26). */
export function Funnel({ traces }: { traces: readonly MineralTrace[] }) {
  const beside = asides.filter((aside) => traces.some(({ coverage }) => coverage[aside] > 0))
  return (
    <div class={`funnel ${traces.length > 4 ? 'many' : ''}`}>
      <table>
        <Heads beside={beside} />
        <tbody>
          {traces.map((trace) => (
            <Row key={trace.mineral} trace={trace} beside={beside} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Asides = readonly (typeof asides)[number][]

const Heads = ({ beside }: { beside: Asides }) => (
  <thead>
    <tr class="fh">
      <th>{t('table.mineral')}</th>
      <th>
        {t('funnel.companies')} {t('funnel.companiesCovered')}
      </th>
      {stages.slice(1).map((stage) => (
        <th key={stage}>{t(`funnel.${stage}`)}</th>
      ))}
      {beside.map((aside) => (
        <th key={aside} class="aside" title={t(`funnel.${aside}.hint`)}>
          {t(`funnel.${aside}`)}
        </th>
      ))}
    </tr>
  </thead>
)

const Row = ({ trace: { mineral: id, coverage }, beside }: { trace: MineralTrace; beside: Asides }) => (
  <tr>
    <th>{mineral(id)}</th>
    {stages.map((stage, index) => (
      <Stage key={stage} coverage={coverage} stage={stage} last={index === stages.length - 1} />
    ))}
    {beside.map((aside) => (
      <td key={aside} class={`aside ${coverage[aside] === 0 ? 'dim' : ''}`}>
        {number(coverage[aside])}
      </td>
    ))}
  </tr>
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
      {value > 0 && <u style={{ width: `${Math.round(share * 92)}%` }} />}
      <span>
        {stage === 'companies' ? <b>{number(value)}</b> : number(value)}
        {stage === 'companies' && coverage.covered > 0 && (
          <span class="dim" title={t('funnel.covered', { n: coverage.covered })}>
            {' '}
            +{number(coverage.covered)}
          </span>
        )}
      </span>
    </td>
  )
}
