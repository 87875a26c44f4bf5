import { useRef } from 'preact/hooks'
import type { Declaration } from '../../graph/model.js'
import { groupFindings } from '../../graph/text/group-findings.js'
import { tryOn } from '../actions/profiles.js'
import { problems, tp, trial } from '../state/profiles.js'
import { draggedOver } from '../state/store.js'
import { fieldName, finding as findingText, joined, refusalDetail } from '../state/words.js'
import { CellChip, SeveritySign } from './marks.js'
import { ProblemNotice } from './notice.js'

/** What the profile on the desk reads from a workbook; nothing is kept. */
export function ProfileTrial() {
  const input = useRef<HTMLInputElement>(null)
  const isRight = problems.value?.length === 0
  return (
    <section class="card profile-trial">
      <header>
        <h2>{tp('trial')}</h2>
      </header>
      <div class={`drop ${draggedOver.value ? 'over' : ''}`}>
        <span class="dim">{isRight ? tp('trialHint') : tp('unfit')}</span>
        <button type="button" class="btn" disabled={!isRight} onClick={() => input.current?.click()}>
          {tp('choose')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          data-try-file
          onChange={({ currentTarget }) => {
            void tryOn([...(currentTarget.files ?? [])])
            currentTarget.value = ''
          }}
        />
      </div>
      <Result />
    </section>
  )
}

function Result() {
  const { value: run } = trial
  if (run === undefined) return null
  if (run.problem !== undefined) return <ProblemNotice problem={run.problem} />
  const read = run.reply?.workbook
  if (run.reply === undefined) return <p class="pad">{tp('reading', { name: run.name })}</p>
  if (read === undefined) return <p class="pad">{tp('unfit')}</p>
  const { declaration, official, reason } = read
  if (declaration === undefined)
    return (
      <div class="notice problem" role="alert">
        <b>{tp('notRead', { name: run.name })}</b> {reason && refusalDetail(reason)}
      </div>
    )
  return (
    <div class="trial-result">
      <p>
        {official
          ? tp('official', { template: `${declaration.template} ${declaration.version}` })
          : tp('read', { name: run.name, ...headOf(declaration) })}
      </p>
      <p class="dim">{countsOf(declaration)}</p>
      <Findings declaration={declaration} />
      <Company declaration={declaration} />
      <Answers declaration={declaration} />
    </div>
  )
}

const headOf = ({ template, version, language }: Declaration) => ({ template, version, language })

const countsOf = ({ smelters, mines, products, checker }: Declaration): string =>
  joined([
    tp('smelters', { n: smelters.length }),
    mines.length > 0 && tp('mines', { n: mines.length }),
    products.length > 0 && tp('products', { n: products.length }),
    checker.missing > 0 && tp('missing', { n: checker.missing }),
  ])

const mostFindings = 20

function Findings({ declaration }: { declaration: Declaration }) {
  const findings = groupFindings(declaration.findings)
  if (findings.length === 0) return null
  return (
    <>
      <h3>{tp('findings', { n: findings.length })}</h3>
      <ul class="findings">
        {findings.slice(0, mostFindings).map((each, index) => (
          <li key={index} class={each.severity}>
            <SeveritySign severity={each.severity} />
            <span>
              {each.cell && <CellChip sheet={each.sheet} cell={each.cell} />} {findingText(each)}
            </span>
          </li>
        ))}
        {findings.length > mostFindings && (
          <li class="dim">{tp('more', { n: findings.length - mostFindings })}</li>
        )}
      </ul>
    </>
  )
}

const Company = ({ declaration: { company } }: { declaration: Declaration }) => (
  <>
    <h3>{tp('company')}</h3>
    <table>
      <tbody>
        {Object.entries(company).map(([field, { value, sheet, cell }]) => (
          <tr key={field}>
            <th>{fieldName(field)}</th>
            <td>{value ?? '—'}</td>
            <td>
              <CellChip sheet={sheet} cell={cell} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)

/** Minerals down, questions across: what the form was taken to say. */
function Answers({ declaration: { answers, minerals } }: { declaration: Declaration }) {
  const questions = [...new Set(answers.filter(({ mineral }) => mineral).map(({ question }) => question))]
  const told = (mineral: string, question: string) =>
    answers.find((answer) => answer.mineral === mineral && answer.question === question)
  return (
    <>
      <h3>{tp('answers')}</h3>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th>{tp('mineral')}</th>
              {questions.map((question) => (
                <th key={question}>{question}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {minerals.map((mineral) => (
              <tr key={mineral}>
                <th>{mineral}</th>
                {questions.map((question) => {
                  const answer = told(mineral, question)
                  return (
                    <td key={question} title={answer && `${answer.sheet ?? ''} ${answer.cell}`}>
                      {answer?.answer ?? answer?.text ?? '—'}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
